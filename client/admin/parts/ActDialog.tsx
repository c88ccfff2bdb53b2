import { Button, Dialog, Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useId, useState } from 'react';
import { ActForm } from './ActForm.tsx';
import type { Typed } from './typed.ts';
import { type ActGiven, useAct } from './use-act.ts';

export interface DialogWords {
  action: string;
  title: string;
  /** What will happen, line by line. */
  text?: readonly string[];
  confirm: string;
}

interface ActDialogProps<Given, Answer> extends ActGiven<Given, Answer> {
  words: DialogWords;
  /** What the button does, for those who hear it without what stands beside it. */
  actionLabel?: string;
  read(typed: Typed): Given;
  colour?: 'danger' | 'accent';
  variant?: 'primary' | 'secondary' | 'tertiary';
  children?: ReactNode;
}

/** A button that first says what it does and asks, with fields where something must be told. */
export function ActDialog<Given, Answer>(props: ActDialogProps<Given, Answer>): ReactNode {
  const { words, actionLabel, read, colour = 'accent', variant = 'secondary', children, ...given } = props;
  const heading = useId();
  const [isOpen, setIsOpen] = useState(false);
  const act = useAct({
    ...given,
    onDone: (answer, what) => {
      setIsOpen(false);
      given.onDone(answer, what);
    },
  });
  const close = () => {
    setIsOpen(false);
    act.reset();
  };
  return (
    <>
      <Button
        variant={variant}
        data-color={colour}
        aria-label={actionLabel}
        aria-haspopup="dialog"
        onClick={() => setIsOpen(true)}
      >
        {words.action}
      </Button>
      <Dialog open={isOpen} onClose={close} closeButton={false} aria-labelledby={heading}>
        <Heading level={2} data-size="xs" id={heading}>
          {words.title}
        </Heading>
        {words.text?.map((line) => (
          <Paragraph key={line}>{line}</Paragraph>
        ))}
        {isOpen ? (
          <ActForm act={act} read={read} submit={words.confirm} colour={colour} onCancel={close}>
            {children}
          </ActForm>
        ) : null}
      </Dialog>
    </>
  );
}

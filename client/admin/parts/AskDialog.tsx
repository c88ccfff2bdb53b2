import { Dialog, Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import { ActForm } from './ActForm.tsx';

interface AskDialogProps<Given> {
  /** What the form behind it holds, which stays there whatever is answered; null: nothing is asked. */
  asked: Given | null;
  title(given: Given): string;
  /** What will happen, line by line. */
  text(given: Given): string[];
  confirm: string;
  onConfirm(given: Given): void;
  onClose(): void;
}

/** Asks once more, when a whole form is about to do what cannot be undone. */
export function AskDialog<Given>({ asked, title, text, confirm, onConfirm, onClose }: AskDialogProps<Given>) {
  const heading = useId();
  return (
    <Dialog open={asked !== null} onClose={onClose} closeButton={false} aria-labelledby={heading}>
      <Heading level={2} data-size="xs" id={heading}>
        {asked === null ? null : title(asked)}
      </Heading>
      {asked === null ? null : <Asked lines={text(asked)} {...{ asked, confirm, onConfirm, onClose }} />}
    </Dialog>
  );
}

interface AskedProps<Given> extends Pick<AskDialogProps<Given>, 'confirm' | 'onConfirm' | 'onClose'> {
  asked: Given;
  lines: string[];
}

function Asked<Given>({ asked, lines, confirm, onConfirm, onClose }: AskedProps<Given>): ReactNode {
  const start = () => {
    onClose();
    onConfirm(asked);
  };
  return (
    <>
      {lines.map((line) => (
        <Paragraph key={line}>{line}</Paragraph>
      ))}
      <ActForm
        act={{ start, isPending: false, refused: null, reset: () => {} }}
        read={() => asked}
        submit={confirm}
        colour="danger"
        onCancel={onClose}
      />
    </>
  );
}

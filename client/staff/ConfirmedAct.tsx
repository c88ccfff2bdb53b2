import { Button, Dialog, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import type { UseMutationResult } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { ProblemError } from '../api.ts';
import { ActButton } from '../parts/ActButton.tsx';
import { usePlace } from '../parts/place.ts';

export interface ConfirmedActProps {
  words: {
    action: string;
    title: string;
    /** What becomes impossible, line by line. */
    text: string[];
    confirm: string;
    reason?: string;
    reasonHelp?: string;
    reasonMissing?: string;
  };
  asksForReason?: boolean;
  /** Takes the reason; an empty text when none is asked for. */
  act: UseMutationResult<unknown, Error, string>;
  colour?: 'danger' | 'accent';
  /** Whether there is something to ask about; where not, whoever gave this says what is missing. */
  mayAsk?: () => boolean;
  /** Words for what this act alone may be refused with, by code. */
  problems?: Record<string, string>;
}

/** A button for what cannot be undone: it first says what becomes impossible, and asks. */
export function ConfirmedAct({
  words,
  asksForReason = false,
  act,
  colour = 'accent',
  mayAsk,
  problems = {},
}: ConfirmedActProps): ReactNode {
  const { texts } = usePlace();
  const heading = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isEmpty = asksForReason && reason.trim() === '';
    setIsMissing(isEmpty);
    if (!isEmpty) act.mutate(reason.trim(), { onSuccess: () => setIsOpen(false) });
  };
  return (
    <>
      <Button
        type="button"
        variant="secondary"
        data-color={colour}
        onClick={() => setIsOpen(mayAsk?.() ?? true)}
      >
        {words.action}
      </Button>
      <Dialog open={isOpen} onClose={() => setIsOpen(false)} closeButton={false} aria-labelledby={heading}>
        <form onSubmit={submit} noValidate>
          <Heading level={2} data-size="xs" id={heading}>
            {words.title}
          </Heading>
          {words.text.map((line) => (
            <Paragraph key={line}>{line}</Paragraph>
          ))}
          {asksForReason ? (
            <Textfield
              multiline
              rows={3}
              maxLength={500}
              label={words.reason ?? ''}
              description={words.reasonHelp}
              error={isMissing ? words.reasonMissing : undefined}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          ) : null}
          {act.isError ? (
            <p className="error" role="alert">
              {problemInWords(act.error, texts.staff, problems)}
            </p>
          ) : null}
          <p className="dialog-buttons">
            <ActButton type="submit" data-color={colour} isBusy={act.isPending}>
              {words.confirm}
            </ActButton>
            <Button type="button" variant="tertiary" onClick={() => setIsOpen(false)}>
              {texts.staff.cancel}
            </Button>
          </p>
        </form>
      </Dialog>
    </>
  );
}

/** Why an act was refused. `problems`: words for what it alone may be refused with, by code. */
export function problemInWords(
  error: Error,
  words: ReturnType<typeof usePlace>['texts']['staff'],
  problems: Record<string, string> = {},
): string {
  const code = error instanceof ProblemError ? error.problem.code : '';
  return problems[code] ?? words.problems[code] ?? words.failed;
}

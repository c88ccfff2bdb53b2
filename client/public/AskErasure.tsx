import { Button, Dialog, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useId, useRef, useState } from 'react';
import { call } from '../api.ts';
import { heldTexts } from '../i18n/held.ts';
import { ActButton } from '../parts/ActButton.tsx';
import { usePlace, useTexts } from '../parts/place.ts';

/** One's own wish to be erased, and the way to take it back. */
export function AskErasure({ isAsked }: { isAsked: boolean }): ReactNode {
  const { municipality, texts } = usePlace();
  const words = useTexts(heldTexts).erase;
  const client = useQueryClient();
  const dialogTitle = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const params = { municipality: municipality.slug };
  const change = useMutation({
    mutationFn: (wish: 'ask' | 'withdraw') =>
      wish === 'ask'
        ? call('POST /api/:municipality/me/erasure-request', params)
        : call('DELETE /api/:municipality/me/erasure-request', params),
    async onSuccess() {
      setIsOpen(false);
      await client.invalidateQueries({ queryKey: [municipality.slug, 'held'] });
      heading.current?.focus();
    },
  });
  const wasWithdrawn = change.isSuccess && change.variables === 'withdraw';
  return (
    <section className="held-part">
      <Heading level={2} data-size="sm" ref={heading} tabIndex={-1}>
        {words.title}
      </Heading>
      <Paragraph>{words.text}</Paragraph>
      <div role="status">{isAsked ? words.asked : wasWithdrawn ? words.withdrawn : ''}</div>
      {change.isError ? (
        <p className="error" role="alert">
          {words.failed}
        </p>
      ) : null}
      <p className="held-acts">
        {isAsked ? (
          <ActButton variant="secondary" isBusy={change.isPending} onClick={() => change.mutate('withdraw')}>
            {words.withdraw}
          </ActButton>
        ) : (
          <Button variant="secondary" data-color="danger" onClick={() => setIsOpen(true)}>
            {words.ask}
          </Button>
        )}
      </p>
      <Dialog
        open={isOpen}
        onClose={() => setIsOpen(false)}
        closeButton={false}
        aria-labelledby={dialogTitle}
      >
        <Heading level={2} data-size="xs" id={dialogTitle}>
          {words.confirmTitle}
        </Heading>
        {words.confirmText.map((line) => (
          <Paragraph key={line}>{line}</Paragraph>
        ))}
        <p className="dialog-buttons">
          <ActButton data-color="danger" isBusy={change.isPending} onClick={() => change.mutate('ask')}>
            {words.confirm}
          </ActButton>
          <Button variant="tertiary" onClick={() => setIsOpen(false)}>
            {texts.staff.cancel}
          </Button>
        </p>
      </Dialog>
    </section>
  );
}

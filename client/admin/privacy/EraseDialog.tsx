import { Button, Dialog, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { call, ProblemError } from '../../api.ts';
import { adminPrivacyTexts } from '../../i18n/admin-privacy.ts';
import { ActButton } from '../../parts/ActButton.tsx';
import { usePlace, useTexts } from '../../parts/place.ts';
import type { Erasable } from './queries.ts';

/** Says what becomes gone, and asks for the name, so that it is the right person. */
export function EraseDialog({ person, onErased }: { person: Erasable; onErased(): void }): ReactNode {
  const { municipality } = usePlace();
  const { erasures: words, clock } = useTexts(adminPrivacyTexts);
  const client = useQueryClient();
  const heading = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [name, setName] = useState('');
  const erase = useMutation({
    mutationFn: () =>
      call(
        'POST /api/:municipality/people/:accountId/erasure',
        { municipality: municipality.slug, accountId: person.id },
        { name },
      ),
    async onSuccess() {
      setIsOpen(false);
      await client.invalidateQueries({ queryKey: [municipality.slug] });
      onErased();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    erase.mutate();
  };
  const code = erase.error instanceof ProblemError ? erase.error.problem.code : '';
  const problem = erase.isError ? (words.problems[code] ?? words.failed) : undefined;
  return (
    <>
      <Button
        variant="secondary"
        data-color="danger"
        data-size="sm"
        aria-label={words.eraseWho(person.name)}
        onClick={() => setIsOpen(true)}
      >
        {words.erase}
      </Button>
      <Dialog open={isOpen} onClose={() => setIsOpen(false)} closeButton={false} aria-labelledby={heading}>
        <form onSubmit={submit} noValidate>
          <Heading level={2} data-size="xs" id={heading}>
            {words.confirmTitle(person.name)}
          </Heading>
          {words.confirmText.map((line) => (
            <Paragraph key={line}>{line}</Paragraph>
          ))}
          <Textfield
            label={words.typeName}
            autoComplete="off"
            maxLength={200}
            value={name}
            error={problem}
            onChange={(event) => setName(event.target.value)}
          />
          <p className="dialog-buttons">
            <ActButton type="submit" data-color="danger" isBusy={erase.isPending}>
              {words.confirm}
            </ActButton>
            <Button variant="tertiary" onClick={() => setIsOpen(false)}>
              {clock.cancel}
            </Button>
          </p>
        </form>
      </Dialog>
    </>
  );
}

import { Button, Dialog, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react';
import { call } from '../../api.ts';
import { adminPrivacyTexts } from '../../i18n/admin-privacy.ts';
import { ActButton } from '../../parts/ActButton.tsx';
import { usePlace, useTexts } from '../../parts/place.ts';
import type { Rule } from './queries.ts';

interface RuleFormProps {
  rule: Rule;
  bounds: NonNullable<Rule['bounds']>;
  onChanged(): void;
}

/** How long the municipality keeps what a rule is about. A time that deletes something tonight is asked about first. */
export function RuleForm({ rule, bounds, onChanged }: RuleFormProps): ReactNode {
  const { municipality } = usePlace();
  const words = useTexts(adminPrivacyTexts).clock;
  const client = useQueryClient();
  const heading = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [typed, setTyped] = useState(String(rule.kept ?? ''));
  const [isOutside, setIsOutside] = useState(false);
  const [wouldDelete, setWouldDelete] = useState(0);
  const close = () => {
    setIsOpen(false);
    setWouldDelete(0);
    setIsOutside(false);
    opener.current?.focus();
  };
  const save = useMutation({
    mutationFn: (confirmed: boolean) =>
      call(
        'PUT /api/:municipality/privacy/retention',
        { municipality: municipality.slug },
        { rule: rule.key, kept: Number(typed), confirmed },
      ),
    async onSuccess(answer) {
      if (!answer.saved) return setWouldDelete(answer.wouldDelete);
      await client.invalidateQueries({ queryKey: [municipality.slug, 'privacy'] });
      close();
      onChanged();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const kept = Number(typed);
    const isWithin = /^\d+$/.test(typed.trim()) && kept >= bounds.min && kept <= bounds.max;
    setIsOutside(!isWithin);
    if (isWithin) save.mutate(wouldDelete > 0);
  };
  const name = words.rules[rule.key].name;
  return (
    <>
      <Button
        ref={opener}
        variant="secondary"
        data-size="sm"
        aria-label={words.change(name)}
        onClick={() => {
          setTyped(String(rule.kept ?? ''));
          setIsOpen(true);
        }}
      >
        {words.changeShort}
      </Button>
      <Dialog open={isOpen} onClose={close} closeButton={false} aria-labelledby={heading}>
        <form onSubmit={submit} noValidate>
          <Heading level={2} data-size="xs" id={heading}>
            {words.change(name)}
          </Heading>
          <Textfield
            label={rule.form === 'months' ? words.label.months : words.label.days}
            description={words.between(bounds.min, bounds.max)}
            inputMode="numeric"
            value={typed}
            error={isOutside ? words.outside(bounds.min, bounds.max) : undefined}
            onChange={(event) => {
              setTyped(event.target.value);
              setWouldDelete(0);
            }}
          />
          <div role="alert">
            {wouldDelete > 0 ? (
              <>
                <Paragraph>
                  <strong>{words.confirmTitle}</strong>
                </Paragraph>
                <Paragraph>{words.confirmText(wouldDelete)}</Paragraph>
              </>
            ) : null}
            {save.isError ? <p className="error">{words.failedToSave}</p> : null}
          </div>
          <p className="dialog-buttons">
            <ActButton
              type="submit"
              data-color={wouldDelete > 0 ? 'danger' : 'accent'}
              isBusy={save.isPending}
            >
              {wouldDelete > 0 ? words.confirm : words.save}
            </ActButton>
            <Button variant="tertiary" onClick={close}>
              {words.cancel}
            </Button>
          </p>
        </form>
      </Dialog>
    </>
  );
}

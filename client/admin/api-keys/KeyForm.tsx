import {
  Checkbox,
  Fieldset,
  Heading,
  Radio,
  Textfield,
  ValidationMessage,
} from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Scope } from '../../../server/core/authorisation/scopes.ts';
import { call, holdsNationalId } from '../../api.ts';
import { adminApiKeysTexts } from '../../i18n/admin-api-keys.ts';
import { ActButton } from '../../parts/ActButton.tsx';
import { usePlace, useTexts } from '../../parts/place.ts';
import type { MadeKey } from './NewKey.tsx';

const lives = [30, 90, 365];

/** A key is made here. What is typed stays when it does not go through. */
export function KeyForm({ onMade }: { onMade(made: MadeKey): void }): ReactNode {
  const { municipality, texts } = usePlace();
  const { make: words, scopes: scopeWords } = useTexts(adminApiKeysTexts);
  const client = useQueryClient();
  const [isTried, setIsTried] = useState(false);
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<Scope[]>([]);
  const [days, setDays] = useState(90);
  const make = useMutation({
    mutationFn: () =>
      call(
        'POST /api/:municipality/api-keys',
        { municipality: municipality.slug },
        { name: name.trim(), scopes, expiresInDays: days },
      ),
    onSuccess: ({ token }) => {
      onMade({ name: name.trim(), token, scopes });
      return client.invalidateQueries({ queryKey: [municipality.slug, 'api-keys'] });
    },
  });
  const isNameMissing = name.trim() === '';
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setIsTried(true);
    if (isNameMissing) event.currentTarget.querySelector<HTMLInputElement>('[name=name]')?.focus();
    else if (scopes.length === 0)
      event.currentTarget.querySelector<HTMLInputElement>('[name=scopes]')?.focus();
    else make.mutate();
  };
  const toggle = (scope: Scope, isChosen: boolean) =>
    setScopes((held) => (isChosen ? [...held, scope] : held.filter((one) => one !== scope)));
  return (
    <form className="api-key-form" onSubmit={submit} noValidate>
      <Heading level={2} data-size="sm">
        {words.title}
      </Heading>
      <Textfield
        name="name"
        label={words.name}
        description={words.nameHelp}
        maxLength={100}
        autoComplete="off"
        value={name}
        error={isTried && isNameMissing ? words.nameMissing : undefined}
        onChange={(event) => setName(event.target.value)}
      />
      <Fieldset>
        <Fieldset.Legend>{words.scopes}</Fieldset.Legend>
        <Fieldset.Description>{words.scopesHelp}</Fieldset.Description>
        {(Object.keys(scopeWords) as Scope[]).map((scope) => (
          <Checkbox
            key={scope}
            name="scopes"
            value={scope}
            label={scopeWords[scope].name}
            description={scopeWords[scope].help}
            checked={scopes.includes(scope)}
            onChange={(event) => toggle(scope, event.target.checked)}
          />
        ))}
        {isTried && scopes.length === 0 ? <ValidationMessage>{words.scopesMissing}</ValidationMessage> : null}
      </Fieldset>
      <Fieldset>
        <Fieldset.Legend>{words.life}</Fieldset.Legend>
        <Fieldset.Description>{words.lifeHelp}</Fieldset.Description>
        {lives.map((count) => (
          <Radio
            key={count}
            name="days"
            value={String(count)}
            label={words.days(count)}
            checked={days === count}
            onChange={() => setDays(count)}
          />
        ))}
      </Fieldset>
      {make.isError ? (
        <p className="error" role="alert">
          {holdsNationalId(make.error) ? texts.staff.problems['national-identity-number'] : words.failed}
        </p>
      ) : null}
      <ActButton type="submit" isBusy={make.isPending}>
        {words.submit}
      </ActButton>
    </form>
  );
}

import { Button, Heading, Textfield } from '@digdir/designsystemet-react';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { call, ProblemError } from '../../api.ts';
import { adminSignInTexts } from '../../i18n/admin-sign-in.ts';
import { formatDate } from '../../i18n/dates.ts';
import { ActButton } from '../../parts/ActButton.tsx';
import { LeaveGuard } from '../../parts/LeaveGuard.tsx';
import { usePlace } from '../../parts/place.ts';
import { type ProviderTyped, settingsFrom, typedFrom } from './provider-settings.ts';
import { RoleRows } from './RoleRows.tsx';
import type { Provider } from './SignInSettingsPage.tsx';
import { Trial } from './Trial.tsx';

interface ProviderFormProps {
  /** The one to change; without it, a new one. */
  provider?: Provider;
  onDone(saved: boolean): void;
}

/** Settings of a new provider or of one that is there. What is typed stays when it cannot be saved. */
export function ProviderForm({ provider, onDone }: ProviderFormProps): ReactNode {
  const { language } = usePlace();
  const { form, problems } = adminSignInTexts[language];
  const [start] = useState(() => typedFrom(provider));
  const [typed, setTyped] = useState(start);
  const save = useSave(provider, typed, () => onDone(true));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const problem = save.error instanceof ProblemError ? save.error.problem : undefined;
  const field = (name: Exclude<keyof ProviderTyped, 'roles'>, label: string, description?: string) => (
    <Textfield
      label={label}
      description={description}
      maxLength={name === 'clientSecret' ? 1000 : 500}
      value={typed[name]}
      error={problem?.faults?.some(({ place }) => place.split('.')[0] === name) ? form.fault : undefined}
      onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
    />
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const secretHelp = provider?.secretSetAt
    ? form.secretKeep(formatDate(provider.secretSetAt, language))
    : form.secretHelp;
  return (
    <form onSubmit={submit} className="provider provider-form" noValidate autoComplete="off">
      <LeaveGuard isUnsaved={typed !== start && !save.isSuccess} />
      <Heading level={3} data-size="xs" ref={heading} tabIndex={-1}>
        {provider ? form.changeTitle(provider.name) : form.newTitle}
      </Heading>
      {field('name', form.name, form.nameHelp)}
      {provider ? null : (
        <>
          {field('key', form.key, form.keyHelp)}
          {field('issuer', form.issuer, form.issuerHelp)}
          <Trial issuer={typed.issuer} />
        </>
      )}
      {field('clientId', form.clientId, form.clientIdHelp)}
      {field('clientSecret', form.secret, secretHelp)}
      {field('scopes', form.scopes, form.scopesHelp)}
      {provider ? null : field('subjectClaim', form.subject, form.subjectHelp)}
      {field('emailClaim', form.email, form.emailHelp)}
      {field('acrValues', form.acr, form.acrHelp)}
      {field('secondFactorAcr', form.factor, form.factorHelp)}
      {field('roleClaim', form.roleClaim, form.roleClaimHelp)}
      <RoleRows rows={typed.roles} onChange={(roles) => setTyped({ ...typed, roles })} />
      {save.isError ? (
        <p className="error" role="alert">
          {problems[problem?.code ?? 'other'] ?? problems['other']}
        </p>
      ) : null}
      <p className="dialog-buttons">
        <ActButton type="submit" isBusy={save.isPending}>
          {provider ? form.save : form.saveNew}
        </ActButton>
        <Button variant="tertiary" onClick={() => onDone(false)}>
          {form.cancel}
        </Button>
      </p>
    </form>
  );
}

function useSave(provider: Provider | undefined, typed: ProviderTyped, onSuccess: () => void) {
  const { municipality } = usePlace();
  const { slug } = municipality;
  return useMutation({
    mutationFn: () => {
      const settings = settingsFrom(typed);
      if (provider) {
        const params = { municipality: slug, provider: provider.key };
        return call('PUT /api/:municipality/providers/:provider', params, settings);
      }
      const { key, issuer, subjectClaim } = typed;
      const fixed = { key: key.trim(), issuer: issuer.trim(), subjectClaim };
      return call('POST /api/:municipality/providers', { municipality: slug }, { ...settings, ...fixed });
    },
    onSuccess,
  });
}

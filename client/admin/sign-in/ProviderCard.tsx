import { Button, Heading, Tag } from '@digdir/designsystemet-react';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { isNationalIdClaim } from '../../../server/core/national-id.ts';
import { call } from '../../api.ts';
import { adminSignInTexts } from '../../i18n/admin-sign-in.ts';
import { formatDate } from '../../i18n/dates.ts';
import { usePlace } from '../../parts/place.ts';
import { ConfirmedAct } from '../../staff/ConfirmedAct.tsx';
import { Addresses } from './Addresses.tsx';
import { ProviderForm } from './ProviderForm.tsx';
import type { Provider } from './SignInSettingsPage.tsx';
import { Trial } from './Trial.tsx';

interface ProviderCardProps {
  provider: Provider;
  onDone(saved: boolean): void;
}

/** One provider: what it is, what its word counts for, and what can be done with it. */
export function ProviderCard({ provider, onDone }: ProviderCardProps): ReactNode {
  const { language } = usePlace();
  const words = adminSignInTexts[language];
  const [isChanging, setIsChanging] = useState(false);
  const isRefused = isNationalIdClaim(provider.subjectClaim);
  const isOn = provider.disabledAt === null && !isRefused;
  if (isChanging) {
    const done = (saved: boolean) => {
      setIsChanging(false);
      onDone(saved);
    };
    return <ProviderForm provider={provider} onDone={done} />;
  }
  return (
    <section className="provider">
      <Heading level={3} data-size="xs">
        {provider.name}{' '}
        <Tag variant="outline" data-color={isOn ? 'success' : 'neutral'} data-size="sm">
          {isOn ? words.inUse : words.off}
        </Tag>
      </Heading>
      <p className="quiet">
        {words.people(provider.people)}. {words.sessions(provider.sessions)}.
      </p>
      {isRefused && <p className="error">{words.refused}</p>}
      <Facts provider={provider} />
      <Addresses addresses={provider.addresses} />
      <Trial issuer={provider.issuer} />
      <p className="dialog-buttons">
        <Button variant="secondary" onClick={() => setIsChanging(true)}>
          {words.change}
        </Button>
        {(!isRefused || provider.disabledAt === null) && (
          <Switch provider={provider} onDone={() => onDone(true)} />
        )}
      </p>
    </section>
  );
}

function Facts({ provider }: { provider: Provider }): ReactNode {
  const { language, texts } = usePlace();
  const words = adminSignInTexts[language];
  const { facts } = words;
  const { secretSetAt, roles, roleClaim } = provider;
  const rows: [string, ReactNode][] = [
    [facts.issuer, provider.issuer],
    [facts.clientId, provider.clientId],
    [facts.secret, secretSetAt ? words.secretSet(formatDate(secretSetAt, language)) : words.secretNone],
    [facts.subject, provider.subjectClaim],
    [facts.acr, provider.acrValues ?? words.nothing],
    [facts.factor, provider.secondFactorAcr.join(', ') || words.nothing],
    [
      facts.roles,
      roleClaim === null || roles.length === 0
        ? words.rolesNone
        : roles.map(({ value, role }) => (
            <div key={value}>{words.roleLine(value, roleClaim, texts.app.roles[role])}</div>
          )),
    ],
  ];
  return (
    <dl className="provider-facts">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Off signs out those who came by it, and says how many before. */
function Switch({ provider, onDone }: { provider: Provider; onDone(): void }): ReactNode {
  const { municipality, language } = usePlace();
  const words = adminSignInTexts[language];
  const isOn = provider.disabledAt === null;
  const act = useMutation({
    mutationFn: (_reason: string) =>
      call(
        'POST /api/:municipality/providers/:provider/use',
        { municipality: municipality.slug, provider: provider.key },
        { isOn: !isOn },
      ),
    onSuccess: onDone,
  });
  const { switchOff, switchOn } = words;
  return isOn ? (
    <ConfirmedAct
      key="off"
      act={act}
      colour="danger"
      words={{
        ...switchOff,
        title: switchOff.title(provider.name),
        text: switchOff.text(words.sessions(provider.sessions)),
      }}
    />
  ) : (
    <ConfirmedAct key="on" act={act} words={{ ...switchOn, title: switchOn.title(provider.name) }} />
  );
}

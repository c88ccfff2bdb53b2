import { Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { problemText, signInTexts } from '../../i18n/sign-in.ts';
import { noticeFor } from '../../parts/Notice.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { usePlace } from '../../parts/place.ts';
import { Identities } from './Identities.tsx';
import { OwnSessions } from './OwnSessions.tsx';
import { ResultMail } from './ResultMail.tsx';
import { SecondFactor } from './SecondFactor.tsx';
import { useOwnSessions } from './use-own-sessions.ts';
import { WhatIsHeld } from './WhatIsHeld.tsx';

/** One's own account, in sections: the second factor, other ways in, and where one is signed in. */
export function AccountPage(): ReactNode {
  const { language, municipality, texts } = usePlace();
  const words = signInTexts[language];
  const [search] = useSearchParams();
  const query = useOwnSessions();
  const notice = noticeFor(query, texts.app);
  if (notice || !query.data) return notice;
  // What the way back from a provider says.
  const [fault, linked] = [search.get('feil'), search.get('knyttet')];
  const roles = (municipality.account?.roles ?? []).map((role) => texts.app.roles[role]);
  return (
    <>
      <PageTitle title={words.account.title} />
      <Paragraph>
        {municipality.account?.name}
        {roles.length > 0 ? `, ${roles.join(', ')}` : ''}
      </Paragraph>
      {fault ? (
        <p className="error" role="alert">
          {problemText(words, { code: fault })}
        </p>
      ) : null}
      <div role="status">{linked ? <Paragraph>{words.account.linked}</Paragraph> : null}</div>
      <SecondFactor has={query.data.hasSecondFactor} onAdded={() => query.refetch()} />
      <Identities hasSecondFactor={query.data.hasSecondFactor} />
      <ResultMail />
      <OwnSessions />
      <WhatIsHeld />
    </>
  );
}

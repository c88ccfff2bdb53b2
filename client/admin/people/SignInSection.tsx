import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { call } from '../../api.ts';
import { adminPeopleTexts } from '../../i18n/admin-people.ts';
import { usePlace } from '../../parts/place.ts';
import { ActDialog } from '../parts/ActDialog.tsx';
import type { Person } from '../parts/organisation.ts';
import { useSay } from '../parts/said.tsx';
import { PasswordLink } from './PasswordLink.tsx';
import { signInLines } from './person-words.ts';

/** How somebody signs in, and what an administrator can do for whoever cannot. */
export function SignInSection({ person, sendsMail }: { person: Person; sendsMail: boolean }): ReactNode {
  const { language } = usePlace();
  const words = adminPeopleTexts[language];
  const isAble = person.email !== null && person.deactivatedAt === null;
  return (
    <section className="admin-section">
      <Heading level={2} data-size="sm">
        {words.signInHeading}
      </Heading>
      <ul className="admin-rows">
        {signInLines(person, language).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {person.isYou ? (
        <>
          <Paragraph>{words.ownLink}</Paragraph>
          <Paragraph>{words.ownFactor}</Paragraph>
        </>
      ) : (
        <div className="admin-acts">
          {isAble ? <NewLink person={person} sendsMail={sendsMail} /> : null}
          {person.hasSecondFactor ? <ResetFactor person={person} /> : null}
        </div>
      )}
    </section>
  );
}

function NewLink({ person, sendsMail }: { person: Person; sendsMail: boolean }): ReactNode {
  const { municipality, language } = usePlace();
  const words = adminPeopleTexts[language];
  const say = useSay();
  const [link, setLink] = useState<string | null>(null);
  const { title, ...act } = sendsMail ? words.sendLink : words.makeLink;
  const params = { municipality: municipality.slug, accountId: person.id };
  return (
    <>
      <ActDialog
        words={{ ...act, title: title(person.name) }}
        problems={words.problems}
        read={() => null}
        run={() => call('POST /api/:municipality/people/:accountId/password-link', params)}
        onDone={(made) => {
          setLink(made.link);
          say(made.link === null ? words.linkSent(person.email ?? '') : words.linkMade);
        }}
      />
      {link === null ? null : <PasswordLink link={link} name={person.name} />}
    </>
  );
}

function ResetFactor({ person }: { person: Person }): ReactNode {
  const { municipality, language } = usePlace();
  const words = adminPeopleTexts[language];
  const say = useSay();
  const { title, ...act } = words.resetFactor;
  const params = { municipality: municipality.slug, accountId: person.id };
  return (
    <ActDialog
      words={{ ...act, title: title(person.name) }}
      colour="danger"
      problems={words.problems}
      read={() => null}
      run={() => call('POST /api/:municipality/people/:accountId/second-factor/reset', params)}
      onDone={() => say(words.factorReset(person.name))}
    />
  );
}

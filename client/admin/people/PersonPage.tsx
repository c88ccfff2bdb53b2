import { Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { call } from '../../api.ts';
import { adminPartsTexts } from '../../i18n/admin-parts.ts';
import { adminPeopleTexts } from '../../i18n/admin-people.ts';
import { formatDate } from '../../i18n/dates.ts';
import { NotFound, noticeFor } from '../../parts/Notice.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { usePlace } from '../../parts/place.ts';
import { ActDialog } from '../parts/ActDialog.tsx';
import { ActForm } from '../parts/ActForm.tsx';
import { type People, type Person, usePeople } from '../parts/organisation.ts';
import { useSay } from '../parts/said.tsx';
import { useAct } from '../parts/use-act.ts';
import { PersonFields, readPerson } from './PersonFields.tsx';
import { RolesSection } from './RolesSection.tsx';
import { SignInSection } from './SignInSection.tsx';

/** One person: roles, signing in, and what is known about them. */
export function PersonPage(): ReactNode {
  const { texts, language } = usePlace();
  const words = adminPeopleTexts[language];
  const { id } = useParams();
  const query = usePeople();
  const notice = noticeFor(query, texts.app);
  if (notice || !query.data) return notice;
  const person = query.data.people.find((one) => one.id === id);
  if (!person) return <NotFound />;
  return (
    <>
      <p className="back">
        <Link to="..">{words.back}</Link>
      </p>
      <PageTitle title={person.name}>
        {person.name}
        {person.deactivatedAt === null ? null : (
          <>
            {' '}
            <Tag data-color="neutral" variant="outline">
              {words.isDeactivated}
            </Tag>
          </>
        )}
      </PageTitle>
      <OnePerson key={person.id} person={person} people={query.data} />
    </>
  );
}

function OnePerson({ person, people }: { person: Person; people: People }): ReactNode {
  return (
    <>
      <RolesSection person={person} people={people} />
      <SignInSection person={person} sendsMail={people.sendsMail} />
      <ChangeSection person={person} />
      <DeactivateSection person={person} />
    </>
  );
}

interface Changed {
  name: string;
  email: string | null;
  language: Person['language'];
  deactivated: boolean;
}

/** The one route that changes a person. */
function useChange(person: Person) {
  const { municipality } = usePlace();
  const params = { municipality: municipality.slug, accountId: person.id };
  return (changed: Changed) => call('PUT /api/:municipality/people/:accountId', params, changed);
}

function ChangeSection({ person }: { person: Person }): ReactNode {
  const { language } = usePlace();
  const words = adminPeopleTexts[language];
  const say = useSay();
  const act = useAct({
    run: useChange(person),
    problems: words.problems,
    fields: { 'email-taken': 'email', 'own-account': 'email', 'last-administrator': 'email' },
    onDone: () => say(words.changed),
  });
  return (
    <section className="admin-section">
      <Heading level={2} data-size="sm">
        {words.changeHeading}
      </Heading>
      <ActForm
        act={act}
        submit={adminPartsTexts[language].save}
        read={(typed) => {
          const facts = readPerson(typed, words);
          if (person.isYou && facts.email === null) typed.faults['email'] ??= words.ownEmailNeeded;
          return { ...facts, deactivated: person.deactivatedAt !== null };
        }}
      >
        <PersonFields person={person} emailHelp={words.changeEmailHelp} />
      </ActForm>
    </section>
  );
}

function DeactivateSection({ person }: { person: Person }): ReactNode {
  const { language } = usePlace();
  const words = adminPeopleTexts[language];
  const say = useSay();
  const run = useChange(person);
  const { name, email, deactivatedAt } = person;
  const isActive = deactivatedAt === null;
  const { title, ...act } = isActive ? words.deactivate : words.reactivate;
  return (
    <section className="admin-section">
      <Heading level={2} data-size="sm">
        {words.deactivateHeading}
      </Heading>
      {isActive ? null : <Paragraph>{words.since(formatDate(deactivatedAt, language))}</Paragraph>}
      {person.isYou ? (
        <Paragraph>{words.ownDeactivation}</Paragraph>
      ) : (
        <ActDialog
          words={{ ...act, title: title(name) }}
          colour={isActive ? 'danger' : 'accent'}
          problems={words.problems}
          read={() => ({ name, email, language: person.language, deactivated: isActive })}
          run={run}
          onDone={() => say(isActive ? words.deactivated(name) : words.reactivated(name))}
        />
      )}
    </section>
  );
}

import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { type GrantedRole, grantedRoles } from '../../../server/core/authorisation/roles.ts';
import { call } from '../../api.ts';
import { adminPartsTexts } from '../../i18n/admin-parts.ts';
import { adminPeopleTexts } from '../../i18n/admin-people.ts';
import { noticeFor } from '../../parts/Notice.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { usePlace } from '../../parts/place.ts';
import { ActForm } from '../parts/ActForm.tsx';
import { CheckField } from '../parts/fields.tsx';
import { type People, usePeople } from '../parts/organisation.ts';
import { refusedBy } from '../parts/refusals.ts';
import { useSay } from '../parts/said.tsx';
import type { Typed } from '../parts/typed.ts';
import { useAct } from '../parts/use-act.ts';
import { PasswordLink } from './PasswordLink.tsx';
import { type PersonFacts, PersonFields, readPerson } from './PersonFields.tsx';
import type { HeldRole } from './person-words.ts';

interface NewPerson extends PersonFacts {
  roles: HeldRole[];
  wantsLink: boolean;
}

interface Added {
  id: string;
  name: string;
  link: string | null;
}

/** Adds somebody, with roles, and gives the link by which they make a password. */
export function NewPersonPage(): ReactNode {
  const { texts, language } = usePlace();
  const words = adminPeopleTexts[language];
  const query = usePeople();
  const [added, setAdded] = useState<Added | null>(null);
  const notice = noticeFor(query, texts.app);
  if (notice || !query.data) return notice;
  const addAnother = () => {
    setAdded(null);
    // The button goes away; whoever goes by keyboard begins again from the top.
    document.querySelector<HTMLElement>('.page-title')?.focus();
  };
  return (
    <>
      <p className="back">
        <Link to="..">{words.back}</Link>
      </p>
      <PageTitle title={words.addTitle} />
      {added ? (
        <>
          {added.link === null ? null : <PasswordLink link={added.link} name={added.name} />}
          <p className="admin-links">
            <Link to={`../${added.id}`}>{words.toPerson(added.name)}</Link>
            <Button variant="secondary" onClick={addAnother}>
              {words.addAnother}
            </Button>
          </p>
        </>
      ) : (
        <NewPersonForm people={query.data} onAdded={setAdded} />
      )}
    </>
  );
}

function NewPersonForm({ people, onAdded }: { people: People; onAdded(added: Added): void }): ReactNode {
  const { municipality, language } = usePlace();
  const words = adminPeopleTexts[language];
  const say = useSay();
  const params = { municipality: municipality.slug };
  const act = useAct({
    problems: words.problems,
    fields: { 'email-taken': 'email' },
    run: async ({ wantsLink, ...person }: NewPerson) => {
      const { id } = await call('POST /api/:municipality/people', params, person);
      if (!wantsLink) return { id, link: null, refused: null };
      // The person is there whatever becomes of the link, which can be made anew.
      return call('POST /api/:municipality/people/:accountId/password-link', {
        ...params,
        accountId: id,
      }).then(
        ({ link }) => ({ id, link, refused: null }),
        (error: unknown) => ({
          ...{ id, link: null },
          refused: refusedBy(error, words.problems, {}, adminPartsTexts[language]).text,
        }),
      );
    },
    onDone: ({ id, link, refused }, { name }) => {
      onAdded({ id, name, link });
      say(refused === null ? words.added(name) : words.addedWithoutLink(name, refused));
    },
  });
  return (
    <ActForm act={act} submit={words.add} read={(typed) => readNewPerson(typed, words)}>
      <PersonFields emailHelp={words.emailHelp} />
      <RoleChoices surveys={people.surveys} />
      <CheckField name="wantsLink" defaultChecked label={people.sendsMail ? words.sendNow : words.makeNow} />
    </ActForm>
  );
}

/** What a checkbox of a survey owner's role is called. */
const owns = (surveyKey: string) => `owns ${surveyKey}`;
const plainRoles = grantedRoles.filter((role) => role !== 'surveyOwner');

function RoleChoices({ surveys }: { surveys: People['surveys'] }): ReactNode {
  const { texts, language } = usePlace();
  const words = adminPeopleTexts[language];
  const choice = (role: GrantedRole) => (
    <CheckField key={role} name={role} label={texts.app.roles[role]} description={words.roleHelp[role]} />
  );
  return (
    <fieldset className="admin-choices">
      <legend>{words.addRoles}</legend>
      <p className="quiet">{words.addRolesHelp}</p>
      {plainRoles.map(choice)}
      {surveys.map(({ key, title }) => (
        <CheckField key={key} name={owns(key)} label={words.ownerOf(title[language])} />
      ))}
      {surveys.map(({ key }) => (
        <input key={key} type="hidden" name="surveyKey" value={key} />
      ))}
    </fieldset>
  );
}

function readNewPerson(typed: Typed, words: Parameters<typeof readPerson>[1]): NewPerson {
  const person = readPerson(typed, words);
  const roles: HeldRole[] = [
    ...plainRoles.filter(typed.isChosen).map((role) => ({ role, surveyKey: null })),
    ...typed
      .all('surveyKey')
      .filter((key) => typed.isChosen(owns(key)))
      .map((surveyKey) => ({ role: 'surveyOwner' as const, surveyKey })),
  ];
  return { ...person, roles, wantsLink: typed.isChosen('wantsLink') && person.email !== null };
}

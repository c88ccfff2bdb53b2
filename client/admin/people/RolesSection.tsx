import { Heading, Paragraph, Radio } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { call } from '../../api.ts';
import { adminPeopleTexts } from '../../i18n/admin-people.ts';
import { usePlace } from '../../parts/place.ts';
import { ActDialog } from '../parts/ActDialog.tsx';
import { SelectField } from '../parts/fields.tsx';
import type { People, Person } from '../parts/organisation.ts';
import { useSay } from '../parts/said.tsx';
import { type HeldRole, isOnlyAdministrator, rolesToGive, roleWord, surveysToGive } from './person-words.ts';

interface SectionProps {
  person: Person;
  people: People;
}

/** The roles somebody holds, each to be taken back, and those that can be given. One's own are only shown. */
export function RolesSection({ person, people }: SectionProps): ReactNode {
  const { language } = usePlace();
  const words = adminPeopleTexts[language];
  return (
    <section className="admin-section">
      <Heading level={2} data-size="sm">
        {words.rolesHeading}
      </Heading>
      {person.roles.length === 0 ? <Paragraph>{words.hasNoRole}</Paragraph> : null}
      <ul className="admin-rows">
        {person.roles.map((held) => (
          <li key={`${held.role} ${held.surveyKey}`}>
            <span>{roleWord(held, people.surveys, language)}</span>
            {person.isYou ? null : <EndRole person={person} people={people} held={held} />}
          </li>
        ))}
      </ul>
      {person.isYou ? <Paragraph>{words.ownRoles}</Paragraph> : <GiveRole person={person} people={people} />}
      {isOnlyAdministrator(person, people.people) ? <Paragraph>{words.onlyAdministrator}</Paragraph> : null}
      <Belongings person={person} />
    </section>
  );
}

function Belongings({ person: { bodies, ledUnits } }: { person: Person }): ReactNode {
  const { texts, language, base } = usePlace();
  const words = adminPeopleTexts[language];
  if (bodies.length + ledUnits.length === 0) return null;
  const lines = [
    ...ledUnits.map((unit) => ({ ...unit, path: 'enheter', role: texts.app.roles.unitLeader })),
    ...bodies.map((body) => ({ ...body, path: 'organer', role: texts.app.roles.politician })),
  ];
  return (
    <>
      <Heading level={3} data-size="xs">
        {words.follows}
      </Heading>
      <p className="quiet">{words.followsHelp}</p>
      <ul className="admin-rows">
        {lines.map(({ id, name, path, role }) => (
          <li key={id}>
            <span>
              {role}: <Link to={`${base}/administrasjon/${path}/${id}`}>{name}</Link>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function EndRole({ person, people, held }: SectionProps & { held: HeldRole }): ReactNode {
  const { municipality, language } = usePlace();
  const words = adminPeopleTexts[language];
  const say = useSay();
  const role = roleWord(held, people.surveys, language);
  const { title, label, ...act } = words.end;
  return (
    <ActDialog
      words={{ ...act, title: title(role, person.name) }}
      actionLabel={label(role)}
      variant="tertiary"
      colour="danger"
      problems={words.problems}
      read={() => null}
      run={() =>
        call(
          'DELETE /api/:municipality/people/:accountId/roles/:role',
          { municipality: municipality.slug, accountId: person.id, role: held.role },
          { surveyKey: held.surveyKey },
        )
      }
      onDone={() => say(words.ended(role, person.name))}
    />
  );
}

function GiveRole({ person, people: { surveys } }: SectionProps): ReactNode {
  const { municipality, texts, language } = usePlace();
  const words = adminPeopleTexts[language];
  const say = useSay();
  const roles = rolesToGive(person, surveys);
  const [picked, setPicked] = useState<string>();
  const role = roles.find((one) => one === picked) ?? roles[0];
  if (!role) return <Paragraph className="quiet">{words.allHeld}</Paragraph>;
  const { title, ...act } = words.give;
  return (
    <ActDialog
      words={{ ...act, title: title(person.name) }}
      problems={words.problems}
      fields={{ 'unknown-survey': 'surveyKey' }}
      read={(typed) => ({ role, surveyKey: typed.text('surveyKey') })}
      run={(given: HeldRole) =>
        call(
          'POST /api/:municipality/people/:accountId/roles',
          { municipality: municipality.slug, accountId: person.id },
          given,
        )
      }
      onDone={(_, given) => say(words.given(roleWord(given, surveys, language), person.name))}
    >
      <fieldset className="admin-choices">
        <legend>{words.role}</legend>
        {roles.map((one) => (
          <Radio
            key={one}
            name="role"
            value={one}
            label={texts.app.roles[one]}
            description={words.roleHelp[one]}
            checked={one === role}
            onChange={() => setPicked(one)}
          />
        ))}
      </fieldset>
      {role === 'surveyOwner' ? (
        <SelectField
          name="surveyKey"
          label={words.survey}
          options={surveysToGive(person, surveys).map(({ key, title: called }) => [key, called[language]])}
        />
      ) : null}
    </ActDialog>
  );
}

import { Heading, Paragraph, Radio } from '@digdir/designsystemet-react';
import { type ReactNode, useId, useState } from 'react';
import { Link } from 'react-router';
import type { GrantedRole } from '../../../server/core/authorisation/roles.ts';
import { call } from '../../api.ts';
import { adminPeopleTexts } from '../../i18n/admin-people.ts';
import { usePlace } from '../../parts/place.ts';
import { ActDialog } from '../parts/ActDialog.tsx';
import { useFault } from '../parts/ActForm.tsx';
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
  const { municipality, language } = usePlace();
  const words = adminPeopleTexts[language];
  const say = useSay();
  const roles = rolesToGive(person, surveys);
  const { title, ...act } = words.give;
  if (roles.length === 0) return <Paragraph className="quiet">{words.allHeld}</Paragraph>;
  return (
    <ActDialog
      words={{ ...act, title: title(person.name) }}
      problems={words.problems}
      fields={{ 'unknown-survey': 'surveyKey' }}
      read={(typed): HeldRole => {
        const picked = typed.needed('role', words.roleMissing);
        const role = roles.find((one) => one === picked) ?? 'auditor';
        return { role, surveyKey: typed.text('surveyKey') };
      }}
      run={(given: HeldRole) =>
        call(
          'POST /api/:municipality/people/:accountId/roles',
          { municipality: municipality.slug, accountId: person.id },
          given,
        )
      }
      onDone={(_, given) => say(words.given(roleWord(given, surveys, language), person.name))}
    >
      <RolePicker roles={roles} surveys={surveysToGive(person, surveys)} />
    </ActDialog>
  );
}

/** None is chosen beforehand: a role is never given by a slip. */
function RolePicker({ roles, surveys }: { roles: GrantedRole[]; surveys: People['surveys'] }): ReactNode {
  const { texts, language } = usePlace();
  const words = adminPeopleTexts[language];
  const [picked, setPicked] = useState<GrantedRole | null>(null);
  const fault = useFault('role');
  const faultId = useId();
  return (
    <>
      <fieldset className="admin-choices" aria-describedby={fault ? faultId : undefined}>
        <legend>{words.role}</legend>
        {roles.map((role) => (
          <Radio
            key={role}
            name="role"
            value={role}
            label={texts.app.roles[role]}
            description={words.roleHelp[role]}
            checked={role === picked}
            aria-invalid={fault ? true : undefined}
            onChange={() => setPicked(role)}
          />
        ))}
        {fault ? (
          <p className="error" id={faultId}>
            {fault}
          </p>
        ) : null}
      </fieldset>
      {picked === 'surveyOwner' ? (
        <SelectField
          name="surveyKey"
          label={words.survey}
          options={surveys.map(({ key, title }) => [key, title[language]])}
        />
      ) : null}
    </>
  );
}

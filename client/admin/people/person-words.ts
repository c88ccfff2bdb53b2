import {
  type GrantedRole,
  grantedRoles,
  rolesBySecondFactor,
} from '../../../server/core/authorisation/roles.ts';
import type { Language } from '../../../server/core/locale.ts';
import { adminPeopleTexts } from '../../i18n/admin-people.ts';
import { appTexts } from '../../i18n/app.ts';
import { formatDate } from '../../i18n/dates.ts';
import type { People, Person } from '../parts/organisation.ts';

export type HeldRole = Person['roles'][number];
type Surveys = People['surveys'];

/** A role as a word; a survey owner's with the survey. */
export function roleWord({ role, surveyKey }: HeldRole, surveys: Surveys, language: Language): string {
  if (surveyKey === null) return appTexts[language].app.roles[role];
  const survey = surveys.find(({ key }) => key === surveyKey);
  return adminPeopleTexts[language].ownerOf(survey?.title[language] ?? surveyKey);
}

/** Whether somebody has roles that count for nothing until a second factor is set up here. */
export function rolesWait({ roles, hasSecondFactor, hasProvider }: Person): boolean {
  return !hasSecondFactor && !hasProvider && roles.some(({ role }) => rolesBySecondFactor.includes(role));
}

/** How somebody signs in, line by line. */
export function signInLines(person: Person, language: Language): string[] {
  const words = adminPeopleTexts[language];
  if (person.email === null) return [words.doesNotSignIn];
  return [
    person.lastSignInOn === null
      ? words.neverSignedIn
      : words.lastSignIn(formatDate(person.lastSignInOn, language)),
    ...(person.hasProvider ? [words.throughProvider] : []),
    ...(person.hasPassword || person.hasProvider ? [] : [words.noPassword]),
    ...(person.hasSecondFactor ? [words.hasSecondFactor] : []),
    ...(rolesWait(person) ? [words.rolesWait] : []),
  ];
}

/** The seats and units somebody has today, line by line. */
export function belongings({ bodies, ledUnits }: Person, language: Language): string[] {
  const words = adminPeopleTexts[language];
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const named = (things: { name: string }[]) => list.format(things.map(({ name }) => name));
  return [
    ...(bodies.length > 0 ? [words.sitsIn(named(bodies))] : []),
    ...(ledUnits.length > 0 ? [words.leads(named(ledUnits))] : []),
  ];
}

/** Whether nobody else can administer and sign in. */
export function isOnlyAdministrator(person: Person, people: readonly Person[]): boolean {
  const able = people.filter(
    ({ roles, email, deactivatedAt }) =>
      roles.some(({ role }) => role === 'administrator') && email !== null && deactivatedAt === null,
  );
  return able.length === 1 && able[0]?.id === person.id;
}

/** The roles that can still be given; a survey owner's as long as there is a survey left to own. */
export function rolesToGive({ roles }: Person, surveys: Surveys): GrantedRole[] {
  const holds = (role: GrantedRole) => roles.some((held) => held.role === role);
  return grantedRoles.filter((role) =>
    role === 'surveyOwner' ? surveysToGive({ roles }, surveys).length > 0 : !holds(role),
  );
}

export function surveysToGive({ roles }: Pick<Person, 'roles'>, surveys: Surveys): Surveys {
  return surveys.filter(({ key }) => !roles.some(({ surveyKey }) => surveyKey === key));
}

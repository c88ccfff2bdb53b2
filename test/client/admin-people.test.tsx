import { describe, expect, it } from 'vitest';
import type { People, Person } from '../../client/admin/parts/organisation.ts';
import { refusedBy } from '../../client/admin/parts/refusals.ts';
import { readTyped } from '../../client/admin/parts/typed.ts';
import { NewPersonPage } from '../../client/admin/people/NewPersonPage.tsx';
import { PeoplePage } from '../../client/admin/people/PeoplePage.tsx';
import { readPerson } from '../../client/admin/people/PersonFields.tsx';
import { PersonPage } from '../../client/admin/people/PersonPage.tsx';
import { isShown, readFilters, writeFilters } from '../../client/admin/people/people-filters.ts';
import { rolesToGive, signInLines, surveysToGive } from '../../client/admin/people/person-words.ts';
import { ProblemError } from '../../client/api.ts';
import { adminPartsTexts } from '../../client/i18n/admin-parts.ts';
import { adminPeopleTexts } from '../../client/i18n/admin-people.ts';
import { appTexts } from '../../client/i18n/app.ts';
import { api } from '../../server/api.ts';
import { languages } from '../../server/core/locale.ts';
import { drawn, textOf } from './admin-place.tsx';

const id = (number: number) => `00000000-0000-4000-8000-00000000000${number}`;
const person = (given: Partial<Person>): Person => ({
  ...{ id: id(1), name: 'Kari Nordmann', email: 'kari@example.org', language: 'nb', isYou: false },
  ...{ roles: [], bodies: [], ledUnits: [], deactivatedAt: null },
  ...{ hasPassword: true, hasSecondFactor: false, hasProvider: false, lastSignInOn: null, ...given },
});
const auditor = { role: 'auditor', surveyKey: null } as const;
const administrator = { role: 'administrator', surveyKey: null } as const;
const you = person({ id: id(2), name: 'Anne', isYou: true, hasSecondFactor: true, roles: [administrator] });
const title = { nb: 'Bo i Fet', nn: 'Bu i Fet', en: 'Living in Fet' };

/** As the server would send it: a shape it has not promised fails here. */
const sent = (people: Person[], sendsMail = false): People =>
  api['GET /api/:municipality/people'].returns.parse({
    ...{ people, surveys: [{ key: 'bo', title }], sendsMail },
  });

describe('the list of people', () => {
  const seen = (people: Person[] | null, search = '') =>
    drawn(<PeoplePage />, people ? { people: sent(people) } : {}, { search });

  it('says that it is loading, and that nobody fits', () => {
    expect(seen(null)).toContain(appTexts.nb.app.loading);
    expect(textOf(seen([you], 'sok=ukjent'))).toContain(adminPeopleTexts.nb.none);
  });

  it('has each with roles, seats and units as words, and how they sign in', () => {
    const owner = person({
      roles: [{ role: 'surveyOwner', surveyKey: 'bo' }, auditor],
      bodies: [
        { id: id(5), name: 'Kommunestyret' },
        { id: id(6), name: 'Formannskapet' },
      ],
      ledUnits: [{ id: id(7), name: 'Nordby skole' }],
      lastSignInOn: '2026-12-01',
    });
    const text = textOf(seen([owner, you]));
    expect(text).toContain('eier av «Bo i Fet», kontrollør');
    expect(text).toContain('Sitter i Kommunestyret og Formannskapet');
    expect(text).toContain('Leder Nordby skole');
    expect(text).toContain('Sist innlogget 1. desember 2026');
    expect(text).toContain('Rollene gjelder først når totrinnspålogging er satt opp');
    expect(text).toContain('2 personer');
  });

  it('is narrowed by what stands in the address, and leaves the deactivated out unless they are wanted', () => {
    const gone = person({ id: id(3), name: 'Ola', deactivatedAt: '2026-01-01T00:00:00Z' });
    expect(seen([you, gone])).not.toContain('Ola');
    const text = textOf(seen([you, gone], 'vis=deaktiverte'));
    expect(text).toContain('Ola Deaktivert');
    expect(text).not.toContain('Anne');
    const filters = readFilters(new URLSearchParams('sok=NORD+kari&rolle=politician&vis=alle'));
    expect(writeFilters(filters).toString()).toBe('sok=NORD+kari&rolle=politician&vis=alle');
    expect(isShown(person({}), filters)).toBe(false);
    expect(isShown(person({ bodies: [{ id: id(5), name: 'x' }] }), filters)).toBe(true);
    expect(isShown(person({}), { ...filters, role: 'none' })).toBe(true);
    expect(isShown(person({ roles: [auditor] }), { ...filters, role: 'auditor' })).toBe(true);
    expect(writeFilters(readFilters(new URLSearchParams('rolle=konge&vis=x'))).toString()).toBe('');
  });
});

describe('the page of a person', () => {
  const seen = (people: Person[], of: Person, sendsMail = false) =>
    drawn(<PersonPage />, { people: sent(people, sendsMail) }, { id: of.id });

  it('takes roles back and gives others, and says by which way the link goes', () => {
    const kari = person({ roles: [auditor], hasSecondFactor: true });
    const html = seen([kari, you], kari);
    expect(html).toContain('aria-label="Ta fra rollen kontrollør"');
    for (const act of ['Gi en rolle', 'Lag ny lenke for passord', 'Fjern totrinnspåloggingen', 'Deaktiver'])
      expect(textOf(html)).toContain(act);
    expect(textOf(seen([kari, you], kari, true))).toContain('Send ny lenke for å lage passord');
  });

  it('says to oneself, in words and before any click, what one cannot do', () => {
    const text = textOf(seen([you], you));
    const { ownRoles, onlyAdministrator, ownLink, ownFactor, ownDeactivation } = adminPeopleTexts.nb;
    for (const line of [ownRoles, onlyAdministrator, ownLink, ownFactor, ownDeactivation])
      expect(text).toContain(line);
    expect(seen([you], you)).not.toContain('Ta fra rollen');
    const second = person({ roles: [administrator] });
    expect(textOf(seen([you, second], you))).not.toContain(onlyAdministrator);
    const asleep = person({ roles: [administrator], deactivatedAt: '2026-01-01T00:00:00Z' });
    expect(textOf(seen([you, asleep], you))).toContain(onlyAdministrator);
  });

  it('gives no link to whoever does not sign in, and is not there for nobody', () => {
    const record = person({ email: null });
    expect(textOf(seen([record, you], record))).not.toContain('lenke for passord');
    expect(textOf(seen([you], record))).toContain(appTexts.nb.app.notFoundTitle);
  });
});

it('roles that are held are not given again, a survey owner’s once for each survey', () => {
  const surveys = [{ key: 'bo', title }];
  const held = person({ roles: [auditor, { role: 'surveyOwner', surveyKey: 'bo' }] });
  expect(rolesToGive(held, surveys)).toEqual(['administrator', 'designer', 'keyCustodian']);
  expect(surveysToGive(held, [...surveys, { key: 'ny', title }]).map(({ key }) => key)).toEqual(['ny']);
});

it('how somebody signs in is told as it is', () => {
  const lines = (given: Partial<Person>) => signInLines(person(given), 'nb').join(' | ');
  expect(lines({ email: null, roles: [auditor] })).toBe('Logger ikke inn');
  expect(lines({ hasPassword: false })).toBe('Har ikke logget inn | Har ikke laget passord');
  expect(lines({ hasPassword: false, hasProvider: true, roles: [auditor] })).toBe(
    'Har ikke logget inn | Logger inn gjennom en innloggingstjeneste',
  );
});

describe('a new person', () => {
  it('is offered roles, and a link by mail or to hand over', () => {
    const form = (sendsMail: boolean) => drawn(<NewPersonPage />, { people: sent([you], sendsMail) });
    expect(textOf(form(false))).toContain(adminPeopleTexts.nb.makeNow);
    expect(textOf(form(true))).toContain(adminPeopleTexts.nb.sendNow);
    expect(textOf(form(true))).toContain('eier av «Bo i Fet»');
  });

  it('is read with what is missing at its field', () => {
    const read = (fields: Record<string, string>) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      const typed = readTyped(form);
      return { person: readPerson(typed, adminPeopleTexts.nb), faults: Object.keys(typed.faults) };
    };
    expect(read({ name: ' Kari ', email: '', language: 'nn' })).toEqual({
      ...{ person: { name: 'Kari', email: null, language: 'nn' }, faults: [] },
    });
    expect(read({ name: ' ', email: 'kari@' }).faults).toEqual(['name', 'email']);
  });
});

it('a refusal is words at its field in every language, and a dead network is told apart', () => {
  for (const language of languages) {
    const { problems } = adminPeopleTexts[language];
    const common = adminPartsTexts[language];
    const by = (code: string, faults?: { place: string; code: string }[]) =>
      refusedBy(
        new ProblemError({ type: '', title: '', status: 409, code, ...(faults ? { faults } : {}) }),
        ...([problems, { 'email-taken': 'email' }, common] as const),
      );
    expect(by('email-taken')).toEqual({ text: problems['email-taken'], field: 'email' });
    expect(by('sign-in-needed')).toEqual({ text: common.problems['sign-in-needed'], field: null });
    const place = [{ place: 'name', code: 'too_big' }];
    expect(by('invalid-request', place)).toEqual({ text: common.notReadable, field: 'name' });
    expect(by('never-heard-of').text).toBe(common.failed);
    expect(refusedBy(new TypeError('fetch'), problems, {}, common).text).toBe(common.noAnswer);
  }
});

import { describe, expect, it } from 'vitest';
import { BodiesPage } from '../../client/admin/bodies/BodiesPage.tsx';
import { BodyPage } from '../../client/admin/bodies/BodyPage.tsx';
import { NewBodyPage } from '../../client/admin/bodies/NewBodyPage.tsx';
import { seatsByParty } from '../../client/admin/bodies/seats.ts';
import { dayAfter, dayBefore, timeOf, today } from '../../client/admin/parts/days.ts';
import type { Body, Member } from '../../client/admin/parts/organisation.ts';
import { adminBodiesTexts } from '../../client/i18n/admin-bodies.ts';
import { appTexts } from '../../client/i18n/app.ts';
import { api } from '../../server/api.ts';
import { languages } from '../../server/core/locale.ts';
import { drawn, textOf } from './admin-place.tsx';

let made = 0;
const id = () => `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`;
const member = (name: string, party: string | null, given: Partial<Member> = {}): Member => ({
  ...{ id: id(), accountId: id(), name, party, label: null, validFromOn: '2023-10-01', validToOn: null },
  ...given,
});
const council: Body = {
  ...{ id: id(), kind: 'council', name: 'Kommunestyret', position: 0 },
  ...{ validFromOn: '2006-01-01', validToOn: null },
  members: [
    member('Kari', 'Bygdelista', { label: 'mayor' }),
    member('Ola', 'Bygdelista'),
    member('Eli', null),
    member('Vara', 'SV', { label: 'deputyMember' }),
    member('Gått', 'SV', { validToOn: '2024-07-01' }),
    member('Kommer', 'SV', { validFromOn: '2999-01-01' }),
  ],
};
const ended: Body = {
  ...council,
  id: id(),
  name: 'Gammelt utvalg',
  kind: 'committee',
  validToOn: '2010-01-01',
};
const sent = (bodies: Body[]) => api['GET /api/:municipality/bodies'].returns.parse({ bodies });
const people = { people: [], surveys: [], sendsMail: false };

describe('the list of political bodies', () => {
  const seen = (bodies: Body[] | null) => drawn(<BodiesPage />, bodies ? { bodies: sent(bodies) } : {});

  it('says that it is loading, and where to begin', () => {
    expect(seen(null)).toContain(appTexts.nb.app.loading);
    expect(textOf(seen([]))).toContain('Ingen organer ennå. Begynn med kommunestyret.');
  });

  it('counts today’s seats, names who leads, and has what has ended apart', () => {
    const text = textOf(seen([council, ended]));
    expect(text).toContain('3 medlemmer i dag, 1 varamedlem');
    expect(text).toContain('ordfører Kari');
    expect(text).toMatch(
      /Tidligere organer.*Gammelt utvalg.*fra 1\. januar 2006 til og med 31\. desember 2009/,
    );
  });
});

describe('the page of a body', () => {
  const seen = (of = council.id, given = council) =>
    drawn(<BodyPage />, { bodies: sent([given]), people }, { id: of });

  it('has members of today, those to come and those before, each apart', () => {
    const html = seen();
    const lists = html.split('<ul').map(textOf);
    const names = ['Kari', 'Ola', 'Eli', 'Vara', 'Gått', 'Kommer'];
    const inList = (label: string) => {
      const list = lists.find((text) => text.includes(`aria-label="${label}"`)) ?? '';
      return names.filter((name) => list.includes(name));
    };
    expect(inList('Medlemmer i dag')).toEqual(['Kari', 'Ola', 'Eli', 'Vara']);
    expect(inList('Kommende medlemmer')).toEqual(['Kommer']);
    expect(inList('Tidligere medlemmer')).toEqual(['Gått']);
    expect(textOf(html)).toContain('fra 1. oktober 2023 til og med 30. juni 2024');
    expect(html).toContain('aria-label="Avslutt setet til Kari"');
    expect(html).not.toContain('aria-label="Avslutt setet til Gått"');
  });

  it('draws the seats by party with the same in a table, and nothing where no party is told', () => {
    const html = seen();
    expect(html).toContain('aria-label="Seter etter parti: Bygdelista 2, Uten parti 1"');
    expect(html.match(/<circle/g)).toHaveLength(3);
    expect(textOf(html)).toContain('Bygdelista (B) 2');
    const silent = { ...council, members: [member('Eli', null)] };
    expect(seen(council.id, silent)).not.toContain('<circle');
  });

  it('is not there for nothing', () => {
    expect(textOf(seen(id()))).toContain(appTexts.nb.app.notFoundTitle);
  });
});

it('parties are told apart by letters, the largest first and those without one last', () => {
  const parties = ['Senterpartiet', 'Sosialistene', 'Sosialistene', 'SV', 'Sp', null, 'Så enkelt'];
  const marks = seatsByParty(parties.map((party) => member('x', party)));
  expect(marks.map(({ party, count }) => `${party} ${count}`)).toEqual([
    ...['Sosialistene 2', 'Senterpartiet 1', 'Sp 1', 'SV 1', 'Så enkelt 1', 'null 1'],
  ]);
  expect(new Set(marks.map(({ mark }) => mark)).size).toBe(marks.length);
});

it('a new body is the council first, and a committee after that', () => {
  const seen = (bodies: Body[]) => drawn(<NewBodyPage />, { bodies: sent(bodies) });
  expect(seen([])).toContain('<option value="council" selected');
  expect(seen([council])).toContain('<option value="committee" selected');
});

it('every label and kind has words in every language', () => {
  for (const language of languages) {
    const { labels, kinds } = adminBodiesTexts[language];
    for (const word of [...Object.values(labels), ...Object.values(kinds)]) expect(word).toMatch(/\S/);
  }
});

it('the last day is the one before the first without, over months and summer time', () => {
  expect(dayBefore('2024-03-01')).toBe('2024-02-29');
  expect(dayAfter('2026-03-28')).toBe('2026-03-29');
  expect(dayAfter(dayBefore('2026-10-26'))).toBe('2026-10-26');
  expect(today()).toMatch(/^\d{4}-\d\d-\d\d$/);
  const period = { validFromOn: '2026-01-01', validToOn: '2026-02-01' };
  expect(['2025-12-31', '2026-01-01', '2026-01-31', '2026-02-01'].map((day) => timeOf(period, day))).toEqual([
    ...['coming', 'now', 'now', 'earlier'],
  ]);
});

import { describe, expect, it } from 'vitest';
import type { OpeningView } from '../../client/parts/queries.ts';
import { drawCalendar } from '../../client/staff/opening/bars.ts';
import { type Plan, readPlan, usualPlan, windowOf } from '../../client/staff/opening/plan.ts';
import {
  checkedOf,
  kindsOf,
  leavesUnder,
  toggled,
  unitIdsOf,
} from '../../client/staff/opening/unit-choice.ts';
import { begunWith } from '../../client/staff/PilotPage.tsx';

const unit = (unitId: string, parentUnitId: string | null, kind: string) => ({
  ...{ unitId, parentUnitId, kind, name: unitId.toUpperCase() },
});
const units = [
  unit('root', null, 'kommune'),
  unit('east', 'root', 'sektor'),
  unit('a', 'east', 'skole'),
  unit('b', 'east', 'skole'),
  unit('home', 'root', 'hjem'),
];
const opening: OpeningView = {
  checklist: [],
  questionnaireVersionId: 'v',
  languages: ['nb', 'nn', 'en'],
  usual: {
    opensAt: '2026-11-26T12:00:00.000Z',
    closesAt: '2026-12-17T22:59:00.000Z',
    acceptsUntilAt: '2026-12-19T22:59:00.000Z',
  },
  limits: { mean: 5, spread: 10 },
  units,
  backgrounds: null,
  orders: null,
  takenPeriods: ['2025'],
  calendar: [],
};
const read = (change: Partial<Plan>, view = opening) => readPlan({ ...usualPlan(view), ...change }, view);

it('a round that is only tried asks by links, whatever was chosen before', () => {
  const tried = read({ kind: 'test', mode: 'confidential' }).read;
  expect(tried).toMatchObject({ kind: 'test', mode: 'openLink' });
  expect(read({ mode: 'confidential' }).read).not.toHaveProperty('kind');
});

it('a pilot asks as is chosen, and the real round begins with what it had', () => {
  const pilot = read({ kind: 'pilot', mode: 'confidential' }).read;
  expect(pilot).toMatchObject({ kind: 'pilot', mode: 'confidential' });
  const settings = {
    mode: 'openLink',
    languages: ['nn'],
    limits: { mean: 8, spread: 12 },
    unitIds: null,
  } as const;
  const real = read({
    ...begunWith({ ...settings, languages: [...settings.languages] }, true),
    limitReason: 'x',
  }).read;
  expect(real).toMatchObject({ mode: 'openLink', languages: ['nn'], limits: { mean: 8, spread: 12 } });
  expect(real).not.toHaveProperty('kind');
  expect(real?.unitIds).toBeNull();
  const some = { ...settings, languages: [...settings.languages], unitIds: ['a'] };
  expect(begunWith(some, true)).toMatchObject({ asksEverybody: false, chosen: new Set(['a']) });
  expect(begunWith(some, false)).not.toHaveProperty('chosen');
});

describe('languages and limits', () => {
  it('are all languages and the rules where nobody says otherwise', () => {
    expect(read({}).read).toMatchObject({ languages: ['nb', 'nn', 'en'] });
    expect(read({}).read).not.toHaveProperty('limits');
    expect(read({ languages: [] }).faults).toEqual({ languages: 'no-languages' });
  });

  it('are raised with a reason, never lowered, and a spread is of no fewer than a mean', () => {
    const raised = { mean: '12', limitReason: ' Små skoler ' };
    expect(read(raised).read?.limits).toEqual({ mean: 12, spread: 12, reason: 'Små skoler' });
    expect(read({ mean: '12' }).faults).toEqual({ limitReason: 'limit-reason-missing' });
    expect(read({ ...raised, mean: '4' }).faults).toEqual({ mean: 'limit-lowered' });
    expect(read({ ...raised, spread: '10,5' }).faults).toEqual({ spread: 'limit-not-whole' });
    expect(read({ ...raised, spread: '' }).faults).toEqual({ spread: 'limit-not-whole' });
  });
});

describe('units by branch and by kind', () => {
  it('are the leaves under a unit, and a leaf is itself', () => {
    expect(leavesUnder(units, 'root')).toEqual(['a', 'b', 'home']);
    expect(leavesUnder(units, 'a')).toEqual(['a']);
  });

  it('are whole, in part or not at all', () => {
    const chosen = new Set(['a']);
    expect(['a', 'b', 'east', 'root'].map((id) => checkedOf(units, id, chosen))).toEqual([
      ...['all', 'none', 'some', 'some'],
    ]);
    expect(checkedOf(units, 'east', toggled(chosen, ['a', 'b']))).toBe('all');
    expect([...toggled(new Set(['a', 'b', 'home']), ['a', 'b'])]).toEqual(['home']);
  });

  it('of a kind are offered where there are two', () => {
    expect(kindsOf(units)).toEqual([{ kind: 'skole', count: 2, leaves: ['a', 'b'] }]);
  });

  it('are everybody when all are chosen', () => {
    expect(unitIdsOf(units, new Set(['a', 'b', 'home']))).toBeNull();
    expect(unitIdsOf(units, new Set(['home', 'a']))).toEqual(['a', 'home']);
  });
});

describe('a plan', () => {
  it('begins as the usual one, named by a year that is free', () => {
    expect(read({})).toEqual({
      faults: {},
      read: {
        ...{ period: '2026', opensAt: null, unitIds: null, publicKey: null },
        ...{ mode: 'anonymous', languages: ['nb', 'nn', 'en'] },
        closesAt: new Date('2026-12-17T22:59:00Z'),
        acceptsUntilAt: new Date('2026-12-19T22:59:00Z'),
      },
    });
    expect(usualPlan({ ...opening, takenPeriods: ['2026'] }).period).toBe('');
  });

  it('begins with the languages that the questions are written in', () => {
    expect(usualPlan({ ...opening, languages: ['nb', 'en'] }).languages).toEqual(['nb', 'en']);
  });

  it('goes with the public half of a custodian’s key, and with none where the server makes it', () => {
    const publicKey = `${'A'.repeat(43)}=`;
    expect(read({ hasCustodian: true, publicKey: ` ${publicKey}\n` }).read?.publicKey).toBe(publicKey);
    expect(read({ hasCustodian: false, publicKey }).read?.publicKey).toBeNull();
  });

  it.each<[Partial<Plan>, object]>([
    [{ period: ' ' }, { period: 'period-missing' }],
    [{ period: '2026/1' }, { period: 'period-wrong' }],
    [{ period: ' 2025 ' }, { period: 'period-taken' }],
    [{ hasCustodian: true }, { publicKey: 'public-key-missing' }],
    [{ hasCustodian: true, publicKey: 'x' }, { publicKey: 'public-key-missing' }],
    [{ opensLater: true }, { opens: 'no-moment' }],
    [{ closes: { day: '2026-11-20', time: '12:00' } }, { closes: 'closes-too-early' }],
    [
      { closes: { day: '', time: '' }, period: '' },
      { closes: 'no-moment', period: 'period-missing' },
    ],
    [
      { hasOwnGrace: true, acceptsUntil: { day: '2026-12-01', time: '12:00' } },
      { acceptsUntil: 'accepts-until-wrong' },
    ],
    [{ hasOwnGrace: true, acceptsUntil: { day: '', time: '' } }, { acceptsUntil: 'no-moment' }],
    [{ asksEverybody: false }, { units: 'no-units-chosen' }],
  ])('with %j is told %j', (change, faults) => {
    expect(read(change)).toEqual({ read: null, faults });
  });

  it('of some units, from a time to come, is asked for as it stands', () => {
    const opens = { day: '2026-12-01', time: '08:00' };
    expect(
      read({ opensLater: true, opens, asksEverybody: false, chosen: new Set(['b']) }).read,
    ).toMatchObject({
      ...{ opensAt: new Date('2026-12-01T07:00:00Z'), unitIds: ['b'] },
    });
  });
});

describe('the calendar', () => {
  const round = (roundId: string, opensAt: string, closesAt: string, unitIds: string[]) => ({
    ...{ roundId, opensAt, closesAt, unitIds, period: '1', surveyTitle: { nb: '', nn: '', en: '' } },
  });
  const view = {
    ...opening,
    calendar: [
      round('begun', '2026-11-01T00:00:00Z', '2026-12-01T00:00:00Z', ['a']),
      round('elsewhere', '2026-11-27T00:00:00Z', '2026-12-01T00:00:00Z', ['home']),
      round('whole', '2026-12-10T00:00:00Z', '2026-12-27T12:00:00Z', ['east']),
      round('after', '2026-12-20T00:00:00Z', '2026-12-27T12:00:00Z', ['a']),
    ],
  };

  it('says where others may ask the same people at the same time, and where not', () => {
    const plan = { ...usualPlan(view), asksEverybody: false, chosen: new Set(['a']) };
    const { rows } = drawCalendar(windowOf(plan, view), view);
    expect(rows.map(({ round: { roundId }, meetsIn }) => [roundId, meetsIn])).toEqual([
      ...[
        ['begun', ['a']],
        ['elsewhere', []],
        ['whole', ['a']],
        ['after', []],
      ],
    ]);
  });

  it('draws within its line: what began before now from its beginning, what is short so that it is seen', () => {
    const plan = { ...usualPlan(view), closes: { day: '2026-11-26', time: '13:01' } };
    const { own, rows } = drawCalendar(windowOf(plan, view), view);
    expect(own?.width).toBe(1.5);
    expect(rows[0]?.bar.left).toBe(0);
    for (const { bar } of rows) expect(bar.left + bar.width).toBeLessThanOrEqual(100.000001);
  });

  it('is drawn without the plan while that has no window', () => {
    const plan = { ...usualPlan(view), closes: { day: '', time: '' } };
    expect(windowOf(plan, view)).toBeNull();
    const { own, rows } = drawCalendar(null, view);
    expect(own).toBeNull();
    expect(rows.every(({ meetsIn }) => meetsIn.length === 0)).toBe(true);
  });
});

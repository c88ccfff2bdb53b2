import { describe, expect, it } from 'vitest';
import { isAskedFor, unitsToldOf } from '../../../server/core/findings/filter.ts';
import { findFindings } from '../../../server/core/findings/find.ts';
import { type Finding, findingKinds } from '../../../server/core/findings/finding.ts';
import { homeCareBefore, homeCareNow } from '../../client/app-figures.ts';
import { answered, hidden, subjectOf, told, unitOf, zones } from './given.ts';

const kinds = (found: Finding[]) => found.map(({ numbers }) => numbers.kind);
const homeCareZones = Object.entries(zones).map(([name, { now, before }]) => unitOf(name, told(now, before)));
const homeCare = () => subjectOf(told(homeCareNow, homeCareBefore), homeCareZones);

describe('the demo pair', () => {
  it('tells the story in order: larger spread, more dissatisfied, where they are, though the mean is fine', () => {
    const found = findFindings([homeCare()]);
    const whole = found.filter(({ unit }) => unit === null);
    expect(kinds(whole)).toEqual(['spreadUp', 'dissatisfiedUp', 'dissatisfiedConcentrated', 'minorityAlert']);
    // The mean has fallen in one zone, and not in the whole.
    expect(found.slice(whole.length).map(({ unit }) => unit?.name)).toEqual(['vest']);
    expect(found[0]?.alsoIn.map(({ name }) => name)).toEqual(['vest']);
    expect(found[1]?.numbers).toMatchObject({
      ...{ dissatisfiedCount: 14, n: 120, previousDissatisfiedCount: 2, previousN: 120 },
    });
  });

  it('names the zone where the dissatisfied are gathered, with its counts', () => {
    const [concentrated] = findFindings([homeCare()]).filter(({ numbers }) => 'groups' in numbers);
    expect(concentrated?.numbers).toMatchObject({
      ...{ kind: 'dissatisfiedConcentrated', dissatisfiedCount: 14, n: 120, familySize: 9 },
      groups: [{ name: 'vest', dissatisfiedCount: 10, n: 34, restShare: 4 / 86 }],
    });
  });
});

describe('each place once', () => {
  const larger = told(homeCareNow, homeCareBefore);
  const quiet = told(homeCareBefore, homeCareBefore);

  it('gathers the units under the whole that has the same, and tells of each alone where it has not', () => {
    const units = [unitOf('a', larger), unitOf('b', quiet), unitOf('c', larger)];
    const spread = (whole: typeof larger) =>
      findFindings([subjectOf(whole, units)])
        .filter(({ numbers }) => numbers.kind === 'spreadUp')
        .map(({ unit, alsoIn }) => [unit?.name ?? null, alsoIn.map(({ name }) => name)]);
    expect(spread(larger)).toEqual([[null, ['a', 'c']]]);
    expect(spread(quiet)).toEqual([
      ['a', []],
      ['c', []],
    ]);
  });

  it('gathers what lies under a unit at the widest that has it, also past one that has not', () => {
    const units = [
      unitOf('sector', larger),
      unitOf('middle', hidden, { parentUnitId: 'sector' }),
      unitOf('home', larger, { parentUnitId: 'middle' }),
    ];
    const found = findFindings([subjectOf(quiet, units)]).filter(
      ({ numbers }) => numbers.kind === 'spreadUp',
    );
    expect(found.map(({ unit, alsoIn }) => [unit?.name, alsoIn.map(({ name }) => name)])).toEqual([
      ['sector', ['home']],
    ]);
  });

  it('has an id of its own for every finding', () => {
    const units = [unitOf('a', larger), unitOf('c', larger)];
    const found = findFindings([subjectOf(quiet, units), subjectOf(larger, [], { indicatorKey: 'other' })]);
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
  });
});

describe('the order', () => {
  const larger = told(homeCareNow, homeCareBefore);
  const better = told(homeCareBefore, homeCareNow);

  it('is new before old, then the first kind of what it is about, then the newest, and good news last', () => {
    const found = findFindings([
      subjectOf(better, [], { indicatorKey: 'good', roundId: 'r1' }),
      subjectOf(larger, [], { indicatorKey: 'old', roundId: 'r2', isNew: false }),
      subjectOf(told([1, 14, 15, 30, 40, 20]), [], { indicatorKey: 'alert', roundId: 'r3' }),
      subjectOf(larger, [], { indicatorKey: 'earlier', roundId: 'r4', visibleFromAt: new Date(0) }),
      subjectOf(larger, [], { indicatorKey: 'later', roundId: 'r5' }),
      subjectOf(larger, [], { indicatorKey: 'unpublished', roundId: 'r6', visibleFromAt: null }),
    ]);
    const topics = [...new Set(found.map(({ subject }) => subject.indicatorKey))];
    expect(topics).toEqual(['unpublished', 'later', 'earlier', 'alert', 'old', 'good']);
    expect(kinds(found).slice(-2)).toEqual(['spreadDown', 'dissatisfiedDown']);
  });

  it('of units is the municipality’s own, however large the figures are', () => {
    const worse = told([40, 10, 6, 18, 32, 50], homeCareBefore);
    const quiet = told(homeCareBefore, homeCareBefore);
    const units = [unitOf('a', larger), unitOf('b', worse), unitOf('c', larger)];
    const places = findFindings([subjectOf(quiet, units)])
      .filter(({ numbers }) => numbers.kind === 'dissatisfiedUp')
      .map(({ unit }) => unit?.name);
    expect(places).toEqual(['a', 'b', 'c']);
  });

  it('has a place for every kind', () => {
    expect(new Set(findingKinds).size).toBe(11);
  });
});

describe('what one asks for', () => {
  const [finding] = findFindings([homeCare()]);
  const wire = {
    ...{ numbers: finding?.numbers as Finding['numbers'], alsoIn: finding?.alsoIn ?? [], unit: null },
    ...{ indicatorKey: 'brukertilfredshet', focusArea: { key: 'brukere' }, isNew: false },
    marks: { finding: null, indicator: 'followed' } as const,
  };

  it('is everything where nothing is chosen', () => expect(isAskedFor(wire, {})).toBe(true));

  it.each([
    ['kind', { kind: 'spreadUp' }, { kind: 'meanDown' }],
    ['indicator', { indicator: 'brukertilfredshet' }, { indicator: 'trivsel' }],
    ['unit, also one of several', { unit: 'vest' }, { unit: 'nord' }],
    ['focus area', { focusArea: 'brukere' }, { focusArea: 'kultur' }],
    ['news', { isNew: false }, { isNew: true }],
    ['what one follows', { isFollowed: true }, { isFollowed: true, isNew: true }],
  ] as const)('narrows by %s', (_by, one, other) => {
    expect(isAskedFor(wire, one)).toBe(true);
    expect(isAskedFor(wire, other)).toBe(false);
  });

  it('is nothing of what one follows where nobody is signed in, or nothing is followed', () => {
    expect(isAskedFor({ ...wire, marks: null }, { isFollowed: true })).toBe(false);
    expect(isAskedFor({ ...wire, marks: { finding: null, indicator: null } }, { isFollowed: true })).toBe(
      false,
    );
  });

  it('finds the units where the dissatisfied are gathered', () => {
    const gathered = findFindings([homeCare()]).find(({ numbers }) => 'groups' in numbers) as Finding;
    expect(unitsToldOf({ ...wire, numbers: gathered.numbers, alsoIn: [] })).toEqual(['vest']);
    expect(unitsToldOf({ ...wire, unit: { id: 'sør' }, alsoIn: [] })).toEqual(['sør']);
  });
});

describe('nothing found', () => {
  it('is an empty list: without results, without figures, and where no rule is met', () => {
    expect(findFindings([])).toEqual([]);
    expect(findFindings([subjectOf(null, [unitOf('a', null)])])).toEqual([]);
    expect(findFindings([subjectOf(hidden, [unitOf('a', hidden)])])).toEqual([]);
    const same = told(homeCareBefore, homeCareBefore, answered(120, 168));
    expect(findFindings([subjectOf(same, [], { before: same })])).toEqual([]);
  });
});

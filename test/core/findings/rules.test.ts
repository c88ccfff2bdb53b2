import { describe, expect, it } from 'vitest';
import type { FindingSubject, ToldValue } from '../../../server/core/findings/finding.ts';
import { farBelow, ownFindings } from '../../../server/core/findings/of-place.ts';
import { fallenResponse, gatheredDissatisfied, judgeShares } from '../../../server/core/findings/of-round.ts';
import type { Comparison, FullFigures } from '../../../server/core/release/figures.ts';
import { judgeUnitsAgainstRest } from '../../../server/core/statistics/units-against-rest.ts';
import { figuresOf, homeCareBefore, homeCareNow } from '../../client/app-figures.ts';
import { answered, hidden, subjectOf, told, unitOf, withheld } from './given.ts';

const kindsOf = (value: ToldValue) => ownFindings(value).map(({ kind }) => kind);
const withFigures = (value: ToldValue, figures: Partial<FullFigures>): ToldValue => ({
  ...value,
  figures: { ...(value.figures as FullFigures & { shown: 'all'; caution: null }), ...figures },
});

describe('changes are the stored verdicts and nothing else', () => {
  const pair = told(homeCareNow, homeCareBefore);
  const verdicts = (change: Partial<Record<'mean' | 'spread' | 'dissatisfied', string>>) => {
    const comparison = structuredClone(pair.comparison) as Extract<Comparison, { comparable: true }>;
    for (const of of ['mean', 'spread', 'dissatisfied'] as const) {
      Object.assign(comparison[of], { verdict: change[of] ?? 'noSureChange' });
    }
    return kindsOf({ ...pair, comparison, minorityAlert: false });
  };

  it.each([
    [{ spread: 'larger' }, 'spreadUp'],
    [{ spread: 'smaller' }, 'spreadDown'],
    [{ dissatisfied: 'up' }, 'dissatisfiedUp'],
    [{ dissatisfied: 'down' }, 'dissatisfiedDown'],
    [{ mean: 'down' }, 'meanDown'],
    [{ mean: 'up' }, 'meanUp'],
  ])('%o is %s', (change, kind) => expect(verdicts(change)).toEqual([kind]));

  it('none is called where none is stored, whatever the numbers look like', () => {
    expect(verdicts({})).toEqual([]);
  });

  it('tells last time by the stored difference, with the adjusted p of the figure it is about', () => {
    const [spread, dissatisfied] = ownFindings(pair);
    expect(spread).toMatchObject({
      previousMean: expect.closeTo(4.8167),
      previousSd: expect.closeTo(0.9437, 3),
    });
    const { comparison } = pair;
    if (!comparison.comparable) throw new Error('the pair is compared');
    expect(spread).toMatchObject({ adjustedP: comparison.spread.adjustedP, familySize: 3 });
    expect(dissatisfied).toMatchObject({ adjustedP: comparison.dissatisfied.adjustedP });
  });

  it('a figure that is not shown in full gives nothing', () => {
    expect(kindsOf({ ...pair, figures: withheld })).toEqual([]);
    expect(kindsOf({ ...pair, figures: { shown: 'mean', n: 7, mean: 4 } })).toEqual([]);
    expect(kindsOf({ ...pair, figures: { shown: 'tooUncertain', n: 12 } })).toEqual([]);
    expect(kindsOf({ ...pair, figures: { shown: 'nearlyAll', value: 6 } })).toEqual([]);
  });
});

describe('the minority alert', () => {
  it('is told from a tenth; below that it was raised by the rise, which is told already', () => {
    const tenth = told([6, 6, 8, 30, 40, 30]);
    expect(kindsOf(tenth)).toEqual(['minorityAlert']);
    const fewer = { ...withFigures(tenth, { dissatisfiedShare: 0.099 }), minorityAlert: true };
    expect(kindsOf(fewer)).toEqual([]);
    expect(kindsOf({ ...tenth, minorityAlert: false })).toEqual([]);
  });
});

describe('many who do not know', () => {
  const value = told(homeCareBefore);
  const share = (dontKnowCount: number | null, dontKnowShare: number | null) =>
    ownFindings(withFigures(value, { dontKnowCount, dontKnowShare }));

  it('is more than a fifth', () => {
    expect(share(30, 0.2)).toEqual([]);
    expect(share(31, 31 / 151)).toEqual([{ kind: 'manyDontKnow', dontKnowCount: 31, askedCount: 151 }]);
  });

  it('is not told where their number is not', () => expect(share(null, null)).toEqual([]));
});

describe('a unit far below', () => {
  const whole = told(homeCareBefore);
  const low = told([3, 8, 12, 8, 2, 0]);

  it('has its whole interval under the floor, while the whole meets the ambition', () => {
    expect(farBelow(whole, low)).toMatchObject({
      kind: 'unitFarBelow',
      n: 33,
      wholeMean: expect.closeTo(4.8167),
    });
    expect(farBelow(whole, { ...low, status: { code: 'below', uncertain: true } })).toBeNull();
    expect(farBelow(whole, { ...low, status: { code: 'within', uncertain: false } })).toBeNull();
  });

  it.each(['reached', 'within'])('the whole meets it by %s', (code) =>
    expect(farBelow({ ...whole, status: { code, uncertain: true } }, low)).not.toBeNull(),
  );

  it.each(['below', 'noAmbition', 'delegated', 'withheld'])('not where the whole is %s', (code) =>
    expect(farBelow({ ...whole, status: { code, uncertain: false } }, low)).toBeNull(),
  );

  it('needs both figures in full', () => {
    expect(farBelow(null, low)).toBeNull();
    expect(farBelow(hidden, low)).toBeNull();
    const few = { ...low, figures: { shown: 'mean', n: 7, mean: 2 } as const };
    expect(farBelow(whole, few)).toBeNull();
  });
});

describe('two shares judged in a family', () => {
  it('are sure when p, interval and size all say so', () => {
    const of = (count: number) =>
      judgeShares([
        [
          { count, n: 200 },
          { count: 130, n: 200 },
        ],
      ])[0];
    expect(of(90)).toMatchObject({ isSure: true, difference: expect.closeTo(-0.2, 9) });
    expect(of(90)?.adjustedP).toBeLessThan(0.001);
    expect(of(118)?.isSure).toBe(false);
  });

  it('a sure difference of less than a twentieth is too small, and one of exactly that is not', () => {
    const of = (count: number) =>
      judgeShares([
        [
          { count, n: 10_000 },
          { count: 1_000, n: 10_000 },
        ],
      ])[0]?.isSure;
    expect(of(1_499)).toBe(false);
    expect(of(1_500)).toBe(true);
  });

  it('the same difference is no longer sure among many', () => {
    const pair = [
      { count: 8, n: 40 },
      { count: 8, n: 120 },
    ] as const;
    const even = [
      { count: 10, n: 100 },
      { count: 10, n: 100 },
    ] as const;
    expect(judgeShares([pair])[0]?.isSure).toBe(true);
    expect(judgeShares([pair, ...Array.from({ length: 20 }, () => even)])[0]?.isSure).toBe(false);
  });
});

describe('where the dissatisfied are gathered', () => {
  const whole = told(homeCareNow);
  const vest = unitOf('vest', told([6, 4, 3, 5, 7, 9]));
  const groups = (...given: Parameters<typeof subjectOf>) =>
    gatheredDissatisfied(subjectOf(...given))?.groups.map(({ name }) => name) ?? null;

  it('a unit is held against the whole less itself, and one that is all of it is not', () => {
    expect(groups(whole, [unitOf('all', told(homeCareNow))])).toBeNull();
    expect(groups(whole, [vest])).toEqual(['vest']);
  });

  it('is the verdict that a comparison of the units gives', () => {
    const other = unitOf('nord', told([1, 1, 2, 6, 12, 20]));
    const units = [vest, other].map(({ unitId, now }) => ({ unitId, figures: now?.figures as FullFigures }));
    const judged = judgeUnitsAgainstRest(units, whole.figures as FullFigures, { min: 1, max: 6 }, false);
    const up = judged.filter(({ dissatisfied }) => dissatisfied.verdict === 'up');
    const found = gatheredDissatisfied(subjectOf(whole, [vest, other]));
    expect(found?.groups.map(({ unitId, adjustedP }) => ({ unitId, adjustedP }))).toEqual(
      up.map(({ unitId, dissatisfied }) => ({ unitId, adjustedP: dissatisfied.adjustedP })),
    );
    expect(found?.familySize).toBe(6);
  });

  it('is never said of a unit with fewer than the others', () => {
    expect(groups(told([20, 10, 14, 30, 30, 30]), [unitOf('nord', told([0, 0, 4, 9, 18, 20]))])).toBeNull();
  });

  it('counts a person once: of a unit and what lies below it, the most detailed', () => {
    const sector = unitOf('sector', told([6, 4, 3, 5, 7, 9]));
    const middle = unitOf('middle', hidden, { parentUnitId: 'sector' });
    const below = unitOf('home', told([6, 4, 2, 2, 2, 2]), { parentUnitId: 'middle' });
    const quiet = unitOf('home', told([0, 0, 3, 5, 7, 9]), { parentUnitId: 'middle' });
    expect(groups(whole, [sector, middle, below])).toEqual(['home']);
    expect(groups(whole, [sector, middle, quiet])).toEqual(['sector']);
  });

  it('is found in an index of several questions too', () => {
    expect(groups(whole, [vest], { isIndex: true })).toEqual(['vest']);
  });

  it('is not said without the whole', () => {
    expect(groups(hidden, [vest])).toBeNull();
    expect(groups(null, [vest])).toBeNull();
  });
});

describe('fewer who answer', () => {
  const value = (answeredCount: number, invitedCount: number | null) =>
    told(homeCareBefore, undefined, answered(answeredCount, invitedCount));
  const fallen = (now: ToldValue | null, before: ToldValue | null, given: Partial<FindingSubject> = {}) =>
    fallenResponse([subjectOf(now, [], { before, ...given })]);

  it('is a sure fall of a twentieth or more', () => {
    expect(fallen(value(90, 200), value(130, 200))[0]?.numbers).toMatchObject({
      ...{ kind: 'responseDown', answeredCount: 90, previousAnsweredCount: 130, previousInvitedCount: 200 },
    });
    expect(fallen(value(118, 200), value(130, 200))).toEqual([]);
    expect(fallen(value(130, 200), value(90, 200))).toEqual([]);
  });

  it('is not told where either round does not tell it, or invited nobody by name', () => {
    expect(fallen(value(90, 200), { ...value(130, 200), response: withheld })).toEqual([]);
    expect(fallen(value(90, 200), null)).toEqual([]);
    expect(fallen(value(90, null), value(130, 200))).toEqual([]);
    expect(fallen(value(90, 0), value(130, 200))).toEqual([]);
    expect(fallen(value(90, 80), value(130, 200))).toEqual([]);
  });

  it('is told once of a round, of the places any of its figures tells it of', () => {
    const unit = unitOf('a', value(20, 100), { before: value(60, 100) });
    const silent = unitOf('a', hidden, { before: hidden });
    const subjects = [
      subjectOf(hidden, [silent], { before: hidden }),
      subjectOf(value(90, 200), [unit], { before: value(130, 200), indicatorKey: 'other' }),
    ];
    expect(fallenResponse(subjects).map(({ unit: place }) => place?.name ?? null)).toEqual([null, 'a']);
  });
});

it('the figures of the tests are those of the pair', () => {
  expect(figuresOf(homeCareNow)).toMatchObject({ n: 120, dissatisfiedCount: 14 });
});

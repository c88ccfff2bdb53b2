import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseWeights, postStratify } from '../../../server/core/weighting/base-weights.ts';
import { calibrateLinearly } from '../../../server/core/weighting/calibrate.ts';
import { type Margin, marginFault } from '../../../server/core/weighting/margins.ts';
import { furthest, rake } from '../../../server/core/weighting/rake.ts';
import { populationWeights, trim } from '../../../server/core/weighting/trim.ts';

const margin = (name: string, categoryOf: string[], targets: Record<string, number>): Margin => ({
  name,
  categoryOf,
  targets: new Map(Object.entries(targets)),
});
const repeated = (counts: Record<string, number>) =>
  Object.entries(counts).flatMap(([kind, count]) => new Array<string>(count).fill(kind));

const kinds = repeated({ KU: 30, KE: 50, MU: 20, ME: 20 });
const gender = (targets: Record<string, number>) =>
  margin(
    'gender',
    kinds.map((kind) => kind[0] as string),
    targets,
  );
const age = (targets: Record<string, number>) =>
  margin(
    'age',
    kinds.map((kind) => kind[1] as string),
    targets,
  );
const ones = kinds.map(() => 1);

describe('raking', () => {
  it('stops after four rounds of the worked example, as near as it is asked to be', () => {
    const margins = [gender({ K: 500, M: 500 }), age({ U: 550, E: 450 })];
    expect(rake(ones, margins)).toMatchObject({ rounds: 4 });
  });

  it('hits every margin whatever the answers, and keeps weights above 0', () => {
    const person = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('x', 'y'));
    const start = fc.double({ min: 0.2, max: 5, noNaN: true });
    // Every combination answers, so that the margins can be met.
    const all = ['a', 'b', 'c'].flatMap((one) => ['x', 'y'].map((other): [string, string] => [one, other]));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(person, start), { maxLength: 60 }),
        fc.integer({ min: 1, max: 9 }),
        (more, share) => {
          const people = [...all.map((kind) => [kind, 1] as const), ...more];
          const margins = [
            margin(
              'one',
              people.map(([[one]]) => one),
              { a: 100, b: 50 + share, c: 850 - share },
            ),
            margin(
              'other',
              people.map(([[, other]]) => other),
              { x: 100 * share, y: 1_000 - 100 * share },
            ),
          ];
          const found = rake(
            people.map(([, weight]) => weight),
            margins,
            { maxRounds: 1_000 },
          );
          if ('refused' in found) throw new Error(found.mend);
          expect(furthest(margins, found.weights)).toBeLessThanOrEqual(1e-3);
          expect(Math.min(...found.weights)).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('is refused where margins do not meet, with what to do', () => {
    const diagonal = repeated({ ax: 20, by: 20 });
    const margins = [
      margin(
        'one',
        diagonal.map((kind) => kind[0] as string),
        { a: 30, b: 70 },
      ),
      margin(
        'other',
        diagonal.map((kind) => kind[1] as string),
        { x: 50, y: 50 },
      ),
    ];
    expect(
      rake(
        diagonal.map(() => 1),
        margins,
      ),
    ).toMatchObject({
      refused: 'notConverged',
      mend: expect.stringContaining('merge'),
    });
    expect(() => rake([0], [margin('one', ['a'], { a: 1 })])).toThrow('not above 0');
  });
});

describe('margins', () => {
  it('are refused when incomplete, empty, of two populations or of nobody, and say which and how to mend it', () => {
    const whole = age({ U: 550, E: 450 });
    expect(marginFault(120, [gender({ K: 500, M: 500 }), whole])).toBeNull();
    expect(marginFault(120, [gender({ K: 1_000 }), whole])).toMatchObject({
      refused: 'unknownCategory',
      mend: expect.stringContaining('«M» in «gender»'),
    });
    expect(marginFault(120, [gender({ K: 500, M: 400, X: 100 }), whole])).toMatchObject({
      refused: 'emptyCategory',
      mend: expect.stringMatching(/«X» in «gender»: merge/),
    });
    expect(marginFault(120, [gender({ K: 500, M: 600 }), whole])).toMatchObject({
      refused: 'marginsDisagree',
      mend: expect.stringContaining('1100'),
    });
    expect(marginFault(0, [whole])).toMatchObject({ refused: 'noData' });
    expect(() => marginFault(3, [whole])).toThrow(RangeError);
    expect(() => marginFault(120, [gender({ K: 500, M: 0 }), whole])).toThrow(RangeError);
  });

  it('refuse post-stratification and linear calibration too', () => {
    expect(postStratify([1], ['a'], new Map([['b', 1]]))).toMatchObject({ refused: 'unknownCategory' });
    expect(calibrateLinearly(ones, [gender({ K: 500 })])).toMatchObject({ refused: 'unknownCategory' });
  });
});

describe('base weights', () => {
  it('let each answer stand for N/n of its stratum, and name thin strata', () => {
    const strata = repeated({ town: 40, valley: 5 });
    const found = baseWeights(strata, new Map(Object.entries({ town: 2_000, valley: 1_000 })));
    if ('refused' in found) throw new Error(found.mend);
    expect([found.weights[0], found.weights[44]]).toEqual([50, 200]);
    expect(found.thin).toEqual(['stratum: valley']);
  });
});

describe('trimming', () => {
  it('shares what is cut off, keeps the sum and stays within', () => {
    expect(trim([1, 1, 1, 9], { lower: 0, upper: 6 })).toEqual([2, 2, 2, 6]);
    expect(() => trim([1, 1], { lower: 2, upper: 3 })).toThrow(RangeError);
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.01, max: 50, noNaN: true }), { minLength: 2 }), (weights) => {
        const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
        const trimmed = trim(weights, { lower: 0.3 * mean, upper: 3 * mean });
        expect(trimmed.reduce((sum, weight) => sum + weight, 0) / weights.length / mean).toBeCloseTo(1, 6);
        expect(Math.min(...trimmed)).toBeGreaterThanOrEqual(0.3 * mean);
        expect(Math.max(...trimmed)).toBeLessThanOrEqual(3 * mean);
      }),
    );
  });

  it('and raking again hold margins and bounds together, with the cost before and after', () => {
    const lopsided = repeated({ KU: 60, KE: 30, MU: 25, ME: 5 });
    const margins = [
      margin(
        'gender',
        lopsided.map((kind) => kind[0] as string),
        { K: 550, M: 450 },
      ),
      margin(
        'age',
        lopsided.map((kind) => kind[1] as string),
        { U: 500, E: 500 },
      ),
    ];
    const base = lopsided.map(() => 1);
    const found = populationWeights(base, margins);
    if ('refused' in found) throw new Error(found.mend);
    const mean = 1_000 / 120;
    expect(Math.max(...found.adjusted)).toBeGreaterThan(3 * mean);
    expect(Math.max(...found.final)).toBeLessThanOrEqual(3 * mean * (1 + 1e-6));
    expect(furthest(margins, found.final)).toBeLessThanOrEqual(1e-3);
    expect(found.base).toBe(base);
    expect(found.after.deff).toBeLessThan(found.before.deff);
    expect(found.thin).toEqual([]);
    const tight = populationWeights(base, margins, { lower: 0.9, upper: 1.1 });
    expect(tight).toMatchObject({ refused: 'boundsTooTight', mend: expect.stringContaining('0.9') });
  });

  it('leaves weights that are within as they are', () => {
    const margins = [gender({ K: 80, M: 40 })];
    const found = populationWeights(ones, margins);
    if ('refused' in found) throw new Error(found.mend);
    expect(found.final).toEqual(found.adjusted);
    expect(populationWeights(ones, [gender({ K: 1 })])).toMatchObject({ refused: 'unknownCategory' });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFindings } from '../../../server/core/findings/find.ts';
import type { Finding, FindingSubject, FindingUnit } from '../../../server/core/findings/finding.ts';
import { answered, hidden, subjectOf, told, unitOf } from './given.ts';

const names = ['a', 'b', 'c', 'd', 'e', 'f'];
const counts = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 6, maxLength: 6 }).map((given) => {
  // Nobody differs where all gave one answer, and a release never shows so few.
  return given.map((count, at) => count + (at === 0 || at === 3 ? 3 : 1));
});
const rounds = fc.record({ now: counts, before: counts, answered: fc.integer({ min: 10, max: 90 }) });

/** A municipality of six units: some under others, some hidden; the whole is the sum of them all. */
const municipality = fc
  .record({
    units: fc.array(rounds, { minLength: 6, maxLength: 6 }),
    parents: fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
    hidden: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
  })
  .map(({ units, parents, hidden: isHidden }) => {
    const value = (one: { now: number[]; before: number[]; answered: number }) =>
      told(one.now, one.before, answered(one.answered, 100));
    const sum = (of: 'now' | 'before') =>
      names.map((_, at) => units.reduce((all, unit) => all + (unit[of][at] as number), 0));
    const tree = units.map((unit, at): FindingUnit => {
      const now = isHidden[at] ? hidden : value(unit);
      // A unit lies under one before it in the list, or right under the root.
      const above = (parents[at] as number) % (at + 1);
      const parentUnitId = above === at ? 'root' : (names[above] as string);
      return unitOf(names[at] as string, now, {
        parentUnitId,
        before: told(unit.before, undefined, answered(60, 100)),
      });
    });
    return subjectOf(told(sum('now'), sum('before'), answered(300, 600)), tree);
  });

const asTold = (found: Finding[]) =>
  found.map(({ id, numbers, unit, alsoIn }) => ({ id, numbers, unit: unit?.unitId ?? null, alsoIn }));

/** The same municipality had it never had the unit; what lay under it lies where the unit lay. */
function without(subject: FindingSubject, gone: FindingUnit): FindingSubject {
  const units = subject.units
    .filter((unit) => unit !== gone)
    .map((unit) => (unit.parentUnitId === gone.unitId ? { ...unit, parentUnitId: gone.parentUnitId } : unit));
  return { ...subject, units };
}

describe('what is hidden', () => {
  it('gives no finding and changes none: the list is the same had the unit not been there', () => {
    fc.assert(
      fc.property(municipality, (subject) => {
        const found = asTold(findFindings([subject]));
        for (const unit of subject.units.filter(({ now }) => now === hidden)) {
          expect(asTold(findFindings([without(subject, unit)]))).toEqual(found);
          expect(JSON.stringify(found)).not.toContain(`"${unit.unitId}"`);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the list', () => {
  it('is the same whoever asks and however often: it follows from what is told alone', () => {
    fc.assert(
      fc.property(municipality, (subject) => {
        expect(asTold(findFindings([subject]))).toEqual(asTold(findFindings([structuredClone(subject)])));
      }),
      { numRuns: 20 },
    );
  });

  it('has each place and kind once, also among those that are gathered', () => {
    fc.assert(
      fc.property(municipality, (subject) => {
        const places = findFindings([subject]).flatMap(({ unit, alsoIn, numbers }) =>
          [unit?.unitId ?? null, ...alsoIn.map(({ unitId }) => unitId)].map(
            (place) => `${numbers.kind} ${place}`,
          ),
        );
        expect(new Set(places).size).toBe(places.length);
      }),
      { numRuns: 40 },
    );
  });
});

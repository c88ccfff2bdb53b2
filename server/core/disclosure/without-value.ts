import type { Hierarchy } from './hierarchy.ts';

/** Persons in a unit, with everything below it: those who gave a value, and those who gave an answer that is none. */
export interface AnsweredCounts {
  n: number;
  dontKnowCount: number;
  notApplicableCount: number;
}

/**
 * The units where «vet ikke» and «ikke relevant» may be counted beside a figure that is told whole. The figures are
 * planned by those who gave a value, so a unit where nobody did is empty to that plan; yet the unit above less the units
 * beside it would tell that all of them answered «ikke relevant». What is left of a unit when the told units below it are
 * taken away must therefore hold nobody who answered so, or `least` persons with a value (a round's limit for a mean).
 * Units are nested, so these remainders are all that anyone can find by subtraction.
 *
 * Example: of 30 answers and 3 «ikke relevant», 30 and 0 belong to one unit and the 3 to its sister: the whole is not
 * told of the 3.
 */
export function tellsWithoutValue(
  hierarchy: Hierarchy,
  least: number,
  isWhole: (unitId: string) => boolean,
  countsOf: (unitId: string) => AnsweredCounts,
): Set<string> {
  const told = new Set<string>();
  const toldBelow = (unitId: string): string[] =>
    hierarchy.childrenOf(unitId).flatMap((child) => (told.has(child) ? [child] : toldBelow(child)));
  for (const unitId of hierarchy.upwards) {
    if (!isWhole(unitId)) continue;
    const parts = toldBelow(unitId).map(countsOf);
    const whole = countsOf(unitId);
    const left = (of: (counts: AnsweredCounts) => number) =>
      parts.reduce((rest, part) => rest - of(part), of(whole));
    const without = left((counts) => counts.dontKnowCount + counts.notApplicableCount);
    if (without === 0 || left(({ n }) => n) >= least) told.add(unitId);
  }
  return told;
}

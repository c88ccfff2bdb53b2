import type { Cut } from '../disclosure/declared.ts';
import type { Hierarchy } from '../disclosure/hierarchy.ts';
import type { Protection } from '../disclosure/protect.ts';
import { tellsWithoutValue } from '../disclosure/without-value.ts';
import type { Figures } from './figures.ts';
import { keyOf, placeOf, type SubjectName } from './places.ts';
import { answeredCounts, type SubjectTally } from './tallies.ts';

interface Told {
  hierarchy: Hierarchy;
  plan: Protection;
  /** The round's limit for a mean. */
  least: number;
  /** What the body is told, when this is for the public: which is told of no unit that the body is not. */
  toBody: readonly (SubjectName & { unitId: string; cut: Cut | null; figures: Figures })[] | undefined;
}

/** For each subject the units where «vet ikke» and «ikke relevant» may be counted, among everyone. */
export function unitsToldWithoutValue({
  hierarchy,
  plan,
  least,
  toBody,
}: Told): (tally: SubjectTally) => ReadonlySet<string> {
  const known =
    toBody &&
    new Set(
      toBody.flatMap((cell) =>
        cell.figures.shown === 'all' && cell.figures.dontKnowCount !== null ? [placeOf(cell)] : [],
      ),
    );
  return (tally) =>
    tellsWithoutValue(
      hierarchy,
      least,
      (unitId) =>
        plan.levelOf(keyOf(tally), unitId, null) === 'all' &&
        (known?.has(placeOf({ ...tally, unitId, cut: null })) ?? true),
      (unitId) => answeredCounts(tally.heldOf(unitId)),
    );
}

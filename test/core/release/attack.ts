import { hierarchyOf } from '../../../server/core/disclosure/hierarchy.ts';
import type { Questionnaire } from '../../../server/core/questionnaire/format.ts';
import {
  computeRelease,
  personsByUnit,
  type ReleaseCell,
  type ReleaseInput,
} from '../../../server/core/release/compute.ts';
import { subjectTallies } from '../../../server/core/release/tallies.ts';
import { total } from '../../../server/core/statistics/descriptives.ts';
import { derivableGroups } from '../disclosure/derivable.ts';
import { unitsBelow } from '../disclosure/trees.ts';
import { nameHash } from './municipality.ts';

type Counted = Pick<ReleaseInput, 'questionnaire' | 'tree' | 'counts'>;

export interface Found {
  layer: 'mean' | 'spread' | 'response';
  subject: string;
  group: string[];
}

/** A release with no round before it. */
export function firstRelease(counted: Counted, lattice: 'internal' | 'public' = 'internal') {
  return computeRelease({ ...counted, lattice, previous: null, hash: nameHash });
}

/**
 * Every group below the limits that a reader of both lattices can work out, subject by subject: all shown figures
 * are sums of the mean layer, and those with a spread of the spread layer.
 */
export function attack(
  counted: Counted,
  limits: { mean: number; spread: number; publicSpread: number },
): Found[] {
  const { tree, counts, questionnaire } = counted;
  const [internal, open] = [firstRelease(counted), firstRelease(counted, 'public')];
  const below = unitsBelow(tree);
  const solve = (
    layer: Found['layer'],
    subject: string,
    shown: string[],
    sizes: Map<string, number>,
    limit: number,
  ) =>
    derivableGroups(
      shown.map((unitId) => below.get(unitId) as string[]),
      sizes,
      limit,
    ).map((group) => ({ layer, subject, group }));
  const found: Found[] = [];
  const shownBy = (cells: ReleaseCell[], levels: string[]) =>
    cells.filter((cell) => levels.includes(cell.figures.shown)).map((cell) => cell.unitId);
  for (const { subject, subjectKind, sizes } of subjectSizes(questionnaire, counted)) {
    const of = (cells: ReleaseCell[]) =>
      cells.filter((cell) => cell.subject === subject && cell.subjectKind === subjectKind);
    const both = [...of(internal.cells), ...of(open.cells)];
    found.push(
      ...solve('mean', subject, shownBy(both, ['mean', 'all']), sizes, limits.mean),
      ...solve('spread', subject, shownBy(both, ['all']), sizes, limits.spread),
      ...solve('spread', subject, shownBy(of(open.cells), ['all']), sizes, limits.publicSpread),
    );
  }
  const responses = [...internal.responses, ...open.responses].filter(
    ({ figures }) => figures.shown === 'all',
  );
  const respondents = personsByUnit(counts.groups);
  found.push(
    ...solve(
      'response',
      '',
      responses.map(({ unitId }) => unitId),
      respondents,
      limits.mean,
    ),
  );
  return found;
}

/** Persons with a value who belong to each unit, per subject. */
export function subjectSizes(questionnaire: Questionnaire, { tree, counts }: Counted) {
  return subjectTallies(questionnaire, hierarchyOf(tree), counts).map(({ subject, subjectKind, ofGroup }) => {
    const sizes = new Map(tree.map(({ unitId }) => [unitId, 0]));
    for (const [place, { unitId }] of counts.groups.entries()) {
      sizes.set(unitId, (sizes.get(unitId) ?? 0) + total(ofGroup(place).values));
    }
    return { subject, subjectKind, sizes };
  });
}

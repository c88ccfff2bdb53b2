import { hierarchyOf } from '../../core/disclosure/hierarchy.ts';
import { mayRefresh, type Snapshot } from '../../core/disclosure/refresh.ts';
import type { UnitTree } from '../../core/unit-tree.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { Refusal } from '../../platform/errors.ts';
import { type Lattice, listCells, listReleaseResponses, type Release } from './releases.store.ts';

/**
 * Refuses with `refresh-too-small` a release that beside any earlier one of its round would tell of one to four answers
 * (security: P8). Every earlier one, since two steps of five may end three from where they began. Answers cannot be
 * replaced after release today; the rule stands here so that it holds whatever comes to change them.
 */
export async function refuseSmallRefresh(
  tx: Tx,
  earlier: readonly Release[],
  made: { tree: UnitTree; lattice: Lattice; methodVersion: number; computed: Snapshot },
): Promise<void> {
  const hierarchy = hierarchyOf(made.tree);
  for (const { id, methodVersion } of earlier) {
    const responses = await listReleaseResponses(tx, id, made.lattice);
    const before: Snapshot = {
      cells: await listCells(tx, id, made.lattice, { cuts: true }),
      responses: [...responses].map(([unitId, figures]) => ({ unitId, figures })),
    };
    // Another method may score the same answers otherwise; what was answered shows in the items, told wherever these are.
    const isSameMethod = methodVersion === made.methodVersion;
    const compared = isSameMethod ? made.computed : itemsOf(made.computed);
    if (!mayRefresh(before, compared, hierarchy)) throw new Refusal('refresh-too-small', 409);
  }
}

function itemsOf({ cells, responses }: Snapshot): Snapshot {
  return { cells: cells.filter(({ subjectKind }) => subjectKind === 'item'), responses };
}

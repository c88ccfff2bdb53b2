import type { RoundId, UnitId } from '../../core/ids.ts';
import type { UnitTree } from '../../core/unit-tree.ts';
import type { Tx } from '../../platform/db/connect.ts';

/**
 * The unit trees of several rounds, as they were at opening; of some only the root, the whole municipality, and beside it the
 * unit that is asked for, where the round had it.
 */
export async function listUnitsOfRounds(
  tx: Tx,
  rounds: readonly { roundId: RoundId; rootOnly: boolean }[],
  beside: UnitId | null = null,
): Promise<Map<RoundId, UnitTree>> {
  if (rounds.length === 0) return new Map();
  const whole = rounds.flatMap(({ roundId, rootOnly }) => (rootOnly ? [] : [roundId]));
  const rows = await tx
    .selectFrom('round_unit')
    .select([
      'round_id as roundId',
      'unit_id as unitId',
      'parent_unit_id as parentUnitId',
      'name',
      'kind',
      'position',
    ])
    .where(
      'round_id',
      'in',
      rounds.map(({ roundId }) => roundId),
    )
    .where((row) =>
      row.or([
        row('parent_unit_id', 'is', null),
        ...(whole.length === 0 ? [] : [row('round_id', 'in', whole)]),
        ...(beside === null ? [] : [row('unit_id', '=', beside)]),
      ]),
    )
    .orderBy('position')
    .execute();
  const trees = Map.groupBy(rows, ({ roundId }) => roundId);
  return new Map(
    [...trees].map(([roundId, units]) => [roundId, units.map(({ roundId: _, ...unit }) => unit)]),
  );
}

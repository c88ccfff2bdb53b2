import { sql } from 'kysely';
import type { Permitted } from '../../core/authorisation/permit.ts';
import type { AccountId, MunicipalityId, UnitId } from '../../core/ids.ts';
import type { Tx } from '../../platform/db/connect.ts';

export interface UnitFacts {
  parentUnitId: UnitId | null;
  name: string;
  kind: string;
  position: number;
  code: string | null;
  sector: string | null;
  leaderAccountId: AccountId | null;
}

export interface UnitStart {
  validFromOn: string;
  predecessorUnitId: UnitId | null;
}

export interface Unit extends UnitFacts, UnitStart {
  id: UnitId;
  validToOn: string | null;
  /** The unit it was merged into. */
  successorUnitId: UnitId | null;
  leaderName: string | null;
}

/** Every unit there has been, the root first. */
export async function listAllUnits(tx: Tx): Promise<Unit[]> {
  return tx
    .selectFrom('unit')
    .leftJoin('account', (join) =>
      join
        .onRef('account.municipality_id', '=', 'unit.municipality_id')
        .onRef('account.id', '=', 'unit.leader_account_id'),
    )
    .select([
      'unit.id as id',
      'parent_unit_id as parentUnitId',
      'unit.name as name',
      'kind',
      'position',
      'code',
      'sector',
      'leader_account_id as leaderAccountId',
      'account.name as leaderName',
      'valid_from_on as validFromOn',
      'valid_to_on as validToOn',
      'predecessor_unit_id as predecessorUnitId',
      'successor_unit_id as successorUnitId',
    ])
    .orderBy('position')
    .orderBy('unit.name')
    .orderBy('unit.id')
    .execute();
}

/** One change of the tree at a time: two that are each sound could make a circle together. */
export async function lockTree(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(current_setting('app.municipality_id') || ' units', 0))`.execute(
    tx,
  );
}

export async function insertUnit(
  tx: Tx,
  municipalityId: MunicipalityId,
  id: Permitted<'manageUnit'>,
  unit: UnitFacts & UnitStart,
): Promise<void> {
  await tx
    .insertInto('unit')
    .values({
      ...{ municipality_id: municipalityId, id, ...columnsOf(unit) },
      valid_from_on: unit.validFromOn,
      valid_to_on: null,
      predecessor_unit_id: unit.predecessorUnitId,
    })
    .execute();
}

export async function updateUnit(tx: Tx, id: Permitted<'manageUnit'>, unit: UnitFacts): Promise<void> {
  await tx.updateTable('unit').set(columnsOf(unit)).where('id', '=', id).execute();
}

export async function markEnded(
  tx: Tx,
  id: Permitted<'manageUnit'>,
  validToOn: string,
  successorUnitId: UnitId | null = null,
): Promise<void> {
  await tx
    .updateTable('unit')
    .set({ valid_to_on: validToOn, successor_unit_id: successorUnitId })
    .where('id', '=', id)
    .execute();
}

/** The children that are not ended, to whoever took over from their parent. */
export async function moveChildren(
  tx: Tx,
  from: Permitted<'manageUnit'>,
  to: Permitted<'manageUnit'>,
): Promise<void> {
  await tx
    .updateTable('unit')
    .set({ parent_unit_id: to })
    .where('parent_unit_id', '=', from)
    .where('valid_to_on', 'is', null)
    .execute();
}

function columnsOf(unit: UnitFacts) {
  return {
    parent_unit_id: unit.parentUnitId,
    name: unit.name,
    kind: unit.kind,
    position: unit.position,
    code: unit.code,
    sector: unit.sector,
    leader_account_id: unit.leaderAccountId,
  };
}

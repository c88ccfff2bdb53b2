import type { Permitted } from '../../core/authorisation/permit.ts';
import type { MunicipalityId, UnitId } from '../../core/ids.ts';
import { parentsOn } from '../../core/organisation/tree-on.ts';
import type { UnitTree } from '../../core/unit-tree.ts';
import type { Db, Tx } from '../../platform/db/connect.ts';
import type { Schema } from '../../platform/db/schema.ts';

export interface Municipality {
  id: MunicipalityId;
  slug: string;
  name: string;
  dataLabel: Schema['municipality']['data_label'];
}

/** By the slug that stands first in every public path. The one look-up that is made before a tenant is set. */
export async function findMunicipality(db: Db, slug: string): Promise<Municipality | undefined> {
  return db
    .selectFrom('municipality')
    .select(['id', 'slug', 'name', 'data_label as dataLabel'])
    .where('slug', '=', slug)
    .executeTakeFirst();
}

export async function listMunicipalities(db: Db): Promise<Municipality[]> {
  return db
    .selectFrom('municipality')
    .select(['id', 'slug', 'name', 'data_label as dataLabel'])
    .orderBy('slug')
    .execute();
}

/** Needs the owner's connection: only the system operator makes municipalities. */
export async function insertMunicipality(ownerDb: Db, municipality: Municipality): Promise<void> {
  const { dataLabel, ...rest } = municipality;
  await ownerDb
    .insertInto('municipality')
    .values({ ...rest, data_label: dataLabel })
    .execute();
}

export interface NewUnit {
  id: Permitted<'manageUnit'>;
  parentUnitId: UnitId | null;
  name: string;
  kind: string;
  position: number;
  validFromOn: string;
  code?: string;
  sector?: string;
}

/** Parents must stand before their children. */
export async function insertUnits(tx: Tx, municipalityId: MunicipalityId, units: NewUnit[]): Promise<void> {
  if (units.length === 0) return;
  await tx
    .insertInto('unit')
    .values(
      units.map((unit) => ({
        municipality_id: municipalityId,
        id: unit.id,
        parent_unit_id: unit.parentUnitId,
        name: unit.name,
        kind: unit.kind,
        position: unit.position,
        valid_from_on: unit.validFromOn,
        valid_to_on: null,
        predecessor_unit_id: null,
        code: unit.code ?? null,
        sector: unit.sector ?? null,
        leader_account_id: null,
      })),
    )
    .execute();
}

/** The units in force on a day, the root first, then in the municipality's own order. */
export async function listUnits(tx: Tx, on: string): Promise<UnitTree> {
  const units = await tx
    .selectFrom('unit')
    .select(['id', 'parent_unit_id as parentUnitId', 'predecessor_unit_id as predecessorUnitId'])
    .select(['valid_from_on as validFromOn', 'valid_to_on as validToOn', 'name', 'kind', 'position'])
    .orderBy('position')
    .execute();
  const parents = parentsOn(units, on);
  return units.flatMap(({ id, name, kind, position }) => {
    const parentUnitId = parents.get(id);
    return parentUnitId === undefined ? [] : [{ unitId: id, parentUnitId, name, kind, position }];
  });
}

import { sql } from 'kysely';
import type { ReleaseId, UnitId } from '../../core/ids.ts';
import type { ResponseFigures } from '../../core/release/figures.ts';
import type { Tx } from '../../platform/db/connect.ts';
import {
  type CellRow,
  cellOf,
  type Lattice,
  type ResponseRow,
  responsesOf,
  type StoredCell,
} from './releases.store.ts';

/** One unit in one release, as one reader sees it. */
export interface UnitPlace {
  releaseId: ReleaseId;
  lattice: Lattice;
  unitId: UnitId;
}
export interface CellPlace extends UnitPlace {
  subjectKind: 'item' | 'indicator';
  subject: string;
}

/**
 * The cells of everyone at exactly these places, by release; a place that was not asked has none. Query profile: the
 * primary key, once for each place, so that what else the releases hold costs nothing.
 */
export async function listCellsAt(
  tx: Tx,
  places: readonly CellPlace[],
): Promise<Map<ReleaseId, StoredCell[]>> {
  if (places.length === 0) return new Map();
  const column = (name: keyof CellPlace) => places.map((place) => place[name]);
  const { rows } = await sql<CellRow>`
    select cell.* from unnest(${column('releaseId')}::uuid[], ${column('lattice')}::text[],
      ${column('unitId')}::uuid[], ${column('subjectKind')}::text[], ${column('subject')}::text[])
      as asked (release_id, lattice, unit_id, subject_kind, subject)
    join release_cell cell using (release_id, lattice, unit_id, subject_kind, subject)
    where cell.cut_background = '' and cell.cut_category = ''`.execute(tx);
  const byRelease = Map.groupBy(rows, ({ release_id }) => release_id);
  return new Map([...byRelease].map(([releaseId, ofRelease]) => [releaseId, ofRelease.map(cellOf)]));
}

/** The responses of exactly these units, by release. */
export async function listResponsesAt(
  tx: Tx,
  places: readonly UnitPlace[],
): Promise<Map<ReleaseId, Map<UnitId, ResponseFigures>>> {
  if (places.length === 0) return new Map();
  const column = (name: keyof UnitPlace) => places.map((place) => place[name]);
  const { rows } = await sql<ResponseRow>`
    select response.* from unnest(${column('releaseId')}::uuid[], ${column('lattice')}::text[],
      ${column('unitId')}::uuid[]) as asked (release_id, lattice, unit_id)
    join release_response response using (release_id, lattice, unit_id)`.execute(tx);
  const byRelease = Map.groupBy(rows, ({ release_id }) => release_id);
  return new Map([...byRelease].map(([releaseId, ofRelease]) => [releaseId, responsesOf(ofRelease)]));
}

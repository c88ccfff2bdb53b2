import type { Selectable } from 'kysely';
import type { Cut } from '../../core/disclosure/declared.ts';
import type { MunicipalityId, ReleaseId, RoundId, UnitId } from '../../core/ids.ts';
import type { ReleaseCell, ReleaseResponse } from '../../core/release/compute.ts';
import type { Comparison, Figures, FullFigures, ResponseFigures } from '../../core/release/figures.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { Schema } from '../../platform/db/schema.ts';

export type Lattice = 'internal' | 'public';

export interface Release {
  id: ReleaseId;
  roundId: RoundId;
  version: number;
  methodVersion: number;
  computedAt: Date;
  inputHash: string;
}

export async function insertRelease(tx: Tx, municipalityId: MunicipalityId, release: Release): Promise<void> {
  await tx
    .insertInto('release')
    .values({
      municipality_id: municipalityId,
      id: release.id,
      round_id: release.roundId,
      version: release.version,
      method_version: release.methodVersion,
      computed_at: release.computedAt,
      input_hash: release.inputHash,
    })
    .execute();
}

/** The newest release of a round; a later one supersedes the whole of an earlier. */
export async function findLatestRelease(tx: Tx, roundId: RoundId): Promise<Release | undefined> {
  return (await listReleases(tx, roundId))[0];
}

/** Every release of a round, the newest first. There are few: one, and one more for each correction or method. */
export async function listReleases(tx: Tx, roundId: RoundId): Promise<Release[]> {
  return tx
    .selectFrom('release')
    .select([
      'id',
      'round_id as roundId',
      'version',
      'method_version as methodVersion',
      'computed_at as computedAt',
      'input_hash as inputHash',
    ])
    .where('round_id', '=', roundId)
    .orderBy('version', 'desc')
    .execute();
}

/** Cells per statement: 65,535 parameters at most, and a cell has 28. */
const batchSize = 2_000;

/** Takes only figures that have passed disclosure control: their type cannot be made elsewhere. */
export async function insertCells(
  tx: Tx,
  municipalityId: MunicipalityId,
  releaseId: ReleaseId,
  lattice: Lattice,
  cells: ReleaseCell[],
): Promise<void> {
  for (let start = 0; start < cells.length; start += batchSize) {
    await tx
      .insertInto('release_cell')
      .values(
        cells.slice(start, start + batchSize).map((cell) => ({
          municipality_id: municipalityId,
          release_id: releaseId,
          lattice,
          unit_id: cell.unitId as UnitId,
          subject_kind: cell.subjectKind,
          subject: cell.subject,
          cut_background: cell.cut?.background ?? '',
          cut_category: cell.cut?.category ?? '',
          ...columnsOf(cell.figures),
          comparison: JSON.stringify(cell.comparison),
        })),
      )
      .execute();
  }
}

export async function insertReleaseResponses(
  tx: Tx,
  municipalityId: MunicipalityId,
  releaseId: ReleaseId,
  lattice: Lattice,
  responses: ReleaseResponse[],
): Promise<void> {
  await tx
    .insertInto('release_response')
    .values(
      responses.map(({ unitId, figures }) => ({
        municipality_id: municipalityId,
        release_id: releaseId,
        lattice,
        unit_id: unitId as UnitId,
        shown: figures.shown,
        answered_count: figures.shown === 'all' ? figures.answeredCount : null,
        invited_count: figures.shown === 'all' ? figures.invitedCount : null,
        response_rate: figures.shown === 'all' ? figures.responseRate : null,
      })),
    )
    .execute();
}

export interface StoredCell {
  unitId: UnitId;
  /** Null: everyone in the unit. */
  cut: Cut | null;
  subjectKind: 'item' | 'indicator';
  subject: string;
  figures: Figures;
  comparison: Comparison;
}

/**
 * Cells of everyone in a unit, and with `cuts` also of those with one answer to a background question. Query profile:
 * the primary key's prefix; narrowed to some subjects or to one unit when asked.
 */
export async function listCells(
  tx: Tx,
  releaseId: ReleaseId,
  lattice: Lattice,
  only: { subjects?: string[]; unitId?: UnitId; cuts?: boolean } = {},
): Promise<StoredCell[]> {
  const rows = await tx
    .selectFrom('release_cell')
    .selectAll()
    .where('release_id', '=', releaseId)
    .where('lattice', '=', lattice)
    .$if(!only.cuts, (query) => query.where('cut_background', '=', ''))
    .$if(only.subjects !== undefined, (query) => query.where('subject', 'in', only.subjects ?? []))
    .$if(only.unitId !== undefined, (query) => query.where('unit_id', '=', only.unitId as UnitId))
    .execute();
  return rows.map((row) => cellOf(row as CellRow));
}

export async function listReleaseResponses(
  tx: Tx,
  releaseId: ReleaseId,
  lattice: Lattice,
): Promise<Map<UnitId, ResponseFigures>> {
  const rows = await tx
    .selectFrom('release_response')
    .selectAll()
    .where('release_id', '=', releaseId)
    .where('lattice', '=', lattice)
    .execute();
  return responsesOf(rows);
}

export type ResponseRow = Selectable<Schema['release_response']>;

export function responsesOf(rows: readonly ResponseRow[]): Map<UnitId, ResponseFigures> {
  return new Map(
    rows.map((row) => [
      row.unit_id,
      row.shown === 'nothing'
        ? { shown: 'nothing' }
        : {
            shown: 'all',
            answeredCount: row.answered_count as number,
            invitedCount: row.invited_count,
            responseRate: row.response_rate,
          },
    ]),
  );
}

const numbers = [
  ['n', 'n'],
  ['mean', 'mean'],
  ['sd', 'sd'],
  ['se_mean', 'seMean'],
  ['se_sd', 'seSd'],
  ['mean_low', 'meanLow'],
  ['mean_high', 'meanHigh'],
  ['low_share', 'lowShare'],
  ['high_share', 'highShare'],
  ['dissatisfied_count', 'dissatisfiedCount'],
  ['dissatisfied_share', 'dissatisfiedShare'],
  ['dont_know_count', 'dontKnowCount'],
  ['dont_know_share', 'dontKnowShare'],
  ['not_applicable_count', 'notApplicableCount'],
] as const;
type Column = (typeof numbers)[number][0];
export type CellRow = Selectable<Schema['release_cell']> & Row;
type Row = Record<Column, number | null> & {
  shown: Figures['shown'];
  bar_values: number[] | null;
  bar_counts: number[] | null;
  nearly_all_value: number | null;
};

export function cellOf(row: CellRow): StoredCell {
  return {
    unitId: row.unit_id,
    cut: row.cut_background === '' ? null : { background: row.cut_background, category: row.cut_category },
    subjectKind: row.subject_kind,
    subject: row.subject,
    figures: figuresOf(row),
    comparison: row.comparison,
  };
}

function columnsOf(figures: Figures) {
  const values = figures as Partial<FullFigures>;
  const columns = Object.fromEntries(
    numbers.map(([column, field]) => [column, values[field] ?? null]),
  ) as Record<Column, number | null>;
  return {
    shown: figures.shown,
    ...columns,
    nearly_all_value: figures.shown === 'nearlyAll' ? figures.value : null,
    bar_values: values.bars?.map((bar) => bar.value) ?? null,
    bar_counts: values.bars?.map((bar) => bar.count) ?? null,
  };
}

function figuresOf(row: Row): Figures {
  if (row.shown === 'nothing') return { shown: 'nothing' };
  if (row.shown === 'nearlyAll') return { shown: 'nearlyAll', value: row.nearly_all_value as number };
  if (row.shown === 'mean') return { shown: 'mean', n: row.n as number, mean: row.mean as number };
  const counts = row.bar_counts ?? [];
  const fields = Object.fromEntries(numbers.map(([column, field]) => [field, row[column]]));
  return {
    ...(fields as unknown as FullFigures),
    shown: 'all',
    bars: (row.bar_values ?? []).map((value, index) => ({ value, count: counts[index] ?? 0 })),
  };
}

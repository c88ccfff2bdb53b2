import type { MunicipalityId, ReleaseId } from '../../core/ids.ts';
import type { PopulationCell } from '../../core/release/population-figures.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { Lattice } from './releases.store.ts';

export async function insertPopulationCells(
  tx: Tx,
  municipalityId: MunicipalityId,
  releaseId: ReleaseId,
  lattice: Lattice,
  cells: readonly PopulationCell[],
): Promise<void> {
  if (cells.length === 0) return;
  await tx
    .insertInto('release_population')
    .values(
      cells.map(({ subjectKind, subject, background, figures }) => ({
        ...{ municipality_id: municipalityId, release_id: releaseId, lattice },
        ...{ subject_kind: subjectKind, subject, background },
        ...{ n: figures.n, mean: figures.mean, sd: figures.sd, se_mean: figures.seMean },
        ...{ mean_low: figures.meanLow, mean_high: figures.meanHigh },
        dissatisfied_share: figures.dissatisfiedShare,
      })),
    )
    .execute();
}

/** By subject, then by the question they are weighed by. */
export async function listPopulationCells(
  tx: Tx,
  releaseId: ReleaseId,
  lattice: Lattice,
): Promise<PopulationCell[]> {
  const rows = await tx
    .selectFrom('release_population')
    .selectAll()
    .where('release_id', '=', releaseId)
    .where('lattice', '=', lattice)
    .orderBy('subject_kind')
    .orderBy('subject')
    .orderBy('background')
    .execute();
  return rows.map((row) => ({
    ...{ subjectKind: row.subject_kind, subject: row.subject, background: row.background },
    figures: {
      ...{ n: row.n, mean: row.mean, sd: row.sd, seMean: row.se_mean },
      ...{ meanLow: row.mean_low, meanHigh: row.mean_high, dissatisfiedShare: row.dissatisfied_share },
    },
  }));
}

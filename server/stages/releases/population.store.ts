import type { MunicipalityId, ReleaseId } from '../../core/ids.ts';
import type { PopulationCell } from '../../core/release/population-figures.ts';
import type { TogetherCell } from '../../core/release/weighed-together.ts';
import type { PopulationGroup, WeightSpread } from '../../core/release/weighing.ts';
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

/** Joins the names of questions that are weighed by at once; no name has it. */
const joint = '+';

/** Weighed by several questions at once. */
export async function insertTogetherCells(
  tx: Tx,
  municipalityId: MunicipalityId,
  releaseId: ReleaseId,
  lattice: Lattice,
  { backgrounds, cells }: { backgrounds: readonly string[]; cells: readonly TogetherCell[] },
): Promise<void> {
  if (cells.length === 0) return;
  await tx
    .insertInto('release_population')
    .values(
      cells.map(({ subjectKind, subject, figures }) => ({
        ...{ municipality_id: municipalityId, release_id: releaseId, lattice },
        ...{ subject_kind: subjectKind, subject, background: backgrounds.join(joint) },
        ...{
          n: figures.n,
          mean: figures.mean,
          sd: figures.sd,
          se_mean: null,
          mean_low: null,
          mean_high: null,
        },
        dissatisfied_share: figures.dissatisfiedShare,
      })),
    )
    .execute();
}

/** By subject, then by the questions they are weighed by: one at a time, then all at once. */
export async function listPopulationCells(
  tx: Tx,
  releaseId: ReleaseId,
  lattice: Lattice,
): Promise<{ byOne: PopulationCell[]; together: TogetherCell[] }> {
  const rows = await tx
    .selectFrom('release_population')
    .selectAll()
    .where('release_id', '=', releaseId)
    .where('lattice', '=', lattice)
    .orderBy('subject_kind')
    .orderBy('subject')
    .orderBy('background')
    .execute();
  const found = { byOne: [] as PopulationCell[], together: [] as TogetherCell[] };
  for (const row of rows) {
    const about = { subjectKind: row.subject_kind, subject: row.subject };
    const { n, mean, sd, dissatisfied_share: dissatisfiedShare } = row;
    const { se_mean: seMean, mean_low: meanLow, mean_high: meanHigh } = row;
    if (seMean === null || meanLow === null || meanHigh === null) {
      found.together.push({ ...about, figures: { n, mean, sd, dissatisfiedShare } });
    } else {
      const figures = { n, mean, sd, seMean, meanLow, meanHigh, dissatisfiedShare };
      found.byOne.push({ ...about, background: row.background, figures });
    }
  }
  return found;
}

export interface StoredWeighing {
  groups: PopulationGroup[];
  weights: WeightSpread | null;
}

export async function insertWeighing(
  tx: Tx,
  municipalityId: MunicipalityId,
  releaseId: ReleaseId,
  { groups, weights }: StoredWeighing,
): Promise<void> {
  await tx
    .insertInto('release_weighing')
    .values({
      ...{ municipality_id: municipalityId, release_id: releaseId },
      ...{ groups: JSON.stringify(groups), weights: weights && JSON.stringify(weights) },
    })
    .execute();
}

/** Null: the round has no population counts, or the release is from before they were told of. */
export async function findWeighing(tx: Tx, releaseId: ReleaseId): Promise<StoredWeighing | null> {
  const row = await tx
    .selectFrom('release_weighing')
    .select(['groups', 'weights'])
    .where('release_id', '=', releaseId)
    .executeTakeFirst();
  return row ?? null;
}

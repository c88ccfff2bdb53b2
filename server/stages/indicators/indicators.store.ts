import { type Reader, sightOf } from '../../core/authorisation/release.ts';
import type {
  BodyId,
  IndicatorId,
  MunicipalityId,
  QuestionnaireVersionId,
  ReleaseId,
  RoundId,
  SurveyId,
  UnitId,
} from '../../core/ids.ts';
import type { Localized } from '../../core/locale.ts';
import type { Publication } from '../../core/publication.ts';
import type { Tx } from '../../platform/db/connect.ts';

export async function saveIndicators(
  tx: Tx,
  municipalityId: MunicipalityId,
  indicators: { key: string; name: Localized }[],
): Promise<void> {
  for (const { key, name } of indicators) {
    await tx
      .insertInto('indicator')
      .values({
        municipality_id: municipalityId,
        id: crypto.randomUUID() as IndicatorId,
        key,
        name: JSON.stringify(name),
      })
      .onConflict((conflict) =>
        conflict.columns(['municipality_id', 'key']).doUpdateSet({ name: JSON.stringify(name) }),
      )
      .execute();
  }
}

export async function listIndicators(tx: Tx): Promise<{ id: IndicatorId; key: string; name: Localized }[]> {
  return tx.selectFrom('indicator').select(['id', 'key', 'name']).execute();
}

export interface NewIndicatorValue {
  indicatorId: IndicatorId;
  unitId: UnitId;
  releaseId: ReleaseId;
  surveyId: SurveyId;
  roundId: RoundId;
  asOfOn: string;
  mappingHash: string;
}

export async function insertIndicatorValues(
  tx: Tx,
  municipalityId: MunicipalityId,
  values: NewIndicatorValue[],
): Promise<void> {
  if (values.length === 0) return;
  await tx
    .insertInto('indicator_value')
    .values(
      values.map((value) => ({
        municipality_id: municipalityId,
        indicator_id: value.indicatorId,
        unit_id: value.unitId,
        release_id: value.releaseId,
        survey_id: value.surveyId,
        round_id: value.roundId,
        as_of_on: value.asOfOn,
        mapping_hash: value.mappingHash,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** A release that a reader can see now, with the indicators it gives values to. */
export interface VisibleRelease {
  releaseId: ReleaseId;
  roundId: RoundId;
  surveyId: SurveyId;
  surveyKey: string;
  surveyTitle: Localized;
  surveyKind: 'citizen' | 'user' | 'employee';
  questionnaireVersionId: QuestionnaireVersionId;
  period: string;
  closedAt: Date;
  version: number;
  methodVersion: number;
  /** Null: not published to anybody yet, and seen by those alone who may publish it. */
  visibleFromAt: Date | null;
  /** Which of its two sets of figures is visible: the body's own only when it was published to the body. */
  lattice: 'internal' | 'public';
  /** The bodies with which the reader sees it. */
  bodyIds: readonly BodyId[];
  previousRoundId: RoundId | null;
  indicatorKeys: string[];
}

/** What a reader sees, the latest round first, only the newest visible version of each round. */
export async function listVisibleReleases(tx: Tx, reader: Reader, now: Date): Promise<VisibleRelease[]> {
  const rows = await tx
    .selectFrom('release')
    .innerJoin('round', (join) =>
      join
        .onRef('round.municipality_id', '=', 'release.municipality_id')
        .onRef('round.id', '=', 'release.round_id'),
    )
    .innerJoin('survey', (join) =>
      join
        .onRef('survey.municipality_id', '=', 'round.municipality_id')
        .onRef('survey.id', '=', 'round.survey_id'),
    )
    .orderBy('round.closes_at', 'desc')
    .orderBy('round.id')
    .orderBy('release.version', 'desc')
    .select([
      'release.id as releaseId',
      'round.id as roundId',
      'survey.id as surveyId',
      'survey.key as surveyKey',
      'survey.title as surveyTitle',
      'survey.kind as surveyKind',
      'round.questionnaire_version_id as questionnaireVersionId',
      'round.period',
      'round.closes_at as closedAt',
      'release.version',
      'release.method_version as methodVersion',
      'round.previous_round_id as previousRoundId',
    ])
    .execute();
  const publications = await publicationsByRelease(tx);
  const seen = rows.flatMap((row) => {
    const release = { surveyId: row.surveyId, publications: publications.get(row.releaseId) ?? [] };
    const sight = sightOf(reader, release, now);
    return sight ? [{ ...row, ...sight }] : [];
  });
  const newest = seen.filter((one, place) => seen[place - 1]?.roundId !== one.roundId);
  const keys = await listFedIndicators(
    tx,
    newest.map((row) => row.releaseId),
  );
  return newest.map((row) => ({ ...row, indicatorKeys: keys.get(row.releaseId) ?? [] }));
}

async function publicationsByRelease(tx: Tx): Promise<Map<ReleaseId, Publication[]>> {
  const rows = await tx
    .selectFrom('publication')
    .select(['release_id as releaseId', 'body_id as bodyId', 'visible_from_at as visibleFromAt'])
    .execute();
  return Map.groupBy(rows, ({ releaseId }) => releaseId);
}

async function listFedIndicators(tx: Tx, releaseIds: ReleaseId[]): Promise<Map<ReleaseId, string[]>> {
  if (releaseIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('indicator_value')
    .innerJoin('indicator', (join) =>
      join
        .onRef('indicator.municipality_id', '=', 'indicator_value.municipality_id')
        .onRef('indicator.id', '=', 'indicator_value.indicator_id'),
    )
    .select(['indicator_value.release_id as releaseId', 'indicator.key'])
    .distinct()
    .where('indicator_value.release_id', 'in', releaseIds)
    .execute();
  const keys = new Map<ReleaseId, string[]>();
  for (const row of rows) keys.set(row.releaseId, [...(keys.get(row.releaseId) ?? []), row.key]);
  return keys;
}

import { sql } from 'kysely';
import type { Permitted } from '../../core/authorisation/permit.ts';
import type { MunicipalityId, QuestionnaireVersionId, RoundId, SurveyId, UnitId } from '../../core/ids.ts';
import type { Language } from '../../core/locale.ts';
import type { RoundKind } from '../../core/opening/kind.ts';
import type { RoundMode } from '../../core/opening/mode.ts';
import { deletionDay } from '../../core/privacy/settings.ts';
import type { RoundTimes } from '../../core/round.ts';
import type { UnitTree } from '../../core/unit-tree.ts';
import type { Tx } from '../../platform/db/connect.ts';

export interface Round extends RoundTimes {
  id: RoundId;
  surveyId: SurveyId;
  questionnaireVersionId: QuestionnaireVersionId;
  period: string;
  source: 'collected' | 'imported';
  mode: RoundMode;
  publicKey: Buffer | null;
  mixedAt: Date | null;
  previousRoundId: RoundId | null;
  /** The strata an invitation may name, declared at opening. */
  strata: string[];
  /** The version of the survey's privacy settings it opened with; null for rounds from before there were any. */
  privacyVersion: number | null;
  /** The day its answers are deleted at the latest, as people were told when it opened; null as `privacyVersion`. */
  promisedDeletionOn: string | null;
  /** Of the words of the notice it opened with (core/privacy/notice.ts). */
  noticeVersion: number;
  /** When its answers were deleted, as was promised; its releases stay. */
  answersDeletedAt: Date | null;
  /** When a confidential round's key was deleted, and it became as an anonymous one. */
  linksDeletedAt: Date | null;
  /** Since when it takes no answers for now; null: it is not paused. */
  pausedAt: Date | null;
  /** Whether it is a real one; of a test what comes in is deleted unopened, and of a pilot nothing is published. */
  kind: RoundKind;
  /** The languages it can be answered in, at least one. */
  languages: Language[];
}

const roundColumns = [
  'id',
  'survey_id as surveyId',
  'questionnaire_version_id as questionnaireVersionId',
  'period',
  'source',
  'mode',
  'opens_at as opensAt',
  'closes_at as closesAt',
  'accepts_until_at as acceptsUntilAt',
  'public_key as publicKey',
  'mixed_at as mixedAt',
  'previous_round_id as previousRoundId',
  'strata',
  'privacy_version as privacyVersion',
  'promised_deletion_on as promisedDeletionOn',
  'notice_version as noticeVersion',
  'answers_deleted_at as answersDeletedAt',
  'links_deleted_at as linksDeletedAt',
  'paused_at as pausedAt',
  'languages',
  'kind',
] as const;

export async function insertRound(
  tx: Tx,
  municipalityId: MunicipalityId,
  round: Omit<Round, 'mixedAt' | 'answersDeletedAt' | 'linksDeletedAt' | 'pausedAt'>,
): Promise<void> {
  await tx
    .insertInto('round')
    .values({
      municipality_id: municipalityId,
      id: round.id,
      survey_id: round.surveyId,
      questionnaire_version_id: round.questionnaireVersionId,
      period: round.period,
      source: round.source,
      mode: round.mode,
      opens_at: round.opensAt,
      closes_at: round.closesAt,
      accepts_until_at: round.acceptsUntilAt,
      public_key: round.publicKey,
      previous_round_id: round.previousRoundId,
      strata: round.strata,
      languages: round.languages,
      kind: round.kind,
      privacy_version: round.privacyVersion,
      promised_deletion_on: round.promisedDeletionOn,
      notice_version: round.noticeVersion,
      close_reason: null,
      mixed_at: null,
    })
    .execute();
}

export async function findRound(tx: Tx, id: RoundId): Promise<Round | undefined> {
  return tx.selectFrom('round').select(roundColumns).where('id', '=', id).executeTakeFirst();
}

/** At most two: whoever asks wants the only one. `beginning`: hexadecimal digits in lower case. */
export async function listRoundIdsBeginning(tx: Tx, beginning: string): Promise<RoundId[]> {
  const rows = await tx
    .selectFrom('round')
    .select('id')
    .where((where) => where(where.cast('id', 'text'), 'like', `${beginning}%`))
    .limit(2)
    .execute();
  return rows.map((row) => row.id);
}

/** Whether a round of the municipality has this key already. */
export async function isPublicKeyUsed(tx: Tx, publicKey: Buffer): Promise<boolean> {
  const found = await tx
    .selectFrom('round')
    .select('id')
    .where('public_key', '=', publicKey)
    .executeTakeFirst();
  return found !== undefined;
}

/** Newest first. */
export async function listRounds(tx: Tx, surveyId?: SurveyId): Promise<Round[]> {
  return tx
    .selectFrom('round')
    .select(roundColumns)
    .$if(surveyId !== undefined, (query) => query.where('survey_id', '=', surveyId as SurveyId))
    .orderBy('closes_at', 'desc')
    .execute();
}

/** Ends the round now: no answer is taken after this instant. */
export async function markClosed(
  tx: Tx,
  id: Permitted<'closeRound'>,
  at: Date,
  reason: string,
): Promise<void> {
  await tx
    .updateTable('round')
    .set({ closes_at: at, accepts_until_at: at, close_reason: reason })
    .where('id', '=', id)
    .execute();
}

/** Whether somebody closed it before its time, which never goes without a reason. */
export async function isClosedEarly(tx: Tx, id: RoundId): Promise<boolean> {
  const round = await tx.selectFrom('round').select('close_reason').where('id', '=', id).executeTakeFirst();
  return (round?.close_reason ?? null) !== null;
}

/** Gives people more time; false when the round's time was up meanwhile, or its answers are mixed. */
export async function markExtended(
  tx: Tx,
  id: Permitted<'extendRound'>,
  now: Date,
  { closesAt, acceptsUntilAt }: Pick<RoundTimes, 'closesAt' | 'acceptsUntilAt'>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('round')
    .set({ closes_at: closesAt, accepts_until_at: acceptsUntilAt })
    .where('id', '=', id)
    .where('source', '=', 'collected')
    .where('mixed_at', 'is', null)
    .where('close_reason', 'is', null)
    .where('accepts_until_at', '>', now)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** False where it was so already. */
export async function markPaused(tx: Tx, id: Permitted<'pauseRound'>, at: Date | null): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('round')
    .set({ paused_at: at })
    .where('id', '=', id)
    .where('mixed_at', 'is', null)
    .where('paused_at', at === null ? 'is not' : 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Rounds whose time is up and whose answers still lie sealed. */
export async function listUnmixedRounds(tx: Tx, now: Date): Promise<RoundId[]> {
  const rows = await tx
    .selectFrom('round')
    .select('id')
    .where('source', '=', 'collected')
    .where('mixed_at', 'is', null)
    .where('answers_deleted_at', 'is', null)
    .where('accepts_until_at', '<=', now)
    .execute();
  return rows.map((row) => row.id);
}

/** Shared by those who count, exclusive for who deletes: nobody counts half of a round. */
export async function lockAnswersForCounting(tx: Tx, roundId: RoundId): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${roundId}, 3))`.execute(tx);
}

export async function lockAnswersForDeleting(tx: Tx, roundId: RoundId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${roundId}, 3))`.execute(tx);
}

export interface PromisedRound {
  id: RoundId;
  closesAt: Date;
  mixedAt: Date | null;
  /** The day its answers are deleted, in Norway. */
  deletedOn: string;
}

/** Rounds with answers and a promise of when they are deleted, by the settings each opened with. */
export async function listPromisedRounds(tx: Tx): Promise<PromisedRound[]> {
  const rows = await tx
    .selectFrom('round')
    .innerJoin('survey_privacy', (join) =>
      join
        .onRef('survey_privacy.municipality_id', '=', 'round.municipality_id')
        .onRef('survey_privacy.survey_id', '=', 'round.survey_id')
        .onRef('survey_privacy.version', '=', 'round.privacy_version'),
    )
    .select(['round.id', 'closes_at as closesAt', 'mixed_at as mixedAt'])
    .select(['promised_deletion_on as promisedDeletionOn', 'answers_kept_days as answersKeptDays'])
    .where('answers_deleted_at', 'is', null)
    .orderBy('closes_at')
    .execute();
  return rows.flatMap(({ answersKeptDays, promisedDeletionOn, ...round }) =>
    answersKeptDays === null
      ? []
      : [{ ...round, deletedOn: deletionDay({ ...round, promisedDeletionOn }, answersKeptDays) }],
  );
}

/** Rounds with answers that opened before anything was promised: nothing deletes these by itself. */
export async function countUnpromisedRounds(tx: Tx): Promise<number> {
  const { count } = await tx
    .selectFrom('round')
    .select((select) => select.cast<number>(select.fn.countAll(), 'integer').as('count'))
    .where('privacy_version', 'is', null)
    .where('answers_deleted_at', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}

export async function insertRoundUnits(
  tx: Tx,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  tree: UnitTree,
): Promise<void> {
  await tx
    .insertInto('round_unit')
    .values(
      tree.map((node) => ({
        municipality_id: municipalityId,
        round_id: roundId,
        unit_id: node.unitId as UnitId,
        parent_unit_id: node.parentUnitId as UnitId | null,
        name: node.name,
        kind: node.kind,
        position: node.position,
      })),
    )
    .execute();
}

/** The unit tree as it was when the round opened. */
export async function listRoundUnits(tx: Tx, roundId: RoundId): Promise<UnitTree> {
  return tx
    .selectFrom('round_unit')
    .select(['unit_id as unitId', 'parent_unit_id as parentUnitId', 'name', 'kind', 'position'])
    .where('round_id', '=', roundId)
    .orderBy('position')
    .execute();
}

import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { MunicipalityId, QuestionnaireVersionId } from '../../core/ids.ts';
import type { Questionnaire } from '../../core/questionnaire/format.ts';
import type { Tx } from '../../platform/db/connect.ts';

/**
 * Keeps the questionnaire as a version: the same content is the version there is, other content a new one. What has been in a draft
 * has its fields in another order, so content is held against content too; the order of fields is no part of it, nor which schema a
 * file names.
 */
export async function insertQuestionnaireVersion(
  tx: Tx,
  municipalityId: MunicipalityId,
  questionnaire: Questionnaire,
): Promise<QuestionnaireVersionId> {
  const definition = JSON.stringify(questionnaire);
  const contentHash = createHash('sha256').update(definition).digest('hex');
  const versions = await tx
    .selectFrom('questionnaire_version')
    .select(['id', 'version', 'content_hash'])
    .where('questionnaire_key', '=', questionnaire.key)
    .orderBy('version', 'desc')
    .execute();
  const same = versions.find((version) => version.content_hash === contentHash);
  if (same) return same.id;
  const alike = await tx
    .selectFrom('questionnaire_version')
    .select('id')
    .where('questionnaire_key', '=', questionnaire.key)
    .where(sql<boolean>`definition - '$schema' = ${definition}::jsonb - '$schema'`)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (alike) return alike.id;
  const id = crypto.randomUUID() as QuestionnaireVersionId;
  await tx
    .insertInto('questionnaire_version')
    .values({
      municipality_id: municipalityId,
      id,
      questionnaire_key: questionnaire.key,
      version: (versions[0]?.version ?? 0) + 1,
      definition,
      content_hash: contentHash,
    })
    .execute();
  return id;
}

export async function getQuestionnaire(tx: Tx, id: QuestionnaireVersionId): Promise<Questionnaire> {
  const { definition } = await tx
    .selectFrom('questionnaire_version')
    .select('definition')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return definition;
}

export interface QuestionnaireVersion {
  id: QuestionnaireVersionId;
  /** From 1. */
  version: number;
}

/** The versions of the questionnaire with the key, the newest first. */
export async function listVersionsOf(tx: Tx, key: string): Promise<QuestionnaireVersion[]> {
  return tx
    .selectFrom('questionnaire_version')
    .select(['id', 'version'])
    .where('questionnaire_key', '=', key)
    .orderBy('version', 'desc')
    .execute();
}

/** Several versions at once, by id. */
export async function listQuestionnaires(
  tx: Tx,
  ids: readonly QuestionnaireVersionId[],
): Promise<Map<QuestionnaireVersionId, Questionnaire>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('questionnaire_version')
    .select(['id', 'definition'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map(({ id, definition }) => [id, definition]));
}

/** Versions that have an item of the role: something answered in one's own words, or a picture. */
export async function listVersionsWith(
  tx: Tx,
  role: 'freeText' | 'file',
): Promise<Set<QuestionnaireVersionId>> {
  const { rows } = await sql<{ id: QuestionnaireVersionId }>`
    select id from questionnaire_version where definition -> 'items' @> ${JSON.stringify([{ role }])}::jsonb`.execute(
    tx,
  );
  return new Set(rows.map(({ id }) => id));
}

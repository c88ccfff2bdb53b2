import type { MunicipalityId, ScorecardId } from '../../core/ids.ts';
import type { Localized } from '../../core/locale.ts';
import type { Scorecard } from '../../core/scorecard/format.ts';
import type { Tx } from '../../platform/db/connect.ts';

export interface ScorecardEntry {
  id: ScorecardId;
  key: string;
  kind: string;
  title: Localized;
}

export async function listScorecards(tx: Tx): Promise<ScorecardEntry[]> {
  return tx
    .selectFrom('scorecard')
    .select(['id', 'key', 'kind', 'title'])
    .orderBy('kind', 'desc')
    .orderBy('key')
    .execute();
}

/** The map with this key, held until the transaction ends, so that two who change it come one after the other. */
export async function lockScorecard(tx: Tx, key: string): Promise<ScorecardId | undefined> {
  const row = await tx
    .selectFrom('scorecard')
    .select('id')
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirst();
  return row?.id;
}

/**
 * Adds the map, or a new version of it when its content changed. Earlier results keep the version of their period. Gives
 * the new version; null: nothing is new.
 */
export async function saveScorecard(
  tx: Tx,
  municipalityId: MunicipalityId,
  scorecard: Scorecard,
): Promise<{ id: ScorecardId; version: number } | null> {
  const definition = JSON.stringify(scorecard);
  const { id } = await tx
    .insertInto('scorecard')
    .values({
      municipality_id: municipalityId,
      id: crypto.randomUUID() as ScorecardId,
      key: scorecard.key,
      kind: scorecard.kind,
      title: JSON.stringify(scorecard.title),
    })
    .onConflict((conflict) =>
      conflict.columns(['municipality_id', 'key']).doUpdateSet({ title: JSON.stringify(scorecard.title) }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  const latest = await tx
    .selectFrom('scorecard_version')
    .select(['version', 'definition'])
    .where('scorecard_id', '=', id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (latest && canonical(latest.definition) === canonical(scorecard)) return null;
  const version = (latest?.version ?? 0) + 1;
  await tx
    .insertInto('scorecard_version')
    .values({
      municipality_id: municipalityId,
      scorecard_id: id,
      version,
      definition,
      valid_from_on: scorecard.validFromOn,
      valid_to_on: scorecard.validToOn ?? null,
    })
    .execute();
  return { id, version };
}

/** jsonb keeps no key order, so both sides are put in one order before they are compared. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

export interface ScorecardVersion {
  scorecardKey: string;
  /** From 1. */
  version: number;
  definition: Scorecard;
  validFromOn: string;
  validToOn: string | null;
}

/** Every version of every map, the newest first: a result is read against the one in force in its period (R1). */
export async function listScorecardVersions(tx: Tx): Promise<ScorecardVersion[]> {
  return tx
    .selectFrom('scorecard_version')
    .innerJoin('scorecard', (join) =>
      join
        .onRef('scorecard.municipality_id', '=', 'scorecard_version.municipality_id')
        .onRef('scorecard.id', '=', 'scorecard_version.scorecard_id'),
    )
    .select([
      'scorecard.key as scorecardKey',
      'version',
      'definition',
      'valid_from_on as validFromOn',
      'valid_to_on as validToOn',
    ])
    .orderBy('scorecard.key')
    .orderBy('version', 'desc')
    .execute();
}

import type { Doer } from '../../core/authorisation/doer.ts';
import { draftOf } from '../../core/draft/convert.ts';
import { type Difference, differencesOf } from '../../core/draft/differences.ts';
import type { Draft } from '../../core/draft/format.ts';
import { type SeriesChange, seriesBetween } from '../../core/draft/series.ts';
import type { VersionName } from '../../core/draft/version-name.ts';
import type { MunicipalityId, QuestionnaireDraftId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { demandSeen } from '../../platform/demand.ts';
import { Refusal } from '../../platform/errors.ts';
import { findDraft, findRevision, listRevisions, type StoredDraft } from '../questionnaires/drafts.store.ts';
import {
  getQuestionnaire,
  listVersionsOf,
  type QuestionnaireVersion,
} from '../questionnaires/questionnaires.store.ts';
import { listRounds, type Round } from './rounds.store.ts';
import { findSurvey } from './surveys.store.ts';

/** The versions of the questionnaire a draft is the next of, the newest first. Refuses with `unknown-draft`. */
export async function listVersions(
  context: Context,
  municipalityId: MunicipalityId,
  id: QuestionnaireDraftId,
  by: Doer,
) {
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const draft = await readable(tx, id, by);
    const now = await findSurvey(tx, draft.key);
    const rounds = await realRounds(tx, draft);
    return (await listVersionsOf(tx, draft.key)).map((one) => ({
      version: one.version,
      rounds: rounds
        .filter(({ questionnaireVersionId }) => questionnaireVersionId === one.id)
        .map(({ period }) => period)
        .reverse(),
      isNow: now?.questionnaireVersionId === one.id,
      isThisDraft: draft.approvedVersionId === one.id,
    }));
  });
}

/** One of the two that are held against each other. */
interface End {
  revision: number | null;
  version: number | null;
  document: Draft;
}

/**
 * From one state of a questionnaire to another, with what that does to the lines of years: against the latest real round that asked
 * the earlier version, else the survey's latest. Refuses with `unknown-draft`, `unknown-revision` and `unknown-version`.
 */
export async function differencesBetween(
  context: Context,
  municipalityId: MunicipalityId,
  id: QuestionnaireDraftId,
  given: { from: VersionName | null; to: VersionName | null },
  by: Doer,
): Promise<{
  from: End;
  to: End;
  differences: Difference[];
  series: { period: string; version: number; changes: SeriesChange[] } | null;
}> {
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const draft = await readable(tx, id, by);
    const versions = await listVersionsOf(tx, draft.key);
    const [from, to] = [
      await endOf(tx, draft, versions, given.from ?? (await beginningOf(tx, draft, versions))),
      await endOf(tx, draft, versions, given.to ?? { kind: 'revision', number: draft.revision }),
    ];
    const rounds = await realRounds(tx, draft);
    const numberOf = ({ questionnaireVersionId }: Round) =>
      versions.find((one) => one.id === questionnaireVersionId)?.version ?? null;
    const last = rounds.find((round) => numberOf(round) === (from.version ?? 0)) ?? rounds[0];
    const version = last ? numberOf(last) : null;
    return {
      ...{ from, to, differences: differencesOf(from.document, to.document) },
      series:
        last && version !== null
          ? {
              ...{ period: last.period, version },
              changes: seriesBetween(
                await getQuestionnaire(tx, last.questionnaireVersionId),
                from.document,
                to.document,
              ),
            }
          : null,
    };
  });
}

async function readable(tx: Tx, id: QuestionnaireDraftId, by: Doer): Promise<StoredDraft> {
  const draft = await findDraft(tx, id);
  demandSeen(by, 'readQuestionnaireDraft', draft, 'unknown-draft');
  return draft;
}

/** The latest first. */
async function realRounds(tx: Tx, { surveyId }: StoredDraft): Promise<Round[]> {
  return surveyId === null ? [] : (await listRounds(tx, surveyId)).filter(({ kind }) => kind === 'real');
}

/** What a draft was begun from; where that was nothing, the first revision of it that is kept. */
async function beginningOf(
  tx: Tx,
  { id, basedOnVersionId }: StoredDraft,
  versions: readonly QuestionnaireVersion[],
): Promise<VersionName> {
  const basis = versions.find((one) => one.id === basedOnVersionId);
  if (basis) return { kind: 'version', number: basis.version };
  return { kind: 'revision', number: (await listRevisions(tx, id)).at(-1)?.revision ?? 1 };
}

async function endOf(
  tx: Tx,
  draft: StoredDraft,
  versions: readonly QuestionnaireVersion[],
  { kind, number }: VersionName,
): Promise<End> {
  if (kind === 'version') {
    const found = versions.find(({ version }) => version === number);
    if (!found) throw new Refusal('unknown-version', 404);
    const document = draftOf(await getQuestionnaire(tx, found.id));
    return { revision: null, version: number, document };
  }
  const document = number === draft.revision ? draft.document : await findRevision(tx, draft.id, number);
  if (!document) throw new Refusal('unknown-revision', 404);
  return { revision: number, version: null, document };
}

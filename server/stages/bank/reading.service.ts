import { type Doer, permitDoer } from '../../core/authorisation/doer.ts';
import { readerOf } from '../../core/authorisation/release.ts';
import type { BankSource } from '../../core/bank/source.ts';
import type { QuestionnaireVersionId, ReleaseId, RoundId } from '../../core/ids.ts';
import { scaleItems } from '../../core/questionnaire/definition.ts';
import type { Questionnaire } from '../../core/questionnaire/format.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { listVisibleReleases, type VisibleRelease } from '../indicators/indicators.store.ts';
import { listShipped } from '../questionnaires/shipped.service.ts';
import { listCellsAt, listResponsesAt } from '../releases/places.store.ts';
import { listUnitsOfRounds } from '../rounds/round-units.store.ts';
import { listRounds } from '../rounds/rounds.store.ts';
import type { OpenedRelease } from '../scorecards/series.service.ts';
import { listSurveyVersions } from './bank.store.ts';

/** All that a reader's bank is made of, from one instant. */
export interface BankReading {
  now: Date;
  /** Every version of the surveys the reader may read, and what comes with the program. */
  sources: BankSource[];
  /** What each version asks. */
  questionnaires: Map<QuestionnaireVersionId, Questionnaire>;
  /** What the reader sees of these surveys, the latest round first. */
  releases: VisibleRelease[];
}

export async function readBank(tx: Tx, now: Date, by: Doer): Promise<BankReading> {
  const versions = (await listSurveyVersions(tx)).filter(
    ({ surveyId }) => permitDoer(by, 'readSurvey', { id: surveyId }) !== null,
  );
  // Trials are not askings, and what has not opened has not asked.
  const rounds = (await listRounds(tx)).filter(({ kind, opensAt }) => kind === 'real' && opensAt <= now);
  const byVersion = Map.groupBy(rounds, ({ questionnaireVersionId }) => questionnaireVersionId);
  const own = versions.map(({ versionId, version, questionnaire, surveyKey, surveyTitle }): BankSource => {
    const asked = byVersion.get(versionId) ?? [];
    return {
      ...{ questionnaire, version, survey: { key: surveyKey, title: surveyTitle } },
      rounds: asked.map(({ id, period, closesAt }) => ({ roundId: id, period, closesAt })),
    };
  });
  const shipped = (await listShipped()).map((questionnaire): BankSource => {
    return { questionnaire, version: 1, survey: null, rounds: [] };
  });
  const asked = new Set(own.flatMap((source) => source.rounds.map(({ roundId }) => roundId)));
  const visible = await listVisibleReleases(tx, readerOf(by), now);
  return {
    now,
    sources: [...own, ...shipped],
    questionnaires: new Map(versions.map(({ versionId, questionnaire }) => [versionId, questionnaire])),
    releases: visible.filter(({ roundId }) => asked.has(roundId)),
  };
}

/**
 * Releases with the figures of some questions for the whole municipality, and nothing of any unit: what is told of them is judged
 * by the reader's own lattice, as everywhere. Questions are named by their ids.
 */
export async function openQuestions(
  tx: Tx,
  { questionnaires }: BankReading,
  wanted: readonly { release: VisibleRelease; ids: readonly string[] }[],
): Promise<Map<RoundId, OpenedRelease>> {
  const trees = await listUnitsOfRounds(
    tx,
    wanted.map(({ release }) => ({ roundId: release.roundId, rootOnly: true })),
  );
  const opened = wanted.flatMap(({ release, ids }) => {
    const questionnaire = questionnaires.get(release.questionnaireVersionId);
    const tree = trees.get(release.roundId) ?? [];
    const root = tree[0]?.unitId as OpenedRelease['root'] | undefined;
    return questionnaire && root ? [{ release, ids, questionnaire, tree, root }] : [];
  });
  const places = opened.map(({ release, root }) => ({
    ...{ releaseId: release.releaseId, lattice: release.lattice, unitId: root },
  }));
  const cells = await listCellsAt(
    tx,
    opened.flatMap(({ questionnaire, ids }, at) =>
      scaleItems(questionnaire)
        .filter(({ id }) => ids.includes(id))
        .map(({ name }) => ({
          ...(places[at] as (typeof places)[number]),
          subjectKind: 'item',
          subject: name,
        })),
    ),
  );
  const responses = await listResponsesAt(tx, places);
  const of = <Told>(told: Map<ReleaseId, Told>, { releaseId }: VisibleRelease) => told.get(releaseId);
  return new Map(
    opened.map(({ ids: _, ...one }) => [
      one.release.roundId,
      { ...one, cells: of(cells, one.release) ?? [], responses: of(responses, one.release) ?? new Map() },
    ]),
  );
}

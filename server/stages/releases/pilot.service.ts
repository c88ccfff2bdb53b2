import type { Actor } from '../../core/authorisation/actor.ts';
import { sightOf } from '../../core/authorisation/release.ts';
import { disclosureLimits } from '../../core/disclosure/limits.ts';
import type { MunicipalityId, RoundId } from '../../core/ids.ts';
import type { OpenableMode } from '../../core/opening/mode.ts';
import { leavesOf } from '../../core/opening/overlap.ts';
import { osloDay } from '../../core/oslo.ts';
import { textOf } from '../../core/questionnaire/definition.ts';
import { answeredOnly, questionsTried, questionTried } from '../../core/release/pilot.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { demandSeen } from '../../platform/demand.ts';
import { Refusal } from '../../platform/errors.ts';
import { listUnits } from '../organisation/organisation.store.ts';
import { getQuestionnaire } from '../questionnaires/questionnaires.store.ts';
import { raisedLimits } from '../rounds/limits.service.ts';
import { findRound, listRoundUnits, type Round } from '../rounds/rounds.store.ts';
import { listSurveys, type Survey } from '../rounds/surveys.store.ts';
import { findLatestRelease, listCells, listReleaseResponses } from './releases.store.ts';
import { listAnsweredCounts } from './tried.store.ts';

/**
 * How the questions of a pilot worked, for the whole of it: read from its release, as every figure is. For those who make the
 * survey and have no seat. Refuses with `unknown-round`, `not-allowed` and `not-a-pilot`.
 */
export async function readPilot(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  by: Actor,
) {
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const found = await findRound(tx, roundId);
    demandSeen(by, 'editSurvey', found && { id: found.surveyId }, 'unknown-round');
    const round = found as Round;
    if (!sightOf(by, { surveyId: round.surveyId, publications: [] }, context.clock.now())) {
      throw new Refusal('not-allowed', 403);
    }
    if (round.kind !== 'pilot') throw new Refusal('not-a-pilot', 409);
    const survey = (await listSurveys(tx)).find(({ id }) => id === round.surveyId) as Survey;
    const questionnaire = await getQuestionnaire(tx, round.questionnaireVersionId);
    const { mean, spread } = disclosureLimits(questionnaire, await raisedLimits(tx, roundId));
    const told = await toldOfWhole(tx, round);
    return {
      ...{ surveyKey: survey.key, surveyTitle: questionnaire.title, period: round.period },
      settings: {
        ...{ mode: round.mode as OpenableMode, languages: round.languages, limits: { mean, spread } },
        unitIds: await unitsAskedOf(tx, round, context.clock.now()),
      },
      isCounted: told !== null,
      ...{ answeredCount: null, invitedCount: null, responseRate: null },
      ...(told?.whole?.shown === 'all'
        ? {
            answeredCount: told.whole.answeredCount,
            ...{ invitedCount: told.whole.invitedCount, responseRate: told.whole.responseRate },
          }
        : {}),
      questions: told
        ? questionsTried(questionnaire).map(({ name, isOnScale, isOwnWords }) => {
            const figures = told.items.get(name);
            const tried = isOnScale
              ? figures && questionTried(told.whole, figures)
              : answeredOnly(told.whole, told.answered.get(name));
            return { name, text: textOf(questionnaire, name), isOnScale, isOwnWords, tried: tried ?? null };
          })
        : [],
    };
  });
}

/** The units a pilot asked where people belong, of those there are today; null: all of them. */
async function unitsAskedOf(tx: Tx, round: Round, now: Date): Promise<string[] | null> {
  const asked = new Set(leavesOf(await listRoundUnits(tx, round.id)));
  const leaves = leavesOf(await listUnits(tx, osloDay(now)));
  return leaves.every((unitId) => asked.has(unitId)) ? null : leaves.filter((unitId) => asked.has(unitId));
}

/** What the newest release tells of everyone in the round; null where there is none. */
async function toldOfWhole(tx: Tx, round: Round) {
  const release = await findLatestRelease(tx, round.id);
  const root = (await listRoundUnits(tx, round.id)).find(({ parentUnitId }) => parentUnitId === null);
  if (!release || !root) return null;
  const responses = await listReleaseResponses(tx, release.id, 'internal');
  const whole = [...responses].find(([unitId]) => unitId === root.unitId)?.[1];
  const cells = (await listCells(tx, release.id, 'internal')).filter(
    ({ unitId, subjectKind }) => unitId === root.unitId && subjectKind === 'item',
  );
  const answered = await listAnsweredCounts(tx, release.id);
  return { whole, answered, items: new Map(cells.map(({ subject, figures }) => [subject, figures])) };
}

import type { Doer } from '../../core/authorisation/doer.ts';
import { disclosureLimits } from '../../core/disclosure/limits.ts';
import type { MunicipalityId, RoundId } from '../../core/ids.ts';
import type { Language } from '../../core/locale.ts';
import { openingChecklist } from '../../core/opening/checklist.ts';
import type { RoundKind } from '../../core/opening/kind.ts';
import type { OpenableMode } from '../../core/opening/mode.ts';
import { leavesOf } from '../../core/opening/overlap.ts';
import type { RoundDesign } from '../../core/opening/round-design.ts';
import { afterGrace, timesFault, usualTimes } from '../../core/opening/times.ts';
import { chosenTree } from '../../core/opening/units.ts';
import { osloDay } from '../../core/oslo.ts';
import { missingPrivacy } from '../../core/privacy/settings.ts';
import { namedBackgrounds } from '../../core/questionnaire/backgrounds.ts';
import { checkQuestionnaire } from '../../core/questionnaire/check.ts';
import type { Questionnaire } from '../../core/questionnaire/format.ts';
import { invitedForVariants, knowsShare, variantsOf } from '../../core/questionnaire/variants.ts';
import type { UnitTree } from '../../core/unit-tree.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { demand } from '../../platform/demand.ts';
import { Refusal } from '../../platform/errors.ts';
import { jobNames } from '../../platform/jobs/names.ts';
import { expressionFault } from '../../platform/survey-model.ts';
import { listUnits } from '../organisation/organisation.store.ts';
import { getQuestionnaire } from '../questionnaires/questionnaires.store.ts';
import { demandDesign } from './design.service.ts';
import { findLastAsking } from './last-asking.store.ts';
import { raiseWithin } from './limits.service.ts';
import { findLatestPrivacy } from './privacy.store.ts';
import { openRound, previousOf } from './rounds.service.ts';
import { listRounds, listRoundUnits, type Round } from './rounds.store.ts';
import { spareCount } from './spare-keys.service.ts';
import { countSpareKeys } from './spare-keys.store.ts';
import { findSurvey, listSurveys, type Survey } from './surveys.store.ts';

/** What a round of the survey would open with now, what is missing, and what else people are asked meanwhile. */
export async function viewOpening(
  context: Context,
  municipalityId: MunicipalityId,
  surveyKey: string,
  by: Doer,
) {
  const now = context.clock.now();
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const survey = await getOpenable(tx, surveyKey, by);
    const questionnaire = await getQuestionnaire(tx, survey.questionnaireVersionId);
    const privacy = await findLatestPrivacy(tx, survey.id);
    const units = await listUnits(tx, osloDay(now));
    const { mean, spread } = disclosureLimits(questionnaire);
    const earlier = await listRounds(tx, survey.id);
    const isWeighable = questionnaire.kind === 'citizen';
    return {
      checklist: openingChecklist({
        questionnaireFaultCount: checkQuestionnaire(questionnaire, expressionFault).faults.length,
        missingPrivacy: privacy ? missingPrivacy(privacy.settings) : null,
        hasKeyFolder: context.keys !== null || (await hasSpareKey(tx, context, municipalityId)),
        unitCount: units.length,
      }),
      questionnaireVersionId: survey.questionnaireVersionId,
      languages: questionnaire.languages,
      usual: usualTimes(now),
      limits: { mean, spread },
      backgrounds: isWeighable ? namedBackgrounds(questionnaire) : null,
      units: units.map(({ unitId, parentUnitId, name, kind }) => ({ unitId, parentUnitId, name, kind })),
      takenPeriods: earlier.map(({ period }) => period),
      orders: await ordersToCome(tx, questionnaire, earlier, now),
      calendar: await calendarOf(tx, survey, now),
    };
  });
}

/** How many must be invited for its questions to come in several orders in an anonymous round; null: they have one order. */
async function ordersToCome(
  tx: Tx,
  questionnaire: Questionnaire,
  earlier: readonly Round[],
  now: Date,
): Promise<{ fewestInvited: number | null; isFromLast: boolean } | null> {
  if (!variantsOf(questionnaire)) return null;
  const previous = previousOf(earlier, usualTimes(now).closesAt, 'anonymous');
  const last = previous ? await findLastAsking(tx, previous.id, now) : null;
  return { fewestInvited: invitedForVariants(last), isFromLast: knowsShare(last) };
}

/** Where there is no key folder, keys are made by a process that has one; this asks it for more in time. */
async function hasSpareKey(tx: Tx, context: Context, municipalityId: MunicipalityId): Promise<boolean> {
  const count = await countSpareKeys(tx);
  if (count < spareCount) {
    await context.jobs.send(jobNames.spareKeys, { municipalityId }, municipalityId, tx);
  }
  return count > 0;
}

async function getOpenable(tx: Tx, surveyKey: string, by: Doer): Promise<Survey> {
  const survey = await findSurvey(tx, surveyKey);
  if (!survey) throw new Refusal('unknown-survey', 404);
  demand(by, 'openRound', survey);
  return survey;
}

/**
 * Collected rounds of surveys of the same kind that are not closed yet. Whoever may open a round is told that others
 * ask, when and where, also of surveys that are not theirs: a collision is found by those who could avoid it.
 */
async function calendarOf(tx: Tx, { kind }: Survey, now: Date) {
  const titles = new Map(
    (await listSurveys(tx)).filter((survey) => survey.kind === kind).map(({ id, title }) => [id, title]),
  );
  const calendar = [];
  for (const round of (await listRounds(tx)).sort((a, b) => a.opensAt.getTime() - b.opensAt.getTime())) {
    const surveyTitle = titles.get(round.surveyId);
    if (!surveyTitle || round.kind === 'test' || round.source === 'imported' || round.closesAt <= now)
      continue;
    const { id: roundId, period, opensAt, closesAt } = round;
    const unitIds = leavesOf(await listRoundUnits(tx, roundId));
    calendar.push({ roundId, surveyTitle, period, opensAt, closesAt, unitIds });
  }
  return calendar;
}

/** A round as somebody wants it opened. */
export interface PlannedOpening {
  period: string;
  questionnaireVersionId: string;
  /** Null, or what is past: now. */
  opensAt: Date | null;
  closesAt: Date;
  /** Null: 48 hours after closing. */
  acceptsUntilAt: Date | null;
  /** Each with all that is under it; null: the whole tree. */
  unitIds: readonly string[] | null;
  mode?: OpenableMode | undefined;
  /** `real` where it is not said. A test is by a link, and its answers are thrown away. */
  kind?: RoundKind | undefined;
  /** Every one its questions are all written in, where it is not said. */
  languages?: Language[] | undefined;
  /** Higher limits than the rules', with the reason. */
  limits?: { mean: number; spread: number; reason: string } | undefined;
  /** What the answers can be weighted by; left out: nothing. */
  design?: RoundDesign | undefined;
  /** Of a key that a custodian keeps. */
  publicKey?: Buffer | undefined;
}

/**
 * Opens a collected round of the survey, now or at a time to come, with the units as they are now.
 *
 * Beside what `openRound` refuses with: `questionnaire-changed-meanwhile` and `questionnaire-has-faults`, `no-units`
 * and `unit-not-in-force`, what is wrong with the times, and what `raiseRoundLimits` and
 * `demandDesign` refuse.
 */
export async function openPlannedRound(
  context: Context,
  municipalityId: MunicipalityId,
  surveyKey: string,
  planned: PlannedOpening,
  by: Doer,
): Promise<RoundId> {
  const now = context.clock.now();
  const { period, closesAt } = planned;
  const times = {
    opensAt: planned.opensAt && planned.opensAt > now ? planned.opensAt : now,
    closesAt,
    acceptsUntilAt: planned.acceptsUntilAt ?? afterGrace(closesAt),
  };
  const { publicKey, mode = 'anonymous', languages, limits, kind, design } = planned;
  const tree = await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const survey = await getOpenable(tx, surveyKey, by);
    if (survey.questionnaireVersionId !== planned.questionnaireVersionId) {
      throw new Refusal('questionnaire-changed-meanwhile', 409);
    }
    const questionnaire = await getQuestionnaire(tx, survey.questionnaireVersionId);
    if (checkQuestionnaire(questionnaire, expressionFault).faults.length > 0) {
      throw new Refusal('questionnaire-has-faults', 409);
    }
    if (design) demandDesign(questionnaire, kind === 'test' ? 'openLink' : mode, design);
    return treeFor(tx, osloDay(now), planned.unitIds);
  });
  const fault = timesFault(times, now);
  if (fault) throw new Refusal(fault, 422, [{ place: faultPlaces[fault], code: fault }]);
  const within =
    limits &&
    (async (tx: Tx, id: RoundId) => void (await raiseWithin(tx, context, municipalityId, id, limits, by)));
  const asked = { surveyKey, period, source: 'collected', mode, kind, tree } as const;
  const input = { ...asked, ...times, publicKey, languages, design, within };
  return openRound(context, municipalityId, input, by);
}

/** Which field of the request each fault of the times is about. */
const faultPlaces = {
  'opens-too-late': 'opensAt',
  'closes-too-early': 'closesAt',
  'closes-too-late': 'closesAt',
  'accepts-until-wrong': 'acceptsUntilAt',
} as const;

async function treeFor(tx: Tx, on: string, unitIds: readonly string[] | null): Promise<UnitTree> {
  const tree = await listUnits(tx, on);
  if (tree.length === 0) throw new Refusal('no-units', 409);
  if (unitIds === null) return tree;
  const chosen = chosenTree(tree, unitIds);
  if (!chosen) {
    throw new Refusal('unit-not-in-force', 422, [{ place: 'unitIds', code: 'unit-not-in-force' }]);
  }
  return chosen;
}

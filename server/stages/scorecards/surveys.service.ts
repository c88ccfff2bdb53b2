import { type Doer, permitDoer } from '../../core/authorisation/doer.ts';
import { type Reader, readerOf, sightOf, waitsWith } from '../../core/authorisation/release.ts';
import type { BodyId, MunicipalityId, ReleaseId, RoundId } from '../../core/ids.ts';
import type { Localized } from '../../core/locale.ts';
import { hasFrame } from '../../core/opening/mode.ts';
import { osloDay } from '../../core/oslo.ts';
import { deletionDay } from '../../core/privacy/settings.ts';
import { questionCount, textOf } from '../../core/questionnaire/definition.ts';
import type { Item, Questionnaire } from '../../core/questionnaire/format.ts';
import { roundState } from '../../core/round.ts';
import { placedIndicators } from '../../core/scorecard/walk.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { demandSeen } from '../../platform/demand.ts';
import { listIndicators } from '../indicators/indicators.store.ts';
import { countInvitations, findCoarseCount } from '../invitations/invitations.store.ts';
import { listBodies, listBodiesInForce } from '../organisation/bodies.store.ts';
import type { Municipality } from '../organisation/organisation.store.ts';
import { getQuestionnaire } from '../questionnaires/questionnaires.store.ts';
import { listPublications } from '../releases/publications.store.ts';
import { findLatestRelease, type Lattice, listReleaseResponses } from '../releases/releases.store.ts';
import { findRoundDesign } from '../rounds/design.store.ts';
import { findPrivacy } from '../rounds/privacy.store.ts';
import { findRoundKey } from '../rounds/round-key.store.ts';
import { listRounds, listRoundUnits, type Round } from '../rounds/rounds.store.ts';
import { findSurvey, listSurveys, type Survey } from '../rounds/surveys.store.ts';
import { listScorecardVersions } from './scorecards.store.ts';

const methodOf = { citizen: 'citizenSurvey', user: 'userSurvey', employee: 'employeeSurvey' } as const;

/** Every survey with its rounds, and which indicators of the municipality's maps it fills or leaves empty. */
export async function listSurveyOverviews(context: Context, municipality: Municipality, by: Doer) {
  return inMunicipality(context.db.staff, municipality.id, async (tx) => {
    const overviews = [];
    for (const survey of await listSurveys(tx)) {
      if (permitDoer(by, 'readSurvey', survey) === null) continue;
      const questionnaire = await getQuestionnaire(tx, survey.questionnaireVersionId);
      overviews.push(await overviewOf(tx, context, municipality, survey, questionnaire, readerOf(by)));
    }
    return overviews;
  });
}

export async function viewSurvey(context: Context, municipality: Municipality, key: string, by: Doer) {
  return inMunicipality(context.db.staff, municipality.id, async (tx) => {
    const survey = await findSurvey(tx, key);
    demandSeen(by, 'readSurvey', survey, 'unknown-survey');
    const questionnaire = await getQuestionnaire(tx, survey.questionnaireVersionId);
    const names = new Map((await listIndicators(tx)).map((indicator) => [indicator.key, indicator.name]));
    return {
      ...(await overviewOf(tx, context, municipality, survey, questionnaire, readerOf(by))),
      bodies: await listBodiesInForce(tx, osloDay(context.clock.now())),
      themes: themesOf(questionnaire, names),
    };
  });
}

async function overviewOf(
  tx: Tx,
  context: Context,
  municipality: Municipality,
  survey: Survey,
  questionnaire: Questionnaire,
  reader: Reader,
) {
  const rounds = [];
  for (const round of await listRounds(tx, survey.id)) {
    rounds.push(await roundOverview(tx, context, municipality, round, reader));
  }
  return {
    key: survey.key,
    title: survey.title,
    purpose: questionnaire.purpose,
    kind: survey.kind,
    sensitive: questionnaire.sensitive,
    provenance: questionnaire.provenance,
    questionCount: questionCount(questionnaire),
    estimatedMinutes: questionnaire.estimatedMinutes,
    dataLabel: municipality.dataLabel,
    indicators: await indicatorsFor(tx, questionnaire),
    rounds,
  };
}

/** Indicators the questionnaire fills, and those of the same maps that wait for this kind of survey. */
async function indicatorsFor(tx: Tx, questionnaire: Questionnaire) {
  const fed = new Set(questionnaire.indices.map((index) => index.indicator));
  const latest = new Map(
    (await listScorecardVersions(tx)).reverse().map((version) => [version.scorecardKey, version]),
  );
  return [...latest.values()].flatMap(({ scorecardKey, definition }) =>
    placedIndicators(definition)
      .filter(
        ({ indicator }) => fed.has(indicator.key) || indicator.method.kind === methodOf[questionnaire.kind],
      )
      .map(({ indicator }) => ({
        key: indicator.key,
        name: indicator.name.text,
        scorecardKey,
        fed: fed.has(indicator.key),
      })),
  );
}

async function roundOverview(
  tx: Tx,
  context: Context,
  municipality: Municipality,
  round: Round,
  reader: Reader,
) {
  const now = context.clock.now();
  const state = roundState(round, now);
  const release = await findLatestRelease(tx, round.id);
  const publications = release ? await listPublications(tx, release.id) : [];
  const subject = { surveyId: round.surveyId, publications };
  const sight = sightOf(reader, subject, now);
  const seen = release && sight ? { releaseId: release.id, lattice: sight.lattice } : undefined;
  const bodies = await listBodies(tx);
  const named = (bodyId: BodyId) => ({
    id: bodyId,
    name: bodies.find(({ id }) => id === bodyId)?.name ?? '',
  });
  const place = (bodyId: BodyId | null) =>
    bodyId ? bodies.findIndex(({ id }) => id === bodyId) : bodies.length;
  publications.sort(
    (one, other) =>
      one.visibleFromAt.getTime() - other.visibleFromAt.getTime() || place(one.bodyId) - place(other.bodyId),
  );
  return {
    roundId: round.id,
    period: round.period,
    state,
    source: round.source,
    mode: round.mode,
    opensAt: round.opensAt.toISOString(),
    closesAt: round.closesAt.toISOString(),
    acceptsUntilAt:
      round.source === 'collected' && now < round.acceptsUntilAt ? round.acceptsUntilAt.toISOString() : null,
    kind: round.kind,
    pausedAt: round.pausedAt?.toISOString() ?? null,
    path: !hasFrame(round.mode) ? null : `/${municipality.slug}/s/${round.id}`,
    ...(await roundCounts(tx, round, state, seen)),
    design: await designOf(tx, round),
    key: await keyOf(tx, round, now),
    answersDeletedOn: await promisedDay(tx, round),
    answersDeletedAt: round.answersDeletedAt?.toISOString() ?? null,
    noticePath: round.privacyVersion === null ? null : `/${municipality.slug}/s/${round.id}`,
    release: release
      ? {
          releaseId: release.id,
          version: release.version,
          computedAt: release.computedAt.toISOString(),
          publications: publications.map(({ id, bodyId, visibleFromAt }) => ({
            id,
            body: bodyId && named(bodyId),
            visibleFromAt: visibleFromAt.toISOString(),
            isVisible: visibleFromAt <= now,
          })),
          waitsWith: waitsWith(reader, subject, now).map(named),
        }
      : null,
  };
}

/** What it was opened with for weighing the answers, in the words of the version it asks. */
async function designOf(tx: Tx, { id, questionnaireVersionId }: Round) {
  const design = await findRoundDesign(tx, id);
  if (!design) return null;
  const questionnaire = await getQuestionnaire(tx, questionnaireVersionId);
  return {
    groupCount: design.strata.length,
    questions: design.margins.map(({ background }) => textOf(questionnaire, background)),
  };
}

/** What whoever made the round must know of its key: that somebody has to bring it, or that the answers are lost. */
async function keyOf(
  tx: Tx,
  round: Round,
  now: Date,
): Promise<'withCustodian' | 'awaited' | 'deleted' | null> {
  if (round.mixedAt || round.answersDeletedAt) return null;
  const { custody, deletedAt } = await findRoundKey(tx, round.id);
  if (deletedAt) return 'deleted';
  if (custody === 'server') return null;
  return now < round.acceptsUntilAt ? 'withCustodian' : 'awaited';
}

/** By the settings the round opened with. */
async function promisedDay(tx: Tx, round: Round): Promise<string | null> {
  if (round.privacyVersion === null) return null;
  const days =
    (await findPrivacy(tx, round.surveyId, round.privacyVersion))?.settings.answersKeptDays ?? null;
  return days === null ? null : deletionDay(round, days);
}

/** While open: the coarse count. Afterwards: what the release this reader sees shows for the whole, if anything. */
async function roundCounts(
  tx: Tx,
  { id: roundId, mode }: Round,
  state: ReturnType<typeof roundState>,
  seen: { releaseId: ReleaseId; lattice: Lattice } | undefined,
): Promise<{ invitedCount: number | null; answeredAtLeastCount: number | null }> {
  if (state === 'open' && mode === 'openLink') return { invitedCount: null, answeredAtLeastCount: null };
  if (state === 'open') {
    const invited = (await countInvitations(tx, roundId)).reduce((sum, unit) => sum + unit.invitedCount, 0);
    const coarse = await findCoarseCount(tx, roundId);
    return { invitedCount: invited, answeredAtLeastCount: coarse?.answeredAtLeastCount ?? null };
  }
  const root = (await listRoundUnits(tx, roundId)).find((node) => node.parentUnitId === null);
  const responses = seen && (await listReleaseResponses(tx, seen.releaseId, seen.lattice));
  const whole = responses ? [...responses].find(([unitId]) => unitId === root?.unitId)?.[1] : undefined;
  if (whole?.shown !== 'all') return { invitedCount: null, answeredAtLeastCount: null };
  return { invitedCount: whole.invitedCount, answeredAtLeastCount: whole.answeredCount };
}

function themesOf(questionnaire: Questionnaire, names: Map<string, Localized>) {
  const themed = questionnaire.themes.map((theme) => ({
    name: theme.name as Localized | null,
    items: questionnaire.items
      .filter((item) => item.role === 'scale' && item.theme === theme.key)
      .map((item) => itemView(questionnaire, item, names)),
  }));
  const others = questionnaire.items
    .filter((item) => item.role !== 'scale')
    .map((item) => itemView(questionnaire, item, names));
  return others.length > 0 ? [...themed, { name: null, items: others }] : themed;
}

function itemView(questionnaire: Questionnaire, item: Item, names: Map<string, Localized>) {
  return {
    name: item.name,
    text: textOf(questionnaire, item.name),
    role: item.role,
    origin: item.origin,
    scale: item.role === 'scale' ? scaleView(questionnaire, item.scale) : null,
    direction: item.role === 'scale' ? item.direction : null,
    feeds:
      item.role === 'scale'
        ? item.feeds.map((feed) => ({
            ...feed,
            name: names.get(feed.indicator) ?? { nb: feed.indicator, nn: feed.indicator, en: feed.indicator },
          }))
        : [],
  };
}

/** The scale as those who answer see it; its key is for the file only. */
function scaleView(questionnaire: Questionnaire, key: string) {
  const scale = questionnaire.scales[key];
  const low = scale?.labels[scale.min];
  const high = scale?.labels[scale.max];
  return scale && low && high ? { min: scale.min, max: scale.max, low, high } : null;
}

/** Where the public finds the result of a round, once there is one to find. */
export async function findPublicResult(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
): Promise<{ scorecardKey: string; indicatorKey: string } | null> {
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const release = await findLatestRelease(tx, roundId);
    const now = context.clock.now();
    const publications = release ? await listPublications(tx, release.id) : [];
    const [round] = (await listRounds(tx)).filter((candidate) => candidate.id === roundId);
    if (!round || !sightOf(null, { surveyId: round.surveyId, publications }, now)) return null;
    const questionnaire = await getQuestionnaire(tx, round.questionnaireVersionId);
    const fed = questionnaire.indices.map((index) => index.indicator);
    for (const { scorecardKey, definition } of await listScorecardVersions(tx)) {
      const place = placedIndicators(definition).find(({ indicator }) => fed.includes(indicator.key));
      if (place) return { scorecardKey, indicatorKey: place.indicator.key };
    }
    return null;
  });
}

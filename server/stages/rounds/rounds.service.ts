import { type Doer, doerId } from '../../core/authorisation/doer.ts';
import type { MunicipalityId, RoundId } from '../../core/ids.ts';
import type { Language } from '../../core/locale.ts';
import type { RoundKind } from '../../core/opening/kind.ts';
import { isSameAsking, type OpenableMode, type RoundMode } from '../../core/opening/mode.ts';
import type { RoundDesign } from '../../core/opening/round-design.ts';
import { afterGrace } from '../../core/opening/times.ts';
import { noticeVersion } from '../../core/privacy/notice.ts';
import { answersDeletedOn } from '../../core/privacy/settings.ts';
import { asksForFiles } from '../../core/questionnaire/check-files.ts';
import type { Questionnaire } from '../../core/questionnaire/format.ts';
import { roundState } from '../../core/round.ts';
import type { UnitTree } from '../../core/unit-tree.ts';
import { type Context, keysOf } from '../../platform/context.ts';
import { createRoundKeyPair, isUsablePublicKey } from '../../platform/crypto/seal.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { demand } from '../../platform/demand.ts';
import { Refusal } from '../../platform/errors.ts';
import { jobNames } from '../../platform/jobs/names.ts';
import { insertAuditEntry } from '../organisation/audit.store.ts';
import { findMunicipality } from '../organisation/organisation.store.ts';
import { getQuestionnaire } from '../questionnaires/questionnaires.store.ts';
import { insertRoundDesign } from './design.store.ts';
import { privacyForOpening } from './privacy.service.ts';
import { lockSurvey } from './privacy.store.ts';
import { insertCustody } from './round-key.store.ts';
import {
  findRound,
  insertRound,
  insertRoundUnits,
  isPublicKeyUsed,
  listRoundIdsBeginning,
  listRounds,
  markClosed,
  type Round,
} from './rounds.store.ts';
import { takeSpareKey } from './spare-keys.store.ts';
import { findSurvey } from './surveys.store.ts';

export interface NewRound {
  surveyKey: string;
  period: string;
  source: 'collected' | 'imported';
  opensAt: Date;
  closesAt: Date;
  acceptsUntilAt?: Date;
  /** The root first. Kept with the round as it is now. May be empty for an import that brings its own unit file. */
  tree: UnitTree;
  /** The strata invitations may name. Never changed after opening. */
  strata?: string[];
  /** `anonymous` where it is not said. Never changed after opening. */
  mode?: OpenableMode;
  /** `real` where it is not said. A test is by an open link. Never changed after opening. */
  kind?: RoundKind | undefined;
  /** All, where it is not said. Never changed after opening. */
  languages?: Language[] | undefined;
  /** What the answers can be weighted by. Its groups are the round's strata. Never changed after opening. */
  design?: RoundDesign | undefined;
  /** What else belongs to the opening, in its transaction. */
  within?: ((tx: Tx, id: RoundId) => Promise<void>) | undefined;
  /** Of a key a custodian has made and keeps: the server never has the private one before it is brought to mix. */
  publicKey?: Buffer | undefined;
}

/**
 * Opens a round. A collected round is sealed and gets a key pair of its own: the private key is safely in
 * its file before the round exists, so no answer is ever sealed to a key that is not there. Where a custodian has it, the
 * public key is given, and refused with `public-key-not-usable` or `public-key-used`.
 *
 * Refuses with `unknown-survey`, with `period-taken` when the survey has a round of that period, and with
 * `files-in-anonymous-round`, with `language-incomplete` in a language the questionnaire is not complete in, and with `no-privacy-settings` or `incomplete-privacy-settings` before it is settled what people are told about their answers.
 */
export async function openRound(
  context: Context,
  municipalityId: MunicipalityId,
  input: NewRound,
  by: Doer = 'operator',
): Promise<RoundId> {
  const needsKey = input.source === 'collected' && !input.publicKey;
  if (needsKey && !context.keys) return openWithSpareKey(context, municipalityId, input, by);
  const id = crypto.randomUUID() as RoundId;
  const publicKey = needsKey ? await makeKey(context, id) : (input.publicKey ?? null);
  try {
    await inMunicipality(context.db.staff, municipalityId, (tx) =>
      openWithin(tx, context, municipalityId, id, input, publicKey, by),
    );
  } catch (error) {
    await context.keys?.forget(id);
    throw error;
  }
  return id;
}

/** Where there is no key folder: with a key that a process that has one made ahead. It is taken with the opening, or not. */
async function openWithSpareKey(
  context: Context,
  municipalityId: MunicipalityId,
  input: NewRound,
  by: Doer,
): Promise<RoundId> {
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const spare = await takeSpareKey(tx);
    if (!spare) throw new Refusal('no-key-folder', 503);
    await openWithin(tx, context, municipalityId, spare.id, input, spare.publicKey, by);
    return spare.id;
  });
}

/** The round, its line in the log, and what else belongs to its opening. */
async function openWithin(
  tx: Tx,
  context: Context,
  municipalityId: MunicipalityId,
  id: RoundId,
  input: NewRound,
  publicKey: Buffer | null,
  by: Doer,
): Promise<void> {
  await insertOpenedRound(tx, municipalityId, id, input, publicKey, by);
  await noteOpening(tx, context, municipalityId, id, input, by);
  await input.within?.(tx, id);
}

async function makeKey(context: Context, id: RoundId): Promise<Buffer> {
  const keys = keysOf(context);
  const pair = createRoundKeyPair();
  await keys.store(id, pair.privateKey);
  return pair.publicKey;
}

async function insertOpenedRound(
  tx: Tx,
  municipalityId: MunicipalityId,
  id: RoundId,
  input: NewRound,
  publicKey: Buffer | null,
  by: Doer,
): Promise<void> {
  const survey = await findSurvey(tx, input.surveyKey);
  if (!survey) throw new Refusal('unknown-survey', 404);
  await lockSurvey(tx, demand(by, 'openRound', survey));
  const earlier = await listRounds(tx, survey.id);
  if (earlier.some((round) => round.period === input.period)) throw new Refusal('period-taken', 409);
  const privacy = await privacyForOpening(tx, survey.id);
  if (input.publicKey) await checkGivenKey(tx, input.publicKey);
  const kind = input.kind ?? 'real';
  const mode =
    input.source === 'imported' ? 'imported' : kind === 'test' ? 'openLink' : (input.mode ?? 'anonymous');
  const questionnaire = await getQuestionnaire(tx, survey.questionnaireVersionId);
  if (mode === 'anonymous') refuseFiles(questionnaire);
  const asked = input.languages ?? questionnaire.languages;
  refuseUnfinished(asked, questionnaire);
  await insertRound(tx, municipalityId, {
    id,
    surveyId: survey.id,
    questionnaireVersionId: survey.questionnaireVersionId,
    period: input.period,
    source: input.source,
    mode,
    opensAt: input.opensAt,
    closesAt: input.closesAt,
    acceptsUntilAt: input.acceptsUntilAt ?? afterGrace(input.closesAt),
    publicKey,
    strata: input.strata ?? input.design?.strata.map(({ name }) => name) ?? [],
    languages: asked,
    kind,
    // Whom one asks by name and who comes by a link are not the same people: each has its own row of rounds.
    previousRoundId: kind === 'real' ? (previousOf(earlier, input.closesAt, mode)?.id ?? null) : null,
    privacyVersion: privacy.version,
    promisedDeletionOn: answersDeletedOn(input.closesAt, privacy.answersKeptDays),
    noticeVersion,
  });
  if (input.design) await insertRoundDesign(tx, municipalityId, id, input.design);
  if (input.publicKey) await insertCustody(tx, municipalityId, id);
  if (input.tree.length > 0) await insertRoundUnits(tx, municipalityId, id, input.tree);
}

/** The nearest real round before that asks in the same way. Tests and pilots are compared with nothing. */
export function previousOf(earlier: readonly Round[], closesAt: Date, mode: RoundMode): Round | undefined {
  return earlier.find(
    (round) => round.kind === 'real' && round.closesAt < closesAt && isSameAsking(round.mode, mode),
  );
}

/** A picture may show who sent it, whatever is taken out of its file, and its size may tell it from others. */
function refuseFiles(questionnaire: Questionnaire): void {
  if (!asksForFiles(questionnaire)) return;
  throw new Refusal('files-in-anonymous-round', 422, [{ place: 'mode', code: 'files-in-anonymous-round' }]);
}

/** In a language that is not written to the end, people would meet questions in another. */
function refuseUnfinished(asked: readonly Language[], { languages }: Questionnaire): void {
  if (asked.every((language) => languages.includes(language))) return;
  throw new Refusal('language-incomplete', 422, [{ place: 'languages', code: 'language-incomplete' }]);
}

/** A key is for one round: brought to mix that, it would lie on the server while another still takes answers. */
async function checkGivenKey(tx: Tx, publicKey: Buffer): Promise<void> {
  const refuse = (code: string): never => {
    throw new Refusal(code, 422, [{ place: 'publicKey', code }]);
  };
  if (!isUsablePublicKey(publicKey)) refuse('public-key-not-usable');
  if (await isPublicKeyUsed(tx, publicKey)) refuse('public-key-used');
}

/** The log's line of a round somebody opened: all of it that never changes, and the times it began with. */
async function noteOpening(
  tx: Tx,
  context: Context,
  municipalityId: MunicipalityId,
  id: RoundId,
  { period, source, opensAt, closesAt, tree, publicKey, design }: NewRound,
  by: Doer,
): Promise<void> {
  const round = await getRound(tx, id);
  await insertAuditEntry(tx, municipalityId, {
    ...{ at: context.clock.now(), actor: doerId(by), act: 'round.opened', subject: id },
    after: {
      ...{ period, source, mode: round.mode, questionnaireVersion: round.questionnaireVersionId },
      privacyVersion: round.privacyVersion,
      promisedDeletionOn: round.promisedDeletionOn,
      noticeVersion: round.noticeVersion,
      opensAt: opensAt.toISOString(),
      closesAt: closesAt.toISOString(),
      acceptsUntilAt: round.acceptsUntilAt.toISOString(),
      unitCount: tree.length,
      languages: round.languages,
      ...(round.kind === 'real' ? {} : { kind: round.kind }),
      ...(publicKey ? { keyWith: 'custodian' } : {}),
      ...(design
        ? {
            groups: design.strata.map(({ name }) => name),
            weighedBy: design.margins.map(({ background }) => background),
          }
        : {}),
    },
  });
}

/**
 * Closes an open round now. The job that mixes and releases is enqueued with it. Refuses with `round-not-open`, and in the
 * very instant it opens with `round-just-opened`: a moment later it can be closed.
 */
export async function closeRound(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  by: Doer,
  reason: string,
): Promise<void> {
  await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const round = await getRound(tx, roundId);
    const permitted = demand(by, 'closeRound', round);
    const now = context.clock.now();
    if (round.source !== 'collected' || roundState(round, now) !== 'open')
      throw new Refusal('round-not-open', 409);
    // A round is open for some time, or was never a round; the database holds the same.
    if (now.getTime() === round.opensAt.getTime()) throw new Refusal('round-just-opened', 409);
    await markClosed(tx, permitted, now, reason);
    await context.jobs.send(jobNames.mix, { municipalityId, roundId }, roundId, tx);
    await insertAuditEntry(tx, municipalityId, {
      ...{ at: now, actor: doerId(by), act: 'round.closed', subject: roundId, after: { reason } },
    });
  });
}

export async function getRound(tx: Tx, roundId: RoundId): Promise<Round> {
  const round = await findRound(tx, roundId);
  if (!round) throw new Refusal('unknown-round', 404);
  return round;
}

/** The round somebody has typed the beginning of from a letter; undefined where there is none, or several. */
export async function findTypedRound(
  context: Context,
  slug: string,
  beginning: string,
): Promise<RoundId | undefined> {
  const municipality = await findMunicipality(context.db.participant, slug);
  if (!municipality) return undefined;
  const [found, other] = await inMunicipality(context.db.participant, municipality.id, (tx) =>
    listRoundIdsBeginning(tx, beginning),
  );
  return other === undefined ? found : undefined;
}

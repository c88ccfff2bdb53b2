import type { MunicipalityId, RoundId, UnitId } from '../../core/ids.ts';
import type { Language } from '../../core/locale.ts';
import { linkUnitsOf } from '../../core/opening/mode.ts';
import { type NoticeSummaryLine, noticeSummary } from '../../core/privacy/notice.ts';
import type { AnswerFault } from '../../core/questionnaire/compile.ts';
import type { Questionnaire } from '../../core/questionnaire/format.ts';
import { fewestForVariants, variantCount } from '../../core/questionnaire/variants.ts';
import { roundState, takesAnswers } from '../../core/round.ts';
import type { Context } from '../../platform/context.ts';
import { hashEither, receiptOf } from '../../platform/crypto/codes.ts';
import { seal } from '../../platform/crypto/seal.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { Refusal } from '../../platform/errors.ts';
import type { Municipality } from '../organisation/organisation.store.ts';
import { findNoticeSubject } from '../rounds/notice.service.ts';
import { findRound, listRoundUnits, type Round } from '../rounds/rounds.store.ts';
import type { Envelope } from './envelope.ts';
import { type Prepared, prepare } from './questionnaire-cache.ts';
import { digestsOf, sealFiles } from './sealed-files.ts';
import {
  findCodeState,
  findReceiptTag,
  isInvited,
  lockRoundForSubmitting,
  spendAndStore,
  storeByLink,
} from './submitting.store.ts';

/** A round as its citizens may know it. Imported rounds do not exist for them. */
export async function viewRound(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
): Promise<{ round: Round; state: ReturnType<typeof roundState>; prepared: Prepared }> {
  const round = await inMunicipality(context.db.participant, municipalityId, (tx) => findRound(tx, roundId));
  if (!round || round.source === 'imported') throw new Refusal('unknown-round', 404);
  const prepared = await prepare(context.db.participant, municipalityId, round.questionnaireVersionId);
  return { round, state: roundState(round, context.clock.now()), prepared };
}

/** The round's privacy notice in a few lines; null where it has none. */
export async function summariseNotice(
  context: Context,
  municipality: Municipality,
  round: Round,
  questionnaire: Questionnaire,
): Promise<Record<Language, NoticeSummaryLine[]> | null> {
  const subject = await inMunicipality(context.db.participant, municipality.id, (tx) =>
    findNoticeSubject(tx, municipality, round, questionnaire),
  );
  if (!subject) return null;
  const inLanguage = (language: Language) => noticeSummary(subject, questionnaire.purpose, language);
  return { nb: inLanguage('nb'), nn: inLanguage('nn'), en: inLanguage('en') };
}

/** Whether the code can be used now. Refuses with `code-not-usable` alike for wrong, used and foreign codes. */
export async function admit(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  code: string,
): Promise<void> {
  await recallOpenRound(context, municipalityId, roundId);
  const codeHash = await hashEither(context.secrets, roundId, code);
  const state = await inMunicipality(context.db.participant, municipalityId, (tx) =>
    findCodeState(tx, roundId, codeHash, null),
  );
  if (!state.invitationId) throw new Refusal('code-not-usable', 404);
}

export interface Submission {
  /** What spends an invitation. Not asked for where a link is open. */
  code: string;
  /** In which of the orders the questions stood; kept only where there are such, and enough who answer. */
  variant?: number | undefined;
  /** Where a link is open: the unit it is for. */
  unitId?: string | undefined;
  submissionId: string;
  answers: Record<string, unknown>;
}

/**
 * Takes one complete answer: validates it strictly, seals it, and spends the invitation and stores the envelope in
 * one transaction that is committed before this returns. The same submission again changes nothing and is fine;
 * the same submission id with other answers is refused (`submission-id-reused`). `takeTurn` is asked before a new answer by an
 * open link is stored, and refuses where too many come from one place.
 */
export async function submit(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  submission: Submission,
  takeTurn: () => Promise<void> = async () => {},
): Promise<void> {
  const { round, prepared } = await recallOpenRound(context, municipalityId, roundId);
  const validated = prepared.validate(submission.answers);
  if (!validated.ok) throw refusalOf(validated.faults);
  const { answers, freeTexts, files } = validated;
  const body = JSON.stringify([answers, freeTexts, ...(files.length > 0 ? [digestsOf(files)] : [])]);
  const receipt = receiptOf(submission.submissionId, body);
  const { variant = 0 } = submission;
  const isDrawn =
    variant > 0 && variant <= variantCount(await ordersOfRound(context, municipalityId, round, prepared));
  const sealing = sealFiles(files, round.publicKey as Buffer);
  const content = {
    ...{ answers, freeTexts },
    ...(isDrawn ? { variant } : {}),
    ...(files.length > 0 ? { files: sealing.tokens } : {}),
  };
  if (round.mode === 'openLink') {
    const { unitId } = submission;
    await submitByLink(
      context,
      municipalityId,
      round,
      { unitId, ...content },
      sealing.sealed,
      receipt,
      takeTurn,
    );
    return;
  }
  // Before the transaction: a typed code takes its time, and nothing must be held meanwhile.
  const codeHash = await hashEither(context.secrets, roundId, submission.code);
  const outcome = await refusedWhenRepeated(
    inMunicipality(context.db.participant, municipalityId, async (tx) => {
      const state = await findCodeState(tx, roundId, codeHash, receipt.idHash, true);
      if (state.receiptTag) return state.receiptTag.equals(receipt.tag) ? 'stored' : 'reused';
      if (!state.invitationId || !state.unitId) return 'refused';
      const envelope: Envelope = {
        unitId: state.unitId,
        stratum: round.strata.includes(state.stratum ?? '') ? (state.stratum ?? '') : '',
        ...content,
        ...(round.mode === 'confidential' ? { invitationId: state.invitationId } : {}),
      };
      const stored = await spendAndStore(tx, {
        municipalityId,
        roundId,
        invitationId: state.invitationId,
        sealed: sealEnvelope(envelope, round.publicKey as Buffer),
        sealedFiles: sealing.sealed,
        ...receipt,
        now: context.clock.now(),
      });
      return stored ? 'stored' : 'refused';
    }),
  );
  if (outcome === 'reused') throw new Refusal('submission-id-reused', 422);
  if (outcome === 'refused') await explainRefusal(context, municipalityId, roundId, codeHash, receipt);
}

/**
 * The orders the questions of a round may stand in; null where they stand as they are written, which they do wherever nobody
 * knows that at least a hundred are asked, but in confidential rounds.
 */
export async function ordersOfRound(
  context: Context,
  municipalityId: MunicipalityId,
  round: Pick<Round, 'id' | 'mode'>,
  { variants }: Pick<Prepared, 'variants'>,
): Promise<Prepared['variants']> {
  if (!variants || round.mode === 'confidential') return variants;
  if (round.mode !== 'anonymous') return null;
  const isLarge = await inMunicipality(context.db.participant, municipalityId, (tx) =>
    isInvited(tx, round.id, fewestForVariants),
  );
  return isLarge ? variants : null;
}

/** By a link that is the same for everyone: nothing is spent, and the receipt alone makes a retry the same answer. */
async function submitByLink(
  context: Context,
  municipalityId: MunicipalityId,
  round: Round,
  {
    unitId,
    ...content
  }: Pick<Envelope, 'answers' | 'freeTexts' | 'variant' | 'files'> & { unitId: string | undefined },
  sealedFiles: Buffer[],
  receipt: { idHash: Buffer; tag: Buffer },
  takeTurn: () => Promise<void>,
): Promise<void> {
  const outcome = await refusedWhenRepeated(
    inMunicipality(context.db.participant, municipalityId, async (tx) => {
      await lockRoundForSubmitting(tx, round.id);
      const known = await findReceiptTag(tx, round.id, receipt.idHash);
      if (known) return known.equals(receipt.tag) ? 'stored' : 'reused';
      const unit = (await listLinkUnits(tx, round.id)).find((each) => each.unitId === unitId);
      if (!unit) throw new Refusal('unit-not-asked', 422, [{ place: 'unitId', code: 'unit-not-asked' }]);
      await takeTurn();
      const envelope: Envelope = { unitId: unit.unitId as UnitId, stratum: '', ...content };
      const stored = await storeByLink(tx, {
        ...{ municipalityId, roundId: round.id, now: context.clock.now() },
        ...{ sealed: sealEnvelope(envelope, round.publicKey as Buffer), sealedFiles, ...receipt },
      });
      return stored ? 'stored' : 'refused';
    }),
  );
  if (outcome === 'stored') return;
  if (outcome === 'reused') throw new Refusal('submission-id-reused', 422);
  const known = await inMunicipality(context.db.participant, municipalityId, (tx) =>
    findReceiptTag(tx, round.id, receipt.idHash),
  );
  if (known?.equals(receipt.tag)) return;
  throw known ? new Refusal('submission-id-reused', 422) : new Refusal('round-not-open', 409);
}

/** The units a link may be for, and with them what the citizen's page calls each. */
export async function linkUnits(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
): Promise<{ unitId: string; name: string }[]> {
  return inMunicipality(context.db.participant, municipalityId, (tx) => listLinkUnits(tx, roundId));
}

async function listLinkUnits(tx: Tx, roundId: RoundId) {
  return linkUnitsOf(await listRoundUnits(tx, roundId)).map(({ unitId, name }) => ({ unitId, name }));
}

/** A file that is too large is told as answers that are too long: by size, with its question. */
function refusalOf(faults: AnswerFault[]): Refusal {
  const large = faults.filter(({ code }) => code === 'file-too-large');
  return large.length > 0
    ? new Refusal('answers-too-long', 413, large)
    : new Refusal('invalid-answers', 422, faults);
}

/** All texts together may be longer than the largest envelope (60 KiB), though each is within its own limit. */
function sealEnvelope(envelope: Envelope, publicKey: Buffer): Buffer {
  try {
    return seal(JSON.stringify(envelope), publicKey);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const [longest] = envelope.freeTexts.toSorted((a, b) => b.text.length - a.text.length);
    throw new Refusal('answers-too-long', 413, [{ place: longest?.name ?? '', code: 'too-long' }]);
  }
}

/** Two requests with one submission id at the same moment: the second meets the first one's receipt. */
async function refusedWhenRepeated<T>(outcome: Promise<T>): Promise<T | 'refused'> {
  try {
    return await outcome;
  } catch (error) {
    if ((error as { code?: string }).code === '23505') return 'refused';
    throw error;
  }
}

/**
 * A double tap's second request waits for the first and then finds the invitation spent; its receipt says that all
 * is well. Otherwise the code cannot be used, whatever the reason.
 */
async function explainRefusal(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  codeHash: Buffer,
  receipt: { idHash: Buffer; tag: Buffer },
): Promise<void> {
  await viewOpenRound(context, municipalityId, roundId);
  const state = await inMunicipality(context.db.participant, municipalityId, (tx) =>
    findCodeState(tx, roundId, codeHash, receipt.idHash),
  );
  if (state.receiptTag?.equals(receipt.tag)) return;
  if (state.receiptTag) throw new Refusal('submission-id-reused', 422);
  throw new Refusal('code-not-usable', 404);
}

type OpenRound = { round: Round; prepared: Prepared };

/** A closing is seen a second late at most, and the database refuses the answer all the same. */
const recallMs = 1_000;
const recalled = new Map<string, OpenRound & { until: number }>();

/**
 * The round as it was a moment ago, so that a storm of answers does not read it once for each. Whether it takes
 * answers is asked of the clock now, and of the database again when the invitation is spent.
 */
async function recallOpenRound(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
): Promise<OpenRound> {
  const key = `${municipalityId} ${roundId}`;
  const known = recalled.get(key);
  if (known && known.until > performance.now()) {
    demandOpen(known.round, context.clock.now());
    return known;
  }
  const fresh = await viewOpenRound(context, municipalityId, roundId);
  if (recalled.size > 500) recalled.clear();
  recalled.set(key, { ...fresh, until: performance.now() + recallMs });
  return fresh;
}

async function viewOpenRound(context: Context, municipalityId: MunicipalityId, roundId: RoundId) {
  const view = await viewRound(context, municipalityId, roundId);
  demandOpen(view.round, context.clock.now());
  return view;
}

function demandOpen(round: Round, now: Date): void {
  if (!takesAnswers(round, now)) throw new Refusal('round-not-open', 409);
  if (round.pausedAt) throw new Refusal('round-paused', 409);
}

import type { MunicipalityId, RoundId, UnitId } from '../../core/ids.ts';
import type { AnswerFault } from '../../core/questionnaire/compile.ts';
import { variantCount } from '../../core/questionnaire/variants.ts';
import type { Context } from '../../platform/context.ts';
import { hashEither, receiptOf } from '../../platform/crypto/codes.ts';
import { seal } from '../../platform/crypto/seal.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import { Refusal } from '../../platform/errors.ts';
import type { Round } from '../rounds/rounds.store.ts';
import type { Envelope } from './envelope.ts';
import { listLinkUnits, recallOpenRound, viewOpenRound } from './open-round.service.ts';
import { ordersOfRound } from './orders.service.ts';
import { digestsOf, sealFiles } from './sealed-files.ts';
import {
  findCodeState,
  findReceiptTag,
  lockRoundForSubmitting,
  spendAndStore,
  storeByLink,
} from './submitting.store.ts';

/**
 * Whether the code can be used now. Refuses with `code-not-usable` alike for wrong, used and foreign codes. The round is read
 * anew: one who begins must not be let in to a round that closed a moment ago.
 */
export async function admit(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  code: string,
): Promise<void> {
  await viewOpenRound(context, municipalityId, roundId);
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

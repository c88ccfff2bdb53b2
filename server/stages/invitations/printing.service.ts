import { type Doer, doerId } from '../../core/authorisation/doer.ts';
import type { DispatchId, MunicipalityId, RoundId, UnitId } from '../../core/ids.ts';
import { type PaperLetter, paperLetterOf } from '../../core/invitation/paper-letter.ts';
import { type PrintedTo, printedAtOnce } from '../../core/invitation/paper-limits.ts';
import { paperWords } from '../../core/invitation/paper-words.ts';
import { hasFrame } from '../../core/opening/mode.ts';
import { osloDay } from '../../core/oslo.ts';
import { languageFor, roundState, shortRoundId } from '../../core/round.ts';
import type { Context } from '../../platform/context.ts';
import { hashCode, mintCode } from '../../platform/crypto/codes.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { demand } from '../../platform/demand.ts';
import { Refusal } from '../../platform/errors.ts';
import { insertAuditEntry } from '../organisation/audit.store.ts';
import type { Municipality } from '../organisation/organisation.store.ts';
import { getQuestionnaire } from '../questionnaires/questionnaires.store.ts';
import { findNoticeSubject } from '../rounds/notice.service.ts';
import { listRoundIdsBeginning, type Round } from '../rounds/rounds.store.ts';
import { insertDispatch } from './dispatch.store.ts';
import { roundForInviting } from './frame.service.ts';
import { lockFrame } from './frame.store.ts';
import { insertCodes } from './invitations.store.ts';
import { listPaperContacts, markPrinted, type PaperContact } from './printing.store.ts';

/** Letters ready to be laid out, and what their file is called inside. */
export interface PrintedLetters {
  title: string;
  letters: PaperLetter[];
}

/**
 * Makes letters on paper: each gets a code of its own, of which the hash alone is kept, so that the letters given here
 * are the only place they stand. They can be made before the round opens, for the post takes days. Who has answered makes
 * no difference. `letters`: how many whoever asks was told it would be. Refuses with `round-not-open` when the round has
 * closed or asks nobody by name, `nothing-to-send`, `too-many-letters`, and `changed-since` when it would be another number.
 */
export async function printLetters(
  context: Context,
  municipality: Municipality,
  roundId: RoundId,
  given: { to: PrintedTo; unitId: UnitId | null; letters: number },
  by: Doer,
): Promise<PrintedLetters> {
  return inMunicipality(context.db.staff, municipality.id, async (tx) => {
    const round = await roundForInviting(tx, roundId, by);
    const permitted = demand(by, 'inviteToRound', round);
    const at = context.clock.now();
    if (!hasFrame(round.mode) || roundState(round, at) === 'closed') throw new Refusal('round-not-open', 409);
    await lockFrame(tx, roundId);
    const contacts = await listPaperContacts(tx, permitted, given.to, given.unitId);
    if (contacts.length === 0) throw new Refusal('nothing-to-send', 409);
    if (contacts.length !== given.letters) throw new Refusal('changed-since', 409);
    if (contacts.length > printedAtOnce) throw new Refusal('too-many-letters', 422);
    const codes = await mintFor(tx, municipality.id, roundId, contacts);
    await insertDispatch(tx, municipality.id, {
      ...{ id: crypto.randomUUID() as DispatchId, roundId, afterDays: null, channel: 'paper' },
      ...{ createdAt: at, finishedAt: at },
    });
    await markPrinted(
      tx,
      contacts.map(({ invitationId }) => invitationId),
    );
    await insertAuditEntry(tx, municipality.id, {
      ...{ at, actor: doerId(by), act: 'letters.printed', subject: roundId },
      after: { letters: contacts.length },
    });
    return lettersOf(tx, context, municipality, round, contacts, codes);
  });
}

/** One each, in the order of the contacts. */
async function mintFor(
  tx: Tx,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  contacts: PaperContact[],
): Promise<string[]> {
  const codes = contacts.map(() => mintCode());
  const rows = contacts.map(({ invitationId }, index) => ({
    ...{ codeHash: hashCode(roundId, codes[index] ?? ''), invitationId, reusableUnitId: null },
  }));
  // By hash, so that the rows tell nothing of who lives beside whom.
  await insertCodes(
    tx,
    municipalityId,
    roundId,
    rows.toSorted((one, other) => one.codeHash.compare(other.codeHash)),
  );
  return codes;
}

async function lettersOf(
  tx: Tx,
  context: Context,
  municipality: Municipality,
  round: Round,
  contacts: PaperContact[],
  codes: string[],
): Promise<PrintedLetters> {
  const questionnaire = await getQuestionnaire(tx, round.questionnaireVersionId);
  const notice = await findNoticeSubject(tx, municipality, round, questionnaire);
  const base = `${context.baseUrl}/${municipality.slug}/s`;
  const short = shortRoundId(round.id);
  const isAlone = (await listRoundIdsBeginning(tx, short)).length === 1;
  const printedOn = osloDay(context.clock.now());
  const letters = contacts.map(({ language: wanted, ...to }, index) => {
    const language = languageFor(round.languages, wanted);
    return paperLetterOf({
      ...{ language, to, code: codes[index] ?? '', printedOn, closesOn: osloDay(round.closesAt) },
      ...{ municipalityName: municipality.name, surveyTitle: questionnaire.title[language] },
      purpose: questionnaire.purpose[language].trim(),
      surveyLink: `${base}/${round.id}/${language}`,
      typedLink: `${base}/${isAlone ? short : round.id}/${language}`,
      isAnonymous: round.mode === 'anonymous',
      ...{ hasNotice: notice !== null, contact: notice?.settings.contact ?? '' },
    });
  });
  return { title: paperWords.nb.document(questionnaire.title.nb), letters };
}

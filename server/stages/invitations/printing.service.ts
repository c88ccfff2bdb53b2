import { type Doer, doerId } from '../../core/authorisation/doer.ts';
import type { DispatchId, RoundId, UnitId } from '../../core/ids.ts';
import { type PaperLetter, paperLetterOf } from '../../core/invitation/paper-letter.ts';
import { type PrintedTo, printedAtOnce } from '../../core/invitation/paper-limits.ts';
import { paperWords } from '../../core/invitation/paper-words.ts';
import { hasFrame } from '../../core/opening/mode.ts';
import { osloDay } from '../../core/oslo.ts';
import { languageFor, roundState, shortRoundId } from '../../core/round.ts';
import type { Context } from '../../platform/context.ts';
import { hashCode, hashTypedCode, mintCode, mintTypedCode } from '../../platform/crypto/codes.ts';
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

/** For whom letters are asked for; `letters`: how many whoever asks was told it would be. */
interface Asked {
  to: PrintedTo;
  unitId: UnitId | null;
  letters: number;
}

/**
 * Makes letters on paper: each gets two codes of its own, one in the picture and a short one to type, of which the hashes alone
 * are kept, so that the letters given here are the only place they stand. They can be made before the round opens, for the post
 * takes days. Who has answered makes no difference. The short ones take their time, some ten milliseconds each, and are made before
 * anything is held or written; when they are no longer wanted, nothing is (`try-again-soon`). Refuses with `round-not-open` when the round has closed or asks nobody by name, `nothing-to-send`,
 * `too-many-letters`, and `changed-since` when it would be another number.
 */
export async function printLetters(
  context: Context,
  municipality: Municipality,
  roundId: RoundId,
  asked: Asked,
  by: Doer,
  isWanted: () => boolean = () => true,
): Promise<PrintedLetters> {
  const inHouse = <T>(work: (tx: Tx) => Promise<T>) =>
    inMunicipality(context.db.staff, municipality.id, work);
  await inHouse((tx) => contactsFor(tx, context, roundId, asked, by));
  const codes = await mintCodes(context, roundId, asked.letters, isWanted);
  return inHouse(async (tx) => {
    await lockFrame(tx, roundId);
    const { round, contacts } = await contactsFor(tx, context, roundId, asked, by);
    const at = context.clock.now();
    const rows = contacts.flatMap(({ invitationId }, index) =>
      (codes[index]?.hashes ?? []).map((codeHash) => ({ codeHash, invitationId, reusableUnitId: null })),
    );
    // By hash, so that the rows tell nothing of who lives beside whom.
    rows.sort((one, other) => one.codeHash.compare(other.codeHash));
    await insertCodes(tx, municipality.id, roundId, rows);
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

/** Whom the letters are for, when they may be made and are as many as was asked for. */
async function contactsFor(
  tx: Tx,
  context: Context,
  roundId: RoundId,
  { to, unitId, letters }: Asked,
  by: Doer,
): Promise<{ round: Round; contacts: PaperContact[] }> {
  const round = await roundForInviting(tx, roundId, by);
  const permitted = demand(by, 'inviteToRound', round);
  const isClosed = roundState(round, context.clock.now()) === 'closed';
  if (!hasFrame(round.mode) || isClosed) throw new Refusal('round-not-open', 409);
  const contacts = await listPaperContacts(tx, permitted, to, unitId);
  if (contacts.length === 0) throw new Refusal('nothing-to-send', 409);
  if (contacts.length !== letters) throw new Refusal('changed-since', 409);
  if (contacts.length > printedAtOnce) throw new Refusal('too-many-letters', 422);
  return { round, contacts };
}

interface LetterCodes {
  code: string;
  typedCode: string;
  hashes: Buffer[];
}

/** For so many letters, one after another, so that a code somebody is typing goes before the next. */
async function mintCodes(
  { secrets }: Context,
  roundId: RoundId,
  count: number,
  isWanted: () => boolean,
): Promise<LetterCodes[]> {
  const minted: LetterCodes[] = [];
  while (minted.length < count) {
    if (!isWanted()) throw new Refusal('try-again-soon', 503);
    const [code, typedCode] = [mintCode(), mintTypedCode()];
    const slow = await hashTypedCode(secrets, roundId, typedCode, 'patient');
    minted.push({ code, typedCode, hashes: [hashCode(roundId, code), slow] });
  }
  return minted;
}

async function lettersOf(
  tx: Tx,
  context: Context,
  municipality: Municipality,
  round: Round,
  contacts: PaperContact[],
  codes: LetterCodes[],
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
      ...{ code: codes[index]?.code ?? '', typedCode: codes[index]?.typedCode ?? '' },
      ...{ language, to, printedOn, closesOn: osloDay(round.closesAt) },
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

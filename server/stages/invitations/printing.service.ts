import { isDeepStrictEqual } from 'node:util';
import { type Doer, doerId } from '../../core/authorisation/doer.ts';
import type { DispatchId, MunicipalityId, RoundId, UnitId } from '../../core/ids.ts';
import { type PaperLetter, paperLetterOf } from '../../core/invitation/paper-letter.ts';
import { type PrintedTo, printedAtOnce } from '../../core/invitation/paper-limits.ts';
import { paperWords } from '../../core/invitation/paper-words.ts';
import type { PostalAddress } from '../../core/invitation/postal-address.ts';
import { hasFrame } from '../../core/opening/mode.ts';
import { osloDay } from '../../core/oslo.ts';
import { languageFor, roundState, shortRoundId } from '../../core/round.ts';
import type { Context } from '../../platform/context.ts';
import { hashCode, hashTypedCode, mintCode, mintTypedCode } from '../../platform/crypto/codes.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { demand } from '../../platform/demand.ts';
import { Refusal } from '../../platform/errors.ts';
import type { Press } from '../../platform/files/pdf-aside.ts';
import { insertAuditEntry } from '../organisation/audit.store.ts';
import type { Municipality } from '../organisation/organisation.store.ts';
import { getQuestionnaire } from '../questionnaires/questionnaires.store.ts';
import { findNoticeSubject } from '../rounds/notice.service.ts';
import { listRoundIdsBeginning, type Round } from '../rounds/rounds.store.ts';
import { listPostalAddresses } from './addresses.store.ts';
import { insertDispatch } from './dispatch.store.ts';
import { roundForInviting } from './frame.service.ts';
import { lockFrame } from './frame.store.ts';
import { insertCodes } from './invitations.store.ts';
import { listPaperContacts, markPrinted, type PaperContact } from './printing.store.ts';
import { underWay, underWayKey } from './under-way.ts';

/** For whom letters are asked for; `letters`: how many whoever asks was told it would be. */
interface Asked {
  to: PrintedTo;
  unitId: UnitId | null;
  letters: number;
}

/** What letters are laid out with, and whether whoever asked still waits for them. */
export interface Printer<File> {
  inPress<Result>(title: string, work: (press: Press<PaperLetter, File>) => Promise<Result>): Promise<Result>;
  isWanted(): boolean;
}

/**
 * Makes letters on paper, as a file: each gets two codes of its own, one in the picture and a short one to type, of which the
 * hashes alone are kept, so that the file given here is the only place they stand. They can be made before the round opens, for
 * the post takes days. Who has answered makes no difference. The codes to type take some five milliseconds each, and everything
 * is laid out before anything is held or written: when it is no longer wanted, nothing is (`try-again-soon`), and how far it has
 * come is told by `underWayFor`. Refuses with `round-not-open` when the round has closed or asks nobody by name,
 * `nothing-to-send`, `too-many-letters`, and `changed-since` when it would be another number or somebody has changed meanwhile.
 */
export async function printLetters<File>(
  context: Context,
  municipality: Municipality,
  roundId: RoundId,
  asked: Asked,
  by: Doer,
  { inPress, isWanted }: Printer<File>,
): Promise<File> {
  const inHouse = <T>(work: (tx: Tx) => Promise<T>) =>
    inMunicipality(context.db.staff, municipality.id, work);
  const stillWanted = () => {
    if (!isWanted()) throw new Refusal('try-again-soon', 503);
  };
  const planned = await inHouse(async (tx) => {
    const { round, contacts } = await contactsFor(tx, context, municipality.id, roundId, asked, by);
    return { round, contacts, ...(await lettersFor(tx, context, municipality, round)) };
  });
  const key = underWayKey(roundId, by);
  const told = (lettersDone: number) =>
    underWay.printing.set(key, { lettersDone, letterCount: planned.contacts.length });
  told(0);
  const { hashes, file } = await inPress(planned.title, (press) =>
    layOut(context, press, planned, (lettersDone) => {
      stillWanted();
      told(lettersDone);
    }),
  ).finally(() => underWay.printing.delete(key));
  await inHouse(async (tx) => {
    await lockFrame(tx, roundId);
    const { round, contacts } = await contactsFor(tx, context, municipality.id, roundId, asked, by);
    const isAsItWas =
      isDeepStrictEqual(contacts, planned.contacts) &&
      isDeepStrictEqual(round.closesAt, planned.round.closesAt);
    if (!isAsItWas) throw new Refusal('changed-since', 409);
    const at = context.clock.now();
    const rows = contacts.flatMap(({ invitationId }, index) =>
      (hashes[index] ?? []).map((codeHash) => ({ codeHash, invitationId, reusableUnitId: null })),
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
    stillWanted();
  });
  return file;
}

/** Somebody a letter is printed for, and where they live. */
type Addressee = PaperContact & PostalAddress;

interface Planned {
  round: Round;
  contacts: Addressee[];
  letterTo(contact: Addressee, codes: LetterCodes): PaperLetter;
}

/**
 * The file, and the hashes of each letter's codes, in the order of the contacts. `told`: how many letters are laid out, before
 * each and at the end. Codes are made one after another, so that one somebody is typing goes before the next; each letter is drawn while the
 * next one's are made.
 */
async function layOut<File>(
  context: Context,
  press: Press<PaperLetter, File>,
  { round, contacts, letterTo }: Planned,
  told: (lettersDone: number) => void,
): Promise<{ hashes: Buffer[][]; file: File }> {
  const hashes: Buffer[][] = [];
  let drawn = Promise.resolve();
  for (const contact of contacts) {
    const [{ hashes: ofOne, ...codes }] = await Promise.all([mintCodes(context, round.id), drawn]);
    told(hashes.length);
    hashes.push(ofOne);
    drawn = press.lay(letterTo(contact, codes));
  }
  await drawn;
  told(hashes.length);
  return { hashes, file: await press.finish() };
}

/** Whom the letters are for, when they may be made and are as many as was asked for. */
async function contactsFor(
  tx: Tx,
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  { to, unitId, letters }: Asked,
  by: Doer,
): Promise<{ round: Round; contacts: Addressee[] }> {
  const round = await roundForInviting(tx, roundId, by);
  const permitted = demand(by, 'inviteToRound', round);
  const isClosed = roundState(round, context.clock.now()) === 'closed';
  if (!hasFrame(round.mode) || isClosed) throw new Refusal('round-not-open', 409);
  const contacts = await listPaperContacts(tx, permitted, to, unitId);
  if (contacts.length === 0) throw new Refusal('nothing-to-send', 409);
  if (contacts.length !== letters) throw new Refusal('changed-since', 409);
  if (contacts.length > printedAtOnce) throw new Refusal('too-many-letters', 422);
  return { round, contacts: await addressed(context, municipalityId, contacts) };
}

/** In the order a postman wants them. Refuses with `changed-since` where an address is gone meanwhile. */
async function addressed(
  context: Context,
  municipalityId: MunicipalityId,
  contacts: readonly PaperContact[],
): Promise<Addressee[]> {
  const languageOf = new Map(contacts.map(({ invitationId, language }) => [invitationId, language]));
  const addresses = await inMunicipality(context.db.postman, municipalityId, (tx) =>
    listPostalAddresses(tx, [...languageOf.keys()]),
  );
  const found = addresses.flatMap((address) => {
    const language = languageOf.get(address.invitationId);
    return language ? [{ ...address, language }] : [];
  });
  if (found.length !== contacts.length) throw new Refusal('changed-since', 409);
  return found;
}

interface LetterCodes {
  code: string;
  typedCode: string;
}

async function mintCodes(
  { secrets }: Context,
  roundId: RoundId,
): Promise<LetterCodes & { hashes: Buffer[] }> {
  const [code, typedCode] = [mintCode(), mintTypedCode()];
  const slow = await hashTypedCode(secrets, roundId, typedCode, 'patient');
  return { code, typedCode, hashes: [hashCode(roundId, code), slow] };
}

/** What the file is called inside, and the letter to each. */
async function lettersFor(
  tx: Tx,
  context: Context,
  municipality: Municipality,
  round: Round,
): Promise<{ title: string; letterTo(contact: Addressee, codes: LetterCodes): PaperLetter }> {
  const questionnaire = await getQuestionnaire(tx, round.questionnaireVersionId);
  const notice = await findNoticeSubject(tx, municipality, round, questionnaire);
  const base = `${context.baseUrl}/${municipality.slug}/s`;
  const short = shortRoundId(round.id);
  const isAlone = (await listRoundIdsBeginning(tx, short)).length === 1;
  const printedOn = osloDay(context.clock.now());
  return {
    title: paperWords.nb.document(questionnaire.title.nb),
    letterTo({ language: wanted, ...to }, codes) {
      const language = languageFor(round.languages, wanted);
      return paperLetterOf({
        ...{ ...codes, language, to, printedOn, closesOn: osloDay(round.closesAt) },
        ...{ municipalityName: municipality.name, surveyTitle: questionnaire.title[language] },
        purpose: questionnaire.purpose[language].trim(),
        surveyLink: `${base}/${round.id}/${language}`,
        typedLink: `${base}/${isAlone ? short : round.id}/${language}`,
        isAnonymous: round.mode === 'anonymous',
        ...{ hasNotice: notice !== null, contact: notice?.settings.contact ?? '' },
      });
    },
  };
}

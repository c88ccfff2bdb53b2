import type { DispatchId, InvitationId, MunicipalityId } from '../../core/ids.ts';
import { letterOf } from '../../core/invitation/letter.ts';
import { osloDay } from '../../core/oslo.ts';
import { languageFor, roundState } from '../../core/round.ts';
import type { Context } from '../../platform/context.ts';
import { hashCode, mintCode } from '../../platform/crypto/codes.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { jobNames } from '../../platform/jobs/names.ts';
import { type Mail, type Mailer, mailFault, mailTrouble } from '../../platform/mail.ts';
import { listMunicipalities, type Municipality } from '../organisation/organisation.store.ts';
import { getRound } from '../rounds/rounds.service.ts';
import type { Round } from '../rounds/rounds.store.ts';
import { listSurveys, type Survey } from '../rounds/surveys.store.ts';
import { findEmail } from './addresses.store.ts';
import {
  countAttempt,
  type Dispatch,
  deleteLetter,
  deleteLetters,
  findDispatch,
  hasLetters,
  holdLetter,
  type LetterToSend,
  markFinished,
  markRefused,
  markSent,
  nextLetters,
} from './dispatch.store.ts';
import { insertCodes } from './invitations.store.ts';
import { optOutLinks } from './opt-out.service.ts';

/** Letters that are on their way at once, each with a connection to the mail server and one to the database. */
const lanes = 3;
const batchSize = 60;
/** A job gives up its place after this, in milliseconds, well before the queue takes it for dead. */
const patience = 4 * 60_000;
/** A server that says no for now to a letter is asked again once a minute, this many times. */
const attemptLimit = 60;

/** What all letters of a dispatch have in common. */
interface Sending {
  context: Context;
  mail: Mailer;
  municipality: Municipality;
  dispatch: Dispatch;
  round: Round;
  survey: Survey;
}

/**
 * Letters the mail server has taken and the database does not know of yet: should it fail just then, they are not sent
 * again from here.
 */
const taken = new Set<string>();

/**
 * Sends what waits of a dispatch. Safe to run again, and by several at once. Every letter gets a code of its own, made
 * just before, of which the hash alone is kept. Throws when the mail server cannot be reached; what is left is sent later.
 */
export async function sendLetters(
  context: Context,
  municipalityId: MunicipalityId,
  dispatchId: DispatchId,
): Promise<void> {
  const sending = await prepare(context, municipalityId, dispatchId);
  if (!sending) return;
  const until = performance.now() + patience;
  let after: InvitationId | null = null;
  let isThrough = false;
  while (!isThrough && performance.now() < until) {
    const from: InvitationId | null = after;
    const batch: InvitationId[] = await inMunicipality(context.db.staff, municipalityId, (tx) =>
      nextLetters(tx, dispatchId, from, batchSize),
    );
    await inLanes(batch, (id) => sendOne(sending, id));
    after = batch.at(-1) ?? null;
    isThrough = batch.length < batchSize;
  }
  await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    if (!(await hasLetters(tx, dispatchId))) await markFinished(tx, dispatchId, context.clock.now());
    else if (!isThrough)
      await context.jobs.send(jobNames.letters, { municipalityId, dispatchId }, dispatchId, tx);
  });
}

/** Undefined: nothing is to be sent. A round that has closed sends no more. */
async function prepare(
  context: Context,
  municipalityId: MunicipalityId,
  dispatchId: DispatchId,
): Promise<Sending | undefined> {
  const { mail } = context;
  const municipality = (await listMunicipalities(context.db.staff)).find(({ id }) => id === municipalityId);
  if (!mail || !municipality) return undefined;
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const dispatch = await findDispatch(tx, dispatchId);
    if (!dispatch || dispatch.finishedAt) return undefined;
    const round = await getRound(tx, dispatch.roundId);
    const survey = (await listSurveys(tx)).find(({ id }) => id === round.surveyId);
    const now = context.clock.now();
    if (survey && roundState(round, now) === 'open')
      return { context, mail, municipality, dispatch, round, survey };
    await deleteLetters(tx, dispatchId);
    await markFinished(tx, dispatchId, now);
    return undefined;
  });
}

/** A few at a time. The first that throws stops the others after what they have in hand. */
async function inLanes<Item>(items: Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const left = [...items];
  const outcomes = await Promise.allSettled(
    Array.from({ length: lanes }, async () => {
      for (let item = left.shift(); item !== undefined; item = left.shift()) {
        try {
          await work(item);
        } catch (error) {
          left.length = 0;
          throw error;
        }
      }
    }),
  );
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
}

/** The code's hash is safe before the letter leaves; the letter is held while it is sent, so that nobody else sends it. */
async function sendOne(sending: Sending, invitationId: InvitationId): Promise<void> {
  const { context, municipality, dispatch, round } = sending;
  const inHouse = <T>(work: (tx: Tx) => Promise<T>) =>
    inMunicipality(context.db.staff, municipality.id, work);
  const key = `${dispatch.id} ${invitationId}`;
  const code = mintCode();
  const isMinted = await inHouse(async (tx) => {
    const letter = await holdLetter(tx, dispatch.id, invitationId);
    if (!letter) return false;
    if (taken.has(key)) return true;
    if (!letter.isWanted) await deleteLetter(tx, dispatch.id, invitationId);
    if (!letter.isWanted) return false;
    const codeHash = hashCode(round.id, code);
    await insertCodes(tx, municipality.id, round.id, [{ codeHash, invitationId, reusableUnitId: null }]);
    return true;
  });
  if (!isMinted) return;
  const isOurs = await inHouse(async (tx) => {
    const letter = await holdLetter(tx, dispatch.id, invitationId);
    if (!letter) return false;
    if (taken.has(key)) await recordSent(tx, dispatch, invitationId);
    else if (!letter.isWanted) await deleteLetter(tx, dispatch.id, invitationId);
    else await trySending(tx, sending, invitationId, letter, code);
    return true;
  });
  // Who else has it just now may still have to know that it was taken.
  if (isOurs) taken.delete(key);
}

async function trySending(
  tx: Tx,
  sending: Sending,
  invitationId: InvitationId,
  letter: LetterToSend,
  code: string,
): Promise<void> {
  const { context, municipality, dispatch, mail } = sending;
  const address = await inMunicipality(context.db.postman, municipality.id, (postman) =>
    findEmail(postman, invitationId),
  );
  // A contact that is gone takes its letter along, but not while this holds it.
  if (address === undefined) throw new Error('a letter that waits has no address to go to');
  try {
    await mail(mailOf(sending, invitationId, address, letter, code));
  } catch (error) {
    const fault = mailFault(error);
    if (fault === 'server') throw mailTrouble(error);
    if (fault === 'letter' && letter.attemptCount + 1 < attemptLimit) {
      await countAttempt(tx, dispatch.id, invitationId);
      return;
    }
    await deleteLetter(tx, dispatch.id, invitationId);
    await markRefused(tx, invitationId);
    return;
  }
  taken.add(`${dispatch.id} ${invitationId}`);
  await recordSent(tx, dispatch, invitationId);
}

async function recordSent(tx: Tx, dispatch: Dispatch, invitationId: InvitationId): Promise<void> {
  await deleteLetter(tx, dispatch.id, invitationId);
  await markSent(tx, invitationId);
}

function mailOf(
  { context, municipality, dispatch, round, survey }: Sending,
  invitationId: InvitationId,
  address: string,
  { addressHash, language: wanted }: LetterToSend,
  code: string,
): Mail {
  const language = languageFor(round.languages, wanted);
  const optOut = optOutLinks(context, municipality, addressHash, language);
  const letter = letterOf({
    ...{ language, isReminder: dispatch.afterDays !== null, municipalityName: municipality.name, code },
    ...{ surveyTitle: survey.title[language], closesOn: osloDay(round.closesAt), optOutLink: optOut.page },
    surveyLink: `${context.baseUrl}/${municipality.slug}/s/${round.id}/${language}`,
  });
  const mark = context.secrets.mark(`${dispatch.id} ${invitationId}`, 'message').toString('hex');
  return {
    ...{ to: address, ...letter, messageId: `<${mark}@${new URL(context.baseUrl).hostname}>` },
    headers: {
      'List-Unsubscribe': `<${optOut.oneClick}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Auto-Submitted': 'auto-generated',
    },
  };
}

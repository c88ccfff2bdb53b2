import type { MunicipalityId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { jobNames } from '../../platform/jobs/names.ts';
import { type Mailer, mailFault, mailTrouble } from '../../platform/mail.ts';
import { listMunicipalities, type Municipality } from '../organisation/organisation.store.ts';
import { resultLetter } from './result-letter.ts';
import {
  countResultAttempt,
  deleteResultLetter,
  type HeldLetter,
  holdResultLetter,
  listResultLetters,
  noticeBodies,
  type ResultLetter,
} from './result-letters.store.ts';

const batchSize = 200;
/** A server that says no for now to a letter is asked again once a minute, this many times. */
const attemptLimit = 60;

/**
 * Letters the mail server has taken and the database does not know of yet: should it fail just then, they are not sent
 * again from here.
 */
const taken = new Set<string>();
const keyOf = ({ roundId, visibleFromAt, accountId }: ResultLetter) =>
  `${roundId} ${visibleFromAt.getTime()} ${accountId}`;

/** Every minute: sees to the bodies whose moment has come, also that of a missed night, and starts what sends their letters. */
export async function tendResultLetters(context: Context, municipalityId: MunicipalityId): Promise<void> {
  await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    await noticeBodies(tx, municipalityId, context.clock.now(), context.mail !== null);
    if ((await listResultLetters(tx, 1)).length === 0) return;
    await context.jobs.send(jobNames.resultLetters, { municipalityId }, municipalityId, tx);
  });
}

/**
 * Sends what waits. Safe to run again, and by several at once. Throws when the mail server cannot be reached; what is left is
 * sent later. The results are visible from their moment whatever becomes of the letters, and nobody is told whose
 * address failed.
 */
export async function sendResultLetters(context: Context, municipalityId: MunicipalityId): Promise<void> {
  const { mail } = context;
  const municipality = (await listMunicipalities(context.db.staff)).find(({ id }) => id === municipalityId);
  if (!mail || !municipality) return;
  const waiting = await inMunicipality(context.db.staff, municipalityId, (tx) =>
    listResultLetters(tx, batchSize),
  );
  for (const letter of waiting) {
    await inMunicipality(context.db.staff, municipalityId, async (tx) => {
      const held = await holdResultLetter(tx, letter);
      if (held) await sendOne(tx, { context, mail, municipality }, letter, held);
    });
    taken.delete(keyOf(letter));
  }
}

interface Sending {
  context: Context;
  mail: Mailer;
  municipality: Municipality;
}

async function sendOne(
  tx: Tx,
  { context, mail, municipality }: Sending,
  letter: ResultLetter,
  held: HeldLetter,
): Promise<void> {
  const key = keyOf(letter);
  if (held.email === null || taken.has(key)) return deleteResultLetter(tx, letter);
  const { name, language, surveyTitle, period, attemptCount } = held;
  const base = `/${municipality.slug}/${language}`;
  const mark = context.secrets.mark(key, 'message').toString('hex');
  try {
    await mail({
      to: held.email,
      ...resultLetter({
        ...{ municipalityName: municipality.name, name, language, period },
        surveyTitle: surveyTitle[language],
        // By the sign-in, which leads on at once for whoever is signed in: others would read that there is nothing new.
        link: `${context.baseUrl}${base}/logg-inn?til=${base}/styring`,
        accountLink: `${context.baseUrl}${base}/min-konto`,
      }),
      messageId: `<${mark}@${new URL(context.baseUrl).hostname}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  } catch (error) {
    const fault = mailFault(error);
    if (fault === 'server') throw mailTrouble(error);
    if (fault === 'letter' && attemptCount + 1 < attemptLimit) return countResultAttempt(tx, letter);
    return deleteResultLetter(tx, letter);
  }
  taken.add(key);
  await deleteResultLetter(tx, letter);
}

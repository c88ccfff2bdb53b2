import { type Actor, actorIn } from '../../core/authorisation/actor.ts';
import { permit } from '../../core/authorisation/permit.ts';
import type { AccountId, InquiryAnswerId, InquiryId, MunicipalityId, SessionId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { type Mail, mailFault, mailTrouble } from '../../platform/mail.ts';
import { findStanding } from '../organisation/account.store.ts';
import { listMunicipalities } from '../organisation/organisation.store.ts';
import { listAccounts } from '../organisation/people.store.ts';
import { listAllUnits, type Unit } from '../organisation/units.store.ts';
import { findInquiry, type Inquiry, listAnswers } from './inquiries.store.ts';
import { seesWhatBodySees } from './leader-sight.service.ts';
import { answerLetter, type LetterFacts, questionLetter } from './letters.ts';

interface Telling {
  /** Whom it is for. Null: nobody. */
  accountId(tx: Tx, inquiry: Inquiry, unit: Unit): Promise<AccountId | null>;
  /** Whether they read the question as things are now. */
  mayBeTold(tx: Tx, reader: Actor, inquiry: Inquiry): Promise<boolean>;
  letter(facts: LetterFacts): Mail;
  /** What the letter is known by, so that a mail server can tell that it has it. */
  id: string;
}

/**
 * Mails the leader who is asked, where there is a mail server and the leader has an address. The body's members are not told: they
 * find it on their page, and so does a leader with a seat who sees the figure later than the body that asks: a letter would tell
 * them sooner that there is one. Safe to run again: a mail server knows the letter by its id.
 */
export function tellLeader(
  context: Context,
  municipalityId: MunicipalityId,
  inquiryId: InquiryId,
): Promise<void> {
  return tell(context, municipalityId, inquiryId, {
    accountId: async (_tx, _inquiry, unit) => unit.leaderAccountId,
    mayBeTold: (tx, reader, inquiry) => seesWhatBodySees(tx, context, reader, inquiry),
    letter: questionLetter,
    id: inquiryId,
  });
}

/**
 * Mails whoever asked that the leader has answered, and nobody else. Not somebody who has left the body it is shared with, since they
 * no longer read it, nor a leader who answers their own question. Safe to run again.
 */
export function tellAsker(
  context: Context,
  municipalityId: MunicipalityId,
  inquiryId: InquiryId,
  answerId: InquiryAnswerId,
): Promise<void> {
  return tell(context, municipalityId, inquiryId, {
    accountId: async (tx, { authorId }) => {
      const answer = (await listAnswers(tx, [inquiryId])).find(({ id }) => id === answerId);
      return answer && answer.authorId !== authorId ? authorId : null;
    },
    mayBeTold: async (_tx, reader, inquiry) => permit(reader, 'readInquiry', inquiry) !== null,
    letter: answerLetter,
    id: answerId,
  });
}

async function tell(
  context: Context,
  municipalityId: MunicipalityId,
  inquiryId: InquiryId,
  telling: Telling,
): Promise<void> {
  const { mail } = context;
  const municipality = (await listMunicipalities(context.db.staff)).find(({ id }) => id === municipalityId);
  if (!mail || !municipality) return;
  const written = await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const inquiry = await findInquiry(tx, inquiryId);
    const unit = (await listAllUnits(tx)).find(({ id }) => id === inquiry?.toUnitId);
    const accountId = inquiry && unit ? await telling.accountId(tx, inquiry, unit) : null;
    const person = (await listAccounts(tx, context.demo)).find(({ id }) => id === accountId);
    if (!inquiry || !unit || !person?.email) return null;
    const standing = await findStanding(tx, municipalityId, person.id, context.clock.now(), context.demo);
    if (!standing) return null;
    const reader = actorIn(standing, { id: crypto.randomUUID() as SessionId, hasSecondFactor: false });
    if (!(await telling.mayBeTold(tx, reader, inquiry))) return null;
    const { name, email, language } = person;
    return telling.letter({
      ...{ municipalityName: municipality.name, name, email, language, unitName: unit.name },
      link: `${context.baseUrl}/${municipality.slug}/${language}/undring/${inquiryId}`,
      messageId: `<${telling.id}@${new URL(context.baseUrl).hostname}>`,
    });
  });
  if (!written) return;
  try {
    await mail(written);
  } catch (error) {
    // An address that the server does not know is not tried again. What else it says may repeat the address.
    if (mailFault(error) !== 'address') throw mailTrouble(error);
  }
}

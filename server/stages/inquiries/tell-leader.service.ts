import { actorIn } from '../../core/authorisation/actor.ts';
import type { InquiryId, MunicipalityId, SessionId } from '../../core/ids.ts';
import type { Language } from '../../core/locale.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import type { Mail } from '../../platform/mail.ts';
import { findStanding } from '../organisation/account.store.ts';
import { listMunicipalities, type Municipality } from '../organisation/organisation.store.ts';
import { listAccounts } from '../organisation/people.store.ts';
import { listAllUnits } from '../organisation/units.store.ts';
import { findInquiry } from './inquiries.store.ts';
import { seesWhatBodySees } from './leader-sight.service.ts';

const words: Record<Language, { subject: string; text(name: string, unit: string, link: string): string }> = {
  nb: {
    subject: 'Et spørsmål til deg',
    text: (name, unit, link) =>
      `Hei, ${name}.\n\nEn folkevalgt har spurt deg om et resultat. Spørsmålet er til deg som leder ${unit}. Du leser det og svarer her:\n${link}\n`,
  },
  nn: {
    subject: 'Eit spørsmål til deg',
    text: (name, unit, link) =>
      `Hei, ${name}.\n\nEin folkevald har spurt deg om eit resultat. Spørsmålet er til deg som leier ${unit}. Du les det og gjev svar her:\n${link}\n`,
  },
  en: {
    subject: 'A question for you',
    text: (name, unit, link) =>
      `Hello, ${name}.\n\nAn elected member has asked you about a result. The question is for you as the leader of ${unit}. You can read and answer it here:\n${link}\n`,
  },
};

/** The letter to a leader who is asked: that there is a question and where. Never what it says, nor a figure. */
export function questionLetter(
  municipality: Pick<Municipality, 'name'>,
  { name, email, language }: { name: string; email: string; language: Language },
  unitName: string,
  link: string,
  messageId: string,
): Mail {
  const { subject, text } = words[language];
  return {
    ...{ to: email, subject: `${municipality.name}: ${subject}`, text: text(name, unitName, link) },
    messageId,
  };
}

/**
 * Mails the leader who is asked, where there is a mail server and the leader has an address. Nobody else is told: the
 * body's members find it on their page, and so does a leader with a seat who sees the figure later than the body that asks: a
 * letter would tell them sooner that there is one. Safe to run again: a mail server knows the letter by its id.
 */
export async function tellLeader(
  context: Context,
  municipalityId: MunicipalityId,
  inquiryId: InquiryId,
): Promise<void> {
  const { mail } = context;
  const municipality = (await listMunicipalities(context.db.staff)).find(({ id }) => id === municipalityId);
  if (!mail || !municipality) return;
  const letter = await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const inquiry = await findInquiry(tx, inquiryId);
    const unit = (await listAllUnits(tx)).find(({ id }) => id === inquiry?.toUnitId);
    const leader = (await listAccounts(tx, context.demo)).find(({ id }) => id === unit?.leaderAccountId);
    if (!inquiry || !unit || !leader?.email) return null;
    const standing = await findStanding(tx, municipalityId, leader.id, context.clock.now(), context.demo);
    if (!standing) return null;
    const reader = actorIn(standing, { id: crypto.randomUUID() as SessionId, hasSecondFactor: false });
    if (!(await seesWhatBodySees(tx, context, reader, inquiry))) return null;
    const { name, email, language } = leader;
    const link = `${context.baseUrl}/${municipality.slug}/${language}/undring/${inquiryId}`;
    const messageId = `<${inquiryId}@${new URL(context.baseUrl).hostname}>`;
    return questionLetter(municipality, { name, email, language }, unit.name, link, messageId);
  });
  if (letter) await mail(letter);
}

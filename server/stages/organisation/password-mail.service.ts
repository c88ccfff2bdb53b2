import type { Language } from '../../core/locale.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import { Refusal } from '../../platform/errors.ts';
import { findSignInRecord } from './credentials.store.ts';
import type { Municipality } from './organisation.store.ts';
import { linkHours, makePasswordLink } from './sign-in.service.ts';

const words: Record<Language, { subject: string; text(name: string, link: string): string }> = {
  nb: {
    subject: 'Nytt passord',
    text: (name, link) =>
      `Hei, ${name}.\n\nHer kan du lage et nytt passord. Lenken virker i én time:\n${link}\n\nHar du ikke bedt om dette, trenger du ikke gjøre noe.\n`,
  },
  nn: {
    subject: 'Nytt passord',
    text: (name, link) =>
      `Hei, ${name}.\n\nHer kan du lage eit nytt passord. Lenkja verkar i éin time:\n${link}\n\nHar du ikkje bede om dette, treng du ikkje gjere noko.\n`,
  },
  en: {
    subject: 'New password',
    text: (name, link) =>
      `Hello, ${name}.\n\nHere you can set a new password. The link works for one hour:\n${link}\n\nIf you did not ask for this, you need not do anything.\n`,
  },
};

/**
 * Mails a link if the address is somebody's. The work is done after the answer, so that neither the answer nor its time
 * tells whether it is. Refuses with `no-mail`, for everyone, where no mail server is set up.
 */
export async function sendPasswordLink(
  context: Context,
  municipality: Municipality,
  email: string,
): Promise<void> {
  const { mail } = context;
  if (!mail) throw new Refusal('no-mail', 409);
  const work = inMunicipality(context.db.staff, municipality.id, async (tx) => {
    const record = await findSignInRecord(tx, email, context.demo);
    if (!record) return null;
    const link = await makePasswordLink(tx, context, municipality, record.accountId, linkHours.reset);
    const { subject, text } = words[record.language];
    return { to: record.email, subject: `${municipality.name}: ${subject}`, text: text(record.name, link) };
  }).then((letter) => (letter ? mail(letter) : undefined));
  work.catch(() => context.log.error({}, 'a password link could not be sent'));
}

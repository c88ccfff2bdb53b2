import type { Language } from '../../core/locale.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import { Refusal } from '../../platform/errors.ts';
import type { Mail } from '../../platform/mail.ts';
import { findSignInRecord } from './credentials.store.ts';
import type { Municipality } from './organisation.store.ts';
import { makePasswordLink } from './sign-in.service.ts';

/** Asked for by oneself, or the first one, which an administrator gives. */
type Occasion = 'reset' | 'first';

const words: Record<
  Language,
  { subject: string; text: Record<Occasion, (name: string, link: string) => string> }
> = {
  nb: {
    subject: 'Nytt passord',
    text: {
      reset: (name, link) =>
        `Hei, ${name}.\n\nHer kan du lage et nytt passord. Lenken virker i én time:\n${link}\n\nHar du ikke bedt om dette, trenger du ikke gjøre noe.\n`,
      first: (name, link) =>
        `Hei, ${name}.\n\nEn administrator har sendt deg denne lenken. Her lager du passordet ditt. Lenken virker én gang, i tre døgn:\n${link}\n`,
    },
  },
  nn: {
    subject: 'Nytt passord',
    text: {
      reset: (name, link) =>
        `Hei, ${name}.\n\nHer kan du lage eit nytt passord. Lenkja verkar i éin time:\n${link}\n\nHar du ikkje bede om dette, treng du ikkje gjere noko.\n`,
      first: (name, link) =>
        `Hei, ${name}.\n\nEin administrator har sendt deg denne lenkja. Her lagar du passordet ditt. Lenkja verkar éin gong, i tre døgn:\n${link}\n`,
    },
  },
  en: {
    subject: 'New password',
    text: {
      reset: (name, link) =>
        `Hello, ${name}.\n\nHere you can set a new password. The link works for one hour:\n${link}\n\nIf you did not ask for this, you need not do anything.\n`,
      first: (name, link) =>
        `Hello, ${name}.\n\nAn administrator has sent you this link. Here you make your password. The link works once, for three days:\n${link}\n`,
    },
  },
};

/** The letter with a link, in the language of whoever gets it. */
export function passwordLetter(
  municipality: Pick<Municipality, 'name'>,
  { name, email, language }: { name: string; email: string; language: Language },
  link: string,
  occasion: Occasion,
): Mail {
  const { subject, text } = words[language];
  return { to: email, subject: `${municipality.name}: ${subject}`, text: text[occasion](name, link) };
}

/**
 * Mails a link if the address is somebody's. The work is done after the answer, so that neither the answer nor its time
 * tells whether it is, nor whether they have had as many as they get in an hour. Refuses with `no-mail`, for everyone, where no mail server is set up.
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
    const link = await makePasswordLink(tx, context, municipality, record, 'reset');
    return link && passwordLetter(municipality, record, link, 'reset');
  }).then((letter) => (letter ? mail(letter) : undefined));
  work.catch(() => context.log.error({}, 'a password link could not be sent'));
}

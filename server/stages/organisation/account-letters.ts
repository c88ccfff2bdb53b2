import type { Language } from '../../core/locale.ts';
import type { Context } from '../../platform/context.ts';

/** What somebody is told by mail has happened to their account, so that they know if it was not they who wished it. */
export type AccountEvent = 'emailChanged' | 'passwordChanged' | 'secondFactorAdded' | 'secondFactorRemoved';

interface Words {
  hello(name: string): string;
  events: Record<AccountEvent, { subject: string; text: string }>;
  unexpected: string;
}

const words: Record<Language, Words> = {
  nb: {
    hello: (name) => `Hei, ${name}.`,
    events: {
      emailChanged: {
        subject: 'Adressen din er endret',
        text: 'En administrator har endret adressen du logger inn med. Denne adressen virker ikke lenger.',
      },
      passwordChanged: {
        subject: 'Passordet ditt er endret',
        text: 'Passordet ditt er endret, og alle innlogginger er avsluttet.',
      },
      secondFactorAdded: {
        subject: 'Engangskode er slått på',
        text: 'Kontoen din har fått en ny app for engangskoder. Andre innlogginger er avsluttet.',
      },
      secondFactorRemoved: {
        subject: 'Engangskoden er fjernet',
        text: 'En administrator har fjernet engangskoden fra kontoen din. Neste gang du logger inn, kan du lage en ny.',
      },
    },
    unexpected: 'Var det ikke du som ønsket dette? Si fra til en administrator i kommunen med en gang.',
  },
  nn: {
    hello: (name) => `Hei, ${name}.`,
    events: {
      emailChanged: {
        subject: 'Adressa di er endra',
        text: 'Ein administrator har endra adressa du loggar inn med. Denne adressa verkar ikkje lenger.',
      },
      passwordChanged: {
        subject: 'Passordet ditt er endra',
        text: 'Passordet ditt er endra, og alle innloggingar er avslutta.',
      },
      secondFactorAdded: {
        subject: 'Eingongskode er slått på',
        text: 'Kontoen din har fått ein ny app for eingongskodar. Andre innloggingar er avslutta.',
      },
      secondFactorRemoved: {
        subject: 'Eingongskoden er fjerna',
        text: 'Ein administrator har fjerna eingongskoden frå kontoen din. Neste gong du loggar inn, kan du lage ein ny.',
      },
    },
    unexpected: 'Var det ikkje du som ønskte dette? Sei frå til ein administrator i kommunen med ein gong.',
  },
  en: {
    hello: (name) => `Hello, ${name}.`,
    events: {
      emailChanged: {
        subject: 'Your address has been changed',
        text: 'An administrator has changed the address you sign in with. This address no longer works.',
      },
      passwordChanged: {
        subject: 'Your password has been changed',
        text: 'Your password has been changed, and every sign-in has been ended.',
      },
      secondFactorAdded: {
        subject: 'One-time codes are on',
        text: 'Your account has a new app for one-time codes. Other sign-ins have been ended.',
      },
      secondFactorRemoved: {
        subject: 'The one-time code has been removed',
        text: 'An administrator has removed the one-time code from your account. You can set up a new one when you next sign in.',
      },
    },
    unexpected: 'Was it not you who wished this? Tell an administrator of the municipality at once.',
  },
};

export interface Addressee {
  name: string;
  email: string | null;
  language: Language;
}

/**
 * Tells somebody what has happened to their account, at the address they had then (NIST SP 800-63B 4.6). After the
 * transaction, and never in the way of it: a mail that cannot be sent undoes nothing. Nothing is sent where there is no
 * mail server, or to whoever has no address.
 */
export function tellOfAccount(
  { mail, log }: Pick<Context, 'mail' | 'log'>,
  municipality: { name: string },
  { name, email, language }: Addressee,
  event: AccountEvent,
): void {
  if (!mail || email === null) return;
  const { hello, events, unexpected } = words[language];
  const { subject, text } = events[event];
  mail({
    to: email,
    subject: `${municipality.name}: ${subject}`,
    text: `${hello(name)}\n\n${text}\n\n${unexpected}\n`,
  }).catch(() => log.error({ event }, 'a letter about an account could not be sent'));
}

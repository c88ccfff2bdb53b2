import { createTransport } from 'nodemailer';

export interface Mail {
  to: string;
  subject: string;
  text: string;
  html?: string;
  /** The same when a letter is tried again, so that a mail server can tell that it has it. */
  messageId?: string;
  headers?: Record<string, string>;
}

/** Sends one mail; throws when the mail server does not take it. */
export type Mailer = (mail: Mail) => Promise<void>;

/** Over the SMTP server of this address, such as smtps://user:password@mail.example.no. */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport(url);
  return async (mail) => {
    await transport.sendMail({ from, ...mail });
  };
}

/** The fault of a mail server, without what it says: that may repeat an address, and a log must not. */
export function mailTrouble(error: unknown): Error {
  const { code = 'unknown' } = error as { code?: string };
  return new Error(`the mail server did not take the letter (${code})`);
}

/**
 * What an error of a mailer says: the server knows no such address; it would not have this one letter now; or it could not
 * be reached, or takes nothing at all.
 */
export function mailFault(error: unknown): 'address' | 'letter' | 'server' {
  const { command, responseCode = 0 } = error as { command?: string; responseCode?: number };
  if (command === 'RCPT TO') return responseCode >= 500 ? 'address' : 'letter';
  return command === 'DATA' && responseCode >= 400 ? 'letter' : 'server';
}

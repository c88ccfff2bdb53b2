import { createTransport } from 'nodemailer';

export interface Mail {
  to: string;
  subject: string;
  text: string;
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

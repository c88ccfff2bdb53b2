import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { type Mailer, smtpMailer } from '../../server/platform/mail.ts';

export interface Received {
  to: string;
  /** All of it, with lines and characters that were folded or encoded put together again. */
  text: string;
}

export interface MailServer {
  mail: Mailer;
  received: Received[];
  /** What the server answers to an address instead of taking it, with its code. */
  refuse: Map<string, number>;
  close(): Promise<void>;
}

/** A real SMTP server on this machine that keeps what it takes. */
export async function openMailServer(): Promise<MailServer> {
  const received: Received[] = [];
  const refuse = new Map<string, number>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      const code = refuse.get(address);
      done(
        code === undefined ? null : Object.assign(new Error(`no ${address} here`), { responseCode: code }),
      );
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push({
          to: session.envelope.rcptTo[0]?.address ?? '',
          text: unfolded(Buffer.concat(chunks).toString('latin1')),
        });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    mail: smtpMailer(`smtp://127.0.0.1:${port}`, 'spredning@example.org'),
    ...{ received, refuse },
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}

/** Headers in one line each; quoted-printable read back. */
function unfolded(raw: string): string {
  const [head = '', ...body] = raw.split('\r\n\r\n');
  const read = body
    .join('\r\n\r\n')
    .replaceAll('=\r\n', '')
    .replaceAll(/(?:=[0-9A-F]{2})+/g, (bytes) =>
      Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'),
    );
  return `${head.replaceAll(/\r\n[ \t]+/g, ' ')}\r\n\r\n${read}`;
}

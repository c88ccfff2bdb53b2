import type { RequestHandler } from 'express';
import type { Context } from '../context.ts';
import { sendProblem } from './problem.ts';

/**
 * Where a found weakness is told (RFC 9116). Its end is a year ahead of the clock: the contact is read from the
 * configuration at each start, so it is as fresh as the server that gives it.
 */
export function securityText(
  { clock, baseUrl }: Pick<Context, 'clock' | 'baseUrl'>,
  contact: string | null,
): RequestHandler {
  return (_request, response) => {
    if (!contact) return sendProblem(response, 404, 'unknown-address');
    const expires = new Date(clock.now());
    expires.setUTCFullYear(expires.getUTCFullYear() + 1);
    const lines = [
      `Contact: ${contact}`,
      `Expires: ${expires.toISOString()}`,
      `Canonical: ${baseUrl}/.well-known/security.txt`,
      'Preferred-Languages: nb, nn, en',
    ];
    response
      .set('Cache-Control', 'no-cache')
      .type('text/plain')
      .send(`${lines.join('\n')}\n`);
  };
}

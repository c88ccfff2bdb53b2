import type { Request, Response } from 'express';

const name = 'spredning_session';

export function sessionToken(request: Request): string | undefined {
  const header = request.headers.cookie ?? '';
  for (const pair of header.split(';')) {
    const [key, value] = pair.trim().split('=');
    if (key === name && value) return value;
  }
  return undefined;
}

/**
 * Readable by no script, sent to no other site; `secure` wherever the address in use is https. Kept for a length of
 * time, in milliseconds, and not until an hour, because the browser's clock need not be the house's.
 */
export function setSessionCookie(response: Response, token: string, maxAge: number, secure: boolean): void {
  response.cookie(name, token, { httpOnly: true, sameSite: 'strict', path: '/', maxAge, secure });
}

export function clearSessionCookie(response: Response, secure: boolean): void {
  response.clearCookie(name, { httpOnly: true, sameSite: 'strict', path: '/', secure });
}

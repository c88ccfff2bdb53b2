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

/** Readable by no script, sent to no other site; `secure` wherever the address in use is https. */
export function setSessionCookie(response: Response, token: string, expires: Date, secure: boolean): void {
  response.cookie(name, token, { httpOnly: true, sameSite: 'strict', path: '/', expires, secure });
}

export function clearSessionCookie(response: Response, secure: boolean): void {
  response.clearCookie(name, { httpOnly: true, sameSite: 'strict', path: '/', secure });
}

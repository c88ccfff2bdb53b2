import type { Request, Response } from 'express';

/**
 * `__Host-` where people reach us over https: the browser then takes it from this host alone, for every path, and only
 * as secure. Browsers refuse that name over plain http, which is what a newcomer's own machine has.
 */
const nameOf = (secure: boolean) => (secure ? '__Host-spredning_session' : 'spredning_session');

/** Its own name, for the minutes that somebody is with an identity provider. */
const stateNameOf = (secure: boolean) => (secure ? '__Host-spredning_sign_in' : 'spredning_sign_in');

export function sessionToken(request: Request, secure: boolean): string | undefined {
  return cookieOf(request, nameOf(secure));
}

function cookieOf(request: Request, name: string): string | undefined {
  const header = request.headers.cookie ?? '';
  for (const pair of header.split(';')) {
    const [key, value] = pair.trim().split('=');
    if (key === name && value) return value;
  }
  return undefined;
}

/**
 * Readable by no script, sent to no other site. Kept for a length of time, in milliseconds, and not until an hour,
 * because the browser's clock need not be the house's.
 */
export function setSessionCookie(response: Response, token: string, maxAge: number, secure: boolean): void {
  response.cookie(nameOf(secure), token, { httpOnly: true, sameSite: 'strict', path: '/', maxAge, secure });
}

export function clearSessionCookie(response: Response, secure: boolean): void {
  response.clearCookie(nameOf(secure), { httpOnly: true, sameSite: 'strict', path: '/', secure });
}

/** The state of a sign-in that this browser has begun. */
export function signInState(request: Request, secure: boolean): string | undefined {
  return cookieOf(request, stateNameOf(secure));
}

/** Lax, since the browser comes back from the provider's site; a strict one would not come along. */
export function setSignInState(response: Response, state: string, maxAge: number, secure: boolean): void {
  response.cookie(stateNameOf(secure), state, { httpOnly: true, sameSite: 'lax', path: '/', maxAge, secure });
}

export function clearSignInState(response: Response, secure: boolean): void {
  response.clearCookie(stateNameOf(secure), { httpOnly: true, sameSite: 'lax', path: '/', secure });
}

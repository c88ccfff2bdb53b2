import { createLocalJWKSet, decodeJwt, type JSONWebKeySet, jwtVerify } from 'jose';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  type Configuration,
  type CustomFetch,
  calculatePKCECodeChallenge,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  type IDToken,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { publicFetch } from '../../platform/http/outgoing.ts';
import type { Provider } from './oidc.store.ts';

/** The one door to the OpenID Connect library. */
export interface Client {
  provider: Pick<Provider, 'issuer' | 'clientId' | 'scopes' | 'acrValues' | 'ownNetworkAllowed'>;
  /** Opened. Null: a public client, which PKCE alone protects. */
  secret: string | null;
  redirectUri: string;
}

/** What must be the same when the person comes back. */
export interface Expected {
  state: string;
  nonce: string;
  verifier: string;
}

/** Seconds the provider has to answer in: somebody waits for it to sign in, or only to leave. */
const timeLimit = { signIn: 10, signOut: 3 } as const;

export function newExpected(): Expected {
  return { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
}

/** Where the browser goes to sign in. */
export async function authorizationUrl(client: Client, expected: Expected): Promise<URL> {
  const { scopes, acrValues } = client.provider;
  return buildAuthorizationUrl(await discover(client), {
    redirect_uri: client.redirectUri,
    response_type: 'code',
    scope: scopes,
    state: expected.state,
    nonce: expected.nonce,
    code_challenge: await calculatePKCECodeChallenge(expected.verifier),
    code_challenge_method: 'S256',
    ...(acrValues ? { acr_values: acrValues } : {}),
  });
}

/** An id token that holds, and what it says. */
export interface Vouched {
  claims: IDToken;
  idToken: string;
}

/** Throws for a token that does not hold, and where the provider says no. */
export async function vouchedBy(client: Client, search: string, expected: Expected): Promise<Vouched> {
  const tokens = await authorizationCodeGrant(
    await discover(client),
    new URL(`${client.redirectUri}${search}`),
    {
      expectedState: expected.state,
      expectedNonce: expected.nonce,
      pkceCodeVerifier: expected.verifier,
      idTokenExpected: true,
    },
  );
  const claims = tokens.claims();
  if (!claims || !tokens.id_token) throw new Error('the provider gave no id token');
  return { claims, idToken: tokens.id_token };
}

/** Where the browser goes to sign out there too; null where the provider has no such address. */
export async function endSessionUrl(
  client: Client,
  asked: { idToken: string; returnTo: string },
): Promise<URL | null> {
  const provider = await discover(client, timeLimit.signOut);
  if (!provider.serverMetadata().end_session_endpoint) return null;
  return buildEndSessionUrl(provider, {
    id_token_hint: asked.idToken,
    post_logout_redirect_uri: asked.returnTo,
  });
}

/** Whose sign-in has ended at the provider: one sign-in there, or all of a subject's. */
export interface LogoutClaims {
  subject: string | null;
  session: string | null;
  jti: string;
  /** Afterwards it is refused for its age alone, so that nothing need be remembered. */
  forgetAt: Date;
}

/** Only what is signed with a key pair: a secret that both have would let us sign for the provider. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'EdDSA'];
const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout';
/** Seconds: how old a logout token may be, and how far apart two clocks. */
const [oldest, apart] = [300, 30];

/** What a logout token says (OpenID Connect Back-Channel Logout 1.0, 2.6). Throws for one that does not hold. */
export async function logoutClaims(client: Client, token: string, now: Date): Promise<LogoutClaims> {
  // Read before anything is fetched, so that a stranger's token costs nothing more.
  if (decodeJwt(token).iss !== client.provider.issuer) throw new Error('of another issuer');
  const { jwks_uri, issuer } = (await discover(client)).serverMetadata();
  const { payload, protectedHeader } = await jwtVerify(token, await keysAt(client, jwks_uri), {
    ...{ issuer, audience: client.provider.clientId, algorithms, currentDate: now, clockTolerance: apart },
    ...{ requiredClaims: ['jti', 'iat', 'exp', 'events'], maxTokenAge: oldest },
  });
  const { events, nonce, sub = null, sid = null, jti } = payload;
  const said = (events ?? {}) as Record<string, unknown>;
  const isEvent = typeof said[logoutEvent] === 'object' && said[logoutEvent] !== null;
  const isTyped = ['jwt', 'logout+jwt', undefined].includes(protectedHeader.typ?.toLowerCase());
  const isNamed = sub !== null || typeof sid === 'string';
  // A nonce is an id token's: one of those must never sign anybody out.
  if (!isEvent || !isTyped || !isNamed || nonce !== undefined) throw new Error('not a logout token');
  const forgetAt = new Date(now.getTime() + 2 * (oldest + apart) * 1_000);
  return { subject: sub, session: typeof sid === 'string' ? sid : null, jti: String(jti), forgetAt };
}

async function keysAt({ provider }: Client, address: string | undefined) {
  if (!address) throw new Error('the provider has no keys');
  const asked = { method: 'GET', headers: { accept: 'application/json' } };
  const signal = AbortSignal.timeout(timeLimit.signIn * 1_000);
  const answer = provider.ownNetworkAllowed
    ? await fetch(address, { ...asked, signal, redirect: 'manual' })
    : await publicFetch(address, { ...asked, signal });
  if (answer.status !== 200) throw new Error('the provider’s keys are away');
  return createLocalJWKSet((await answer.json()) as JSONWebKeySet);
}

/** What a provider that answers can do. */
export interface Abilities {
  endsSessions: boolean;
  tellsOfEndedSessions: boolean;
  acrValues: string[];
}

/** Asks the provider for its description, as a sign-in would. Throws where it does not come, or is another's. */
export async function abilitiesOf(provider: Client['provider']): Promise<Abilities> {
  const found = (await discover({ provider, secret: null, redirectUri: '' })).serverMetadata();
  if (!found.authorization_endpoint || !found.token_endpoint || !found.jwks_uri) {
    throw new Error('the description lacks what signing in needs');
  }
  return {
    endsSessions: found.end_session_endpoint !== undefined,
    tellsOfEndedSessions:
      found['backchannel_logout_supported'] === true || found['frontchannel_logout_supported'] === true,
    acrValues: (found.acr_values_supported ?? []).slice(0, 20),
  };
}

/**
 * The provider's own description, fetched each time: sign-ins are few, and a key it has withdrawn is then gone at once.
 * The library leaves out the signature where the token comes straight over TLS; we have it checked all the same.
 */
async function discover(
  { provider, secret }: Client,
  timeout: number = timeLimit.signIn,
): Promise<Configuration> {
  const issuer = new URL(provider.issuer);
  const execute = [enableNonRepudiationChecks];
  if (provider.ownNetworkAllowed && isLoopback(issuer)) execute.push(allowInsecureRequests);
  return discovery(issuer, provider.clientId, secret ?? undefined, secret === null ? None() : undefined, {
    ...{ execute, timeout },
    ...(provider.ownNetworkAllowed ? {} : { [customFetch]: publicFetch as CustomFetch }),
  });
}

/** On this very machine nobody listens in between; anywhere else http is refused. */
export function isLoopback(url: URL): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
}

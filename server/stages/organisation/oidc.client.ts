import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  type IDToken,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { Provider } from './oidc.store.ts';

/** The one door to the OpenID Connect library. */
export interface Client {
  provider: Provider;
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

/** The claims of an id token that holds. Throws for any other, and where the provider says no. */
export async function claimsOf(client: Client, search: string, expected: Expected): Promise<IDToken> {
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
  if (!claims) throw new Error('the provider gave no id token');
  return claims;
}

/**
 * The provider's own description, fetched each time: sign-ins are few, and a key it has withdrawn is then gone at once.
 * The library leaves out the signature where the token comes straight over TLS; we have it checked all the same.
 */
async function discover({ provider, secret }: Client): Promise<Configuration> {
  const issuer = new URL(provider.issuer);
  const execute = [enableNonRepudiationChecks];
  if (isLoopback(issuer)) execute.push(allowInsecureRequests);
  return discovery(issuer, provider.clientId, secret ?? undefined, secret === null ? None() : undefined, {
    execute,
    timeout: 10,
  });
}

/** On this very machine nobody listens in between; anywhere else http is refused. */
export function isLoopback(url: URL): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
}

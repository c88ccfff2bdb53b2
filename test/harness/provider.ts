import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** What the provider says of somebody. */
export type Claims = Record<string, unknown> & { sub: string };
/** Makes another id token of the right one. */
export type Tamper = (claims: Record<string, unknown>, sign: typeof signed) => string;

export interface TestProvider {
  issuer: string;
  /** Who signs in next. */
  person: Claims;
  tamper: Tamper | null;
  close(): Promise<void>;
}

const keyPair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const ours = keyPair().privateKey;
export const theirs = keyPair().privateKey;

/** A token with these claims, signed with the provider's key unless another is given, or a secret for HS256, or none. */
export function signed(claims: object, key: KeyObject | string | null = ours, alg = 'RS256'): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part({ alg, kid: 'one', typ: 'JWT' })}.${part(claims)}`;
  if (typeof key === 'string') return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`;
  return `${text}.${key ? sign('sha256', Buffer.from(text), key).toString('base64url') : ''}`;
}

/** A real provider of identities behind a door of ours that can change the id tokens it gives. */
export async function startProvider(redirectUri: string, secret: string): Promise<TestProvider> {
  const front = createServer();
  const back = createServer();
  const [issuer, inner] = [await listen(front), await listen(back)];
  const state: TestProvider = {
    issuer,
    person: { sub: 'nobody' },
    tamper: null,
    close: async () => {
      for (const server of [front, back]) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
  const provider = makeProvider(state, redirectUri, secret);
  const answer = provider.callback();
  back.on('request', (from: IncomingMessage, to: ServerResponse) => {
    if (!from.url?.startsWith('/interaction/')) return void answer(from, to);
    void provider.interactionFinished(from, to, { login: loginOf(state.person) });
  });
  front.on('request', (from, to) => passOn(state, inner, from, to));
  return state;
}

/** How somebody signed in is a matter of the sign-in there, not of the person. */
function loginOf({ sub, acr, amr }: Claims) {
  return { accountId: sub, ...(acr ? { acr: String(acr) } : {}), ...(amr ? { amr: amr as string[] } : {}) };
}

function makeProvider(state: TestProvider, redirectUri: string, secret: string): Provider {
  return new Provider(state.issuer, {
    clients: [
      {
        client_id: 'spredning',
        client_secret: secret,
        redirect_uris: [redirectUri],
        post_logout_redirect_uris: [`${new URL(redirectUri).origin}/${redirectUri.split('/')[4]}`],
        backchannel_logout_uri: redirectUri.replace(/return$/, 'back-channel-logout'),
        backchannel_logout_session_required: true,
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    jwks: { keys: [{ ...ours.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' } as never] },
    cookies: { keys: ['a key of the test'] },
    conformIdTokenClaims: false,
    ttl: { IdToken: 3600, AccessToken: 3600, Grant: 3600, Interaction: 3600, Session: 3600 },
    claims: { openid: ['sub', 'acr', 'amr', 'groups', 'oid', 'pid'], email: ['email', 'email_verified'] },
    features: { devInteractions: { enabled: false }, backchannelLogout: { enabled: true } },
    // By itself the library refuses to call this machine, where the test's app is.
    fetch: (url, { method, headers, body }: RequestInit = {}) =>
      fetch(url, { method, headers, body } as RequestInit),
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    pkce: { required: () => true },
    findAccount: (_context, accountId) => ({ accountId, claims: async () => state.person }),
    async loadExistingGrant(context) {
      const { client, session } = context.oidc;
      const grant = new context.oidc.provider.Grant({
        clientId: client?.clientId as string,
        accountId: session?.accountId as string,
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
}

function passOn(state: TestProvider, inner: string, from: IncomingMessage, to: ServerResponse): void {
  const options = { method: from.method ?? 'GET', headers: from.headers };
  const onward = request(`${inner}${from.url}`, options, async (answer) => {
    const chunks: Buffer[] = [];
    for await (const chunk of answer) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    const sent = from.url === '/token' && state.tamper ? changed(body, state.tamper) : body;
    const { 'content-length': _length, 'transfer-encoding': _encoding, ...headers } = answer.headers;
    to.writeHead(answer.statusCode ?? 500, headers).end(sent);
  });
  from.pipe(onward);
}

function changed(body: string, tamper: Tamper): string {
  const answer = JSON.parse(body) as { id_token: string };
  const claims = JSON.parse(Buffer.from(answer.id_token.split('.')[1] ?? '', 'base64url').toString());
  return JSON.stringify({ ...answer, id_token: tamper(claims, signed) });
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A browser: cookies by origin, and it follows nothing by itself. */
export function browser() {
  const jars = new Map<string, Map<string, string>>();
  const ask = async (url: string, init: RequestInit): Promise<Response> => {
    const { origin } = new URL(url);
    const jar = jars.get(origin) ?? new Map<string, string>();
    jars.set(origin, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(init.headers as Record<string, string>), cookie };
    const response = await fetch(url, { redirect: 'manual', ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value) jar.set(name as string, value);
      else jar.delete(name as string);
    }
    return response;
  };
  return {
    jars,
    get: (url: string) => ask(url, {}),
    post: (url: string, body: BodyInit, headers: Record<string, string> = {}) =>
      ask(url, { method: 'POST', body, headers }),
    send: ask,
  };
}
export type Browser = ReturnType<typeof browser>;

export const locationOf = (response: Response, at: string) =>
  new URL(response.headers.get('location') ?? '', at).href;

/** From an address of ours out to the provider, signed in there, and to the door of the return. */
export async function toReturn(user: Browser, start: string): Promise<string> {
  let url = start;
  while (!url.includes('/return?')) {
    const response = await user.get(url);
    if (response.status > 303) throw new Error(`${url}: ${response.status} ${await response.text()}`);
    url = locationOf(response, url);
  }
  return url;
}

import { createHash } from 'node:crypto';
import type { IDToken } from 'openid-client';
import type { AccountId, MunicipalityId, ProviderId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { Refusal } from '../../platform/errors.ts';
import { toldOf } from '../../platform/log.ts';
import { insertAuditEntry } from './audit.store.ts';
import {
  authorizationUrl,
  type Client,
  type Expected,
  newExpected,
  type Vouched,
  vouchedBy,
} from './oidc.client.ts';
import { finishLink, type LinkFailure, type LinkTo, subjectIn, warnOfNoSubject } from './oidc.link.ts';
import { type RoleChange, settleRoles } from './oidc.roles.ts';
import {
  deleteExpiredAttempts,
  findAccountOfSubject,
  findProvider,
  findUnlinkedAccount,
  insertAttempt,
  insertExternalIdentity,
  isOpen,
  listProviders,
  type Provider,
  takeAttempt,
} from './oidc.store.ts';
import type { Municipality } from './organisation.store.ts';
import { type StartedSession, standingOf, startSession } from './session.service.ts';
import { deleteSessionsOf } from './session.store.ts';

/** How long somebody may be with the provider, in milliseconds. */
export const attemptTime = 10 * 60_000;

/** Why nobody was signed in, as the sign-in page words it: unknown here, or the sign-in did not hold. */
export type Failure = 'ukjent' | 'avbrutt';
export type Outcome =
  | { session: StartedSession; path: string }
  /** The identity was tied to the account that asked; the session is as it was. */
  | { linked: true; path: string }
  /** `path`: where one began to tie an identity; otherwise nobody was signed in. */
  | { failure: Failure | LinkFailure; path?: string };

interface Sealed extends Expected {
  path: string;
  /** Who asked to have the identity tied to their account; otherwise it is a sign-in. */
  link?: LinkTo;
}

export function providersOf(
  context: Context,
  municipalityId: MunicipalityId,
): Promise<{ key: string; name: string }[]> {
  return inMunicipality(context.db.staff, municipalityId, async (tx) =>
    (await listProviders(tx)).filter(isOpen).map(({ key, name }) => ({ key, name })),
  );
}

/** Writes down that somebody goes to the provider, and says where and with which state. */
export async function beginSignIn(
  context: Context,
  municipality: Municipality,
  key: string,
  returnTo: string | undefined,
  link?: LinkTo,
): Promise<{ url: URL; state: string }> {
  const client = await clientOf(context, municipality, key);
  if (!isOpen(client.provider)) throw new Refusal('unknown-provider', 404);
  const expected = newExpected();
  const url = await authorizationUrl(client, expected).catch((error: Error) => {
    context.log.warn({ provider: key, message: toldOf(error).message }, 'identity provider away');
    throw new Refusal('provider-away', 502);
  });
  const path = ownPath(context.baseUrl, municipality.slug, returnTo);
  const sealed: Sealed = { ...expected, path, ...(link ? { link } : {}) };
  const now = context.clock.now();
  const stateHash = hashState(expected.state);
  await inMunicipality(context.db.staff, municipality.id, async (tx) => {
    await deleteExpiredAttempts(tx, now);
    await insertAttempt(tx, municipality.id, {
      stateHash,
      providerId: client.provider.id,
      sealed: context.secrets.seal(JSON.stringify(sealed), attemptPlace(municipality.id, stateHash)),
      expiresAt: new Date(now.getTime() + attemptTime),
    });
  });
  return { url, state: expected.state };
}

/** What came back from the provider, with the state this browser has: a session, a tied identity, or why not. */
export async function finishSignIn(
  context: Context,
  municipality: Municipality,
  key: string,
  search: string,
  state: { given: string | undefined; ofBrowser: string | undefined },
  device: string,
): Promise<Outcome> {
  const client = await clientOf(context, municipality, key);
  // Another browser's return does not use up the attempt of the one who began.
  if (!state.given || state.given !== state.ofBrowser) return { failure: 'avbrutt' };
  const sealed = await openAttempt(context, municipality.id, client.provider.id, state.given);
  if (!sealed) return { failure: 'avbrutt' };
  const { link, path } = sealed;
  const vouched = await heldToken(context, client, search, sealed);
  if (!vouched) return { failure: 'avbrutt', ...(link ? { path } : {}) };
  if (link) {
    const failure = await finishLink(context, municipality.id, client.provider, vouched.claims, link);
    return failure ? { failure, path } : { linked: true, path };
  }
  const session = await signInBy(context, municipality.id, client.provider, vouched, device);
  return session ? { session, path } : { failure: 'ukjent' };
}

/** Taken in a transaction of its own, so that it is used up whatever comes after. */
async function openAttempt(
  context: Context,
  municipalityId: MunicipalityId,
  providerId: ProviderId,
  state: string,
): Promise<Sealed | undefined> {
  const stateHash = hashState(state);
  const attempt = await inMunicipality(context.db.staff, municipalityId, (tx) => takeAttempt(tx, stateHash));
  if (!attempt || attempt.providerId !== providerId) return undefined;
  if (attempt.expiresAt <= context.clock.now()) return undefined;
  return JSON.parse(context.secrets.open(attempt.sealed, attemptPlace(municipalityId, stateHash)));
}

/** Nothing of the token is logged, only the kind of fault. */
async function heldToken(
  context: Context,
  client: ProviderClient,
  search: string,
  expected: Expected,
): Promise<Vouched | undefined> {
  try {
    return await vouchedBy(client, search, expected);
  } catch (error) {
    const { code, message } = toldOf(error);
    context.log.warn({ provider: client.provider.key, code, message }, 'sign-in with a provider refused');
    return undefined;
  }
}

async function signInBy(
  context: Context,
  municipalityId: MunicipalityId,
  provider: Provider,
  { claims, idToken }: Vouched,
  device: string,
): Promise<StartedSession | undefined> {
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const found = await accountOf(tx, context, municipalityId, provider, claims);
    if (!found || !(await standingOf(tx, context, municipalityId, found.accountId))) return undefined;
    const { accountId, subject, isNew } = found;
    const now = context.clock.now();
    if (isNew) {
      const identity = { providerId: provider.id, subject, accountId, linkedAt: now };
      await insertExternalIdentity(tx, municipalityId, identity);
    }
    const person = { accountId, demo: context.demo };
    const changes = await settleRoles(tx, municipalityId, provider, claims, person, now);
    // As for any change of roles: what is signed in elsewhere signs in anew.
    if (changes.some(({ act }) => act !== 'role.kept')) await deleteSessionsOf(tx, accountId);
    const standing = await standingOf(tx, context, municipalityId, accountId);
    if (!standing) return undefined;
    const { sid, sub } = claims;
    const isProvedTwice = hasSecondFactor(provider, claims);
    const session = await startSession(tx, context, municipalityId, standing, {
      ...{ method: 'oidc', hasSecondFactor: isProvedTwice, device },
      provider: { id: provider.id, session: typeof sid === 'string' ? sid : null, sub, idToken },
    });
    await writeDown(tx, municipalityId, provider, { ...found, changes, isProvedTwice }, now);
    return session;
  });
}

interface Found {
  accountId: AccountId;
  subject: string;
  isNew: boolean;
}

/** By the subject; the first time by an address that the provider says it has verified. */
async function accountOf(
  tx: Tx,
  context: Context,
  municipalityId: MunicipalityId,
  provider: Provider,
  claims: IDToken,
): Promise<Found | undefined> {
  const subject = subjectIn(provider, claims);
  if (subject === null) {
    warnOfNoSubject(context, provider);
    return undefined;
  }
  const known = await findAccountOfSubject(tx, provider.id, subject);
  if (known) return { accountId: known, subject, isNew: false };
  const email = claims[provider.emailClaim];
  if (typeof email !== 'string' || claims['email_verified'] !== true) return undefined;
  const accountId = await findUnlinkedAccount(tx, provider.id, email.toLowerCase());
  if (!accountId || !(await standingOf(tx, context, municipalityId, accountId))) return undefined;
  return { accountId, subject, isNew: true };
}

interface SignedIn extends Found {
  changes: RoleChange[];
  isProvedTwice: boolean;
}

/** Last in the transaction, as the log wants it. The subject stays out: it may be a person's number elsewhere. */
async function writeDown(
  tx: Tx,
  municipalityId: MunicipalityId,
  provider: Provider,
  { accountId, isNew, changes, isProvedTwice }: SignedIn,
  at: Date,
): Promise<void> {
  const entry = { at, actor: `provider:${provider.key}`, subject: accountId };
  if (isNew) await insertAuditEntry(tx, municipalityId, { ...entry, act: 'account.identity-linked' });
  for (const { act, role } of changes) {
    await insertAuditEntry(tx, municipalityId, { ...entry, act, after: { role } });
  }
  const after = { hasSecondFactor: isProvedTwice, provider: provider.key };
  await insertAuditEntry(tx, municipalityId, {
    ...{ at, actor: accountId, act: 'account.signed-in', subject: accountId, after },
  });
}

/** By what the token says of this sign-in, never by what we asked for. */
function hasSecondFactor(provider: Provider, claims: IDToken): boolean {
  const amr = Array.isArray(claims.amr) ? claims.amr : [];
  return [claims.acr, ...amr].some((value) => provider.secondFactorAcr.includes(String(value)));
}

/** A provider of this municipality, with its secret opened. */
export interface ProviderClient extends Client {
  provider: Provider;
}

/** Refuses with `unknown-provider` for one that is not there or is switched off. */
export async function clientOf(
  context: Context,
  municipality: Municipality,
  key: string,
): Promise<ProviderClient> {
  const provider = await inMunicipality(context.db.staff, municipality.id, (tx) => findProvider(tx, key));
  if (!provider || provider.disabledAt !== null) throw new Refusal('unknown-provider', 404);
  const { clientSecret, id } = provider;
  return {
    provider,
    secret: clientSecret && context.secrets.open(clientSecret, providerPlace(municipality.id, id)),
    redirectUri: `${context.baseUrl}/api/${municipality.slug}/sign-in/${key}/return`,
  };
}

/** A page of this municipality, whatever was asked for; its first page where it was none. */
export function ownPath(baseUrl: string, slug: string, asked: string | undefined): string {
  const first = `/${slug}`;
  const url = asked?.startsWith('/') ? URL.parse(asked, baseUrl) : null;
  if (!url || url.origin !== new URL(baseUrl).origin) return first;
  const isOwn = url.pathname === first || url.pathname.startsWith(`${first}/`);
  return isOwn ? `${url.pathname}${url.search}${url.hash}` : first;
}

export function providerPlace(municipalityId: MunicipalityId, id: ProviderId): string {
  return `identity provider ${municipalityId}/${id}`;
}

function attemptPlace(municipalityId: MunicipalityId, stateHash: Buffer): string {
  return `sign-in attempt ${municipalityId}/${stateHash.toString('hex')}`;
}

function hashState(state: string): Buffer {
  return createHash('sha256').update(state).digest();
}

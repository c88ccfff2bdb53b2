import type { AccountId, ProviderId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import { sha256 } from '../../platform/crypto/tokens.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { Refusal } from '../../platform/errors.ts';
import { toldOf } from '../../platform/log.ts';
import { insertAuditEntry } from './audit.store.ts';
import { endSessionUrl, type LogoutClaims, logoutClaims } from './oidc.client.ts';
import { clientOf, type ProviderClient } from './oidc.service.ts';
import { findAccountOfSubject, listProviders, takeLogoutToken } from './oidc.store.ts';
import type { Municipality } from './organisation.store.ts';
import { hashSubject } from './session.service.ts';
import { deleteSessionsOfProvider } from './session.store.ts';

/** Where the provider sends the browser when it has signed the person out; given to the provider beforehand. */
export function afterSignOut(context: Context, slug: string): string {
  return `${context.baseUrl}/${slug}`;
}

/**
 * Where the browser goes to end the sign-in at the provider too. Null where the provider has no such address or is away:
 * the session here has ended already, and nobody is kept waiting for long.
 */
export async function whereToSignOutToo(
  context: Context,
  municipality: Municipality,
  { providerId, idToken }: { providerId: ProviderId; idToken: string },
): Promise<string | null> {
  const providers = await inMunicipality(context.db.staff, municipality.id, listProviders);
  const key = providers.find(({ id, disabledAt }) => id === providerId && disabledAt === null)?.key;
  if (key === undefined) return null;
  try {
    const client = await clientOf(context, municipality, key);
    const url = await endSessionUrl(client, { idToken, returnTo: afterSignOut(context, municipality.slug) });
    return url?.href ?? null;
  } catch (error) {
    context.log.warn({ provider: key, message: toldOf(error).message }, 'no sign-out at the provider');
    return null;
  }
}

/**
 * The provider says, from server to server, that somebody has signed out there. Refuses with `wrong-logout-token`
 * whatever is wrong with it, also when it was used before.
 */
export async function endByLogoutToken(
  context: Context,
  municipality: Municipality,
  key: string,
  token: string,
): Promise<void> {
  const client = await clientOf(context, municipality, key);
  const claims = await heldClaims(context, client, token);
  const now = context.clock.now();
  await inMunicipality(context.db.staff, municipality.id, async (tx) => {
    const { id: providerId, subjectClaim } = client.provider;
    const used = { providerId, tokenHash: sha256(claims.jti), expiresAt: claims.forgetAt };
    if (!(await takeLogoutToken(tx, municipality.id, used, now))) throw wrongToken();
    const { session, subject: sub } = claims;
    // A token names nobody but by `sub`; where people are known by another claim, it is what each sign-in kept of it.
    const isKnown = subjectClaim === 'sub' && sub !== null;
    const accountId = isKnown ? await findAccountOfSubject(tx, providerId, sub) : undefined;
    const subject = sub === null ? null : hashSubject(providerId, sub);
    const ended = await deleteSessionsOfProvider(tx, providerId, { session, accountId, subject });
    await writeDown(tx, context, municipality, client, ended);
  });
}

async function heldClaims(context: Context, client: ProviderClient, token: string): Promise<LogoutClaims> {
  try {
    return await logoutClaims(client, token, context.clock.now());
  } catch (error) {
    const { code } = error as { code?: string };
    context.log.warn({ provider: client.provider.key, code }, 'logout token refused');
    throw wrongToken();
  }
}

const wrongToken = () => new Refusal('wrong-logout-token', 400);

/**
 * The provider's page says in the person's own browser that the sign-in has ended, by a name that only the provider and
 * we know. It carries no cookie of ours, so the name is all there is; it can end that one sign-in and nothing else.
 */
export async function endByProviderSession(
  context: Context,
  municipality: Municipality,
  key: string,
  told: { issuer: string; session: string },
): Promise<void> {
  const client = await clientOf(context, municipality, key);
  if (told.issuer !== client.provider.issuer) return;
  await inMunicipality(context.db.staff, municipality.id, async (tx) => {
    const ended = await deleteSessionsOfProvider(tx, client.provider.id, { session: told.session });
    await writeDown(tx, context, municipality, client, ended);
  });
}

async function writeDown(
  tx: Tx,
  context: Context,
  { id }: Municipality,
  { provider }: ProviderClient,
  ended: AccountId[],
): Promise<void> {
  for (const subject of new Set(ended)) {
    await insertAuditEntry(tx, id, {
      ...{ at: context.clock.now(), actor: `provider:${provider.key}`, subject },
      act: 'account.sessions-ended',
    });
  }
}

import type { Actor } from '../../core/authorisation/actor.ts';
import type { ProviderId } from '../../core/ids.ts';
import type { Language } from '../../core/locale.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import { Refusal } from '../../platform/errors.ts';
import { findSecondFactor, hasPassword } from './credentials.store.ts';
import { recordLink } from './oidc.link.ts';
import { beginSignIn } from './oidc.service.ts';
import { deleteIdentity, findProvider, isOpen, listIdentities, listProviders } from './oidc.store.ts';
import type { Municipality } from './organisation.store.ts';
import { deleteSessionsOf } from './session.store.ts';
import { takeCodeOrCount } from './sign-in.service.ts';

/** The identities one signs in with beside a password, and those one could add. */
export async function listOwnIdentities(context: Context, actor: Actor) {
  return inMunicipality(context.db.staff, actor.municipalityId, async (tx) => {
    const providers = await listProviders(tx);
    const linked = await listIdentities(tx, actor.accountId);
    const identities = linked.flatMap(({ providerId, linkedAt }) => {
      const provider = providers.find(({ id }) => id === providerId);
      if (!provider) return [];
      const isUsable = isOpen(provider);
      return { provider: provider.key, name: provider.name, linkedAt: linkedAt.toISOString(), isUsable };
    });
    const free = providers.filter(
      (provider) => isOpen(provider) && !linked.some(({ providerId }) => providerId === provider.id),
    );
    return {
      identities,
      available: free.map(({ key, name }) => ({ provider: key, name })),
      hasPassword: await hasPassword(tx, actor.accountId),
    };
  });
}

/**
 * Sends somebody who is signed in to a provider, to come back with an identity that is then theirs. The second factor is
 * asked for first: a session left open must not be given a way in of its own. Refuses with `second-factor-needed` where
 * this sign-in must have had one, `code-needed` and `wrong-code`, `already-linked` and `unknown-provider`.
 */
export async function beginLink(
  context: Context,
  municipality: Municipality,
  actor: Actor,
  asked: { provider: string; language: Language; code: string | undefined },
): Promise<{ url: URL; state: string }> {
  const { provider: key, code } = asked;
  const isLinked = await inMunicipality(context.db.staff, municipality.id, async (tx) => {
    const provider = await findProvider(tx, key);
    if (!provider || !isOpen(provider)) throw new Refusal('unknown-provider', 404);
    return (await listIdentities(tx, actor.accountId)).some(({ providerId }) => providerId === provider.id);
  });
  if (isLinked) throw new Refusal('already-linked', 409);
  await proveAgain(context, actor, code);
  const path = `/${municipality.slug}/${asked.language}/min-konto`;
  const { accountId, sessionId } = actor;
  return beginSignIn(context, municipality, key, path, { accountId, sessionId });
}

/** Who has a second factor shows it now; who must have one, and signed in without, signs in with it first. */
async function proveAgain(context: Context, actor: Actor, code: string | undefined): Promise<void> {
  const factor = await inMunicipality(context.db.staff, actor.municipalityId, (tx) =>
    findSecondFactor(tx, actor.accountId),
  );
  if (actor.waitingRoles.length > 0) throw new Refusal('second-factor-needed', 403);
  if (!factor?.secret) return;
  if (!code) throw new Refusal('code-needed', 403);
  await takeCodeOrCount(context, actor.municipalityId, actor.accountId, code);
}

/**
 * Ends an identity, and every other sign-in that was made by it. Refuses with `unknown-identity`, and with `last-way-in`
 * for the last one of somebody without a password.
 */
export async function unlink(context: Context, actor: Actor, key: string): Promise<void> {
  await inMunicipality(context.db.staff, actor.municipalityId, async (tx) => {
    const providers = await listProviders(tx);
    const linked = await listIdentities(tx, actor.accountId);
    const isOf = (id: ProviderId) => linked.some(({ providerId }) => providerId === id);
    const provider = providers.find((one) => one.key === key && isOf(one.id));
    if (!provider) throw new Refusal('unknown-identity', 404);
    const others = providers.filter((one) => one.id !== provider.id && isOpen(one) && isOf(one.id));
    if (others.length === 0 && !(await hasPassword(tx, actor.accountId))) {
      throw new Refusal('last-way-in', 409);
    }
    await deleteIdentity(tx, provider.id, actor.accountId);
    await deleteSessionsOf(tx, actor.accountId, actor.sessionId);
    await recordLink(tx, context, actor, 'account.identity-unlinked', provider);
  });
}

import { type Doer, doerId } from '../../core/authorisation/doer.ts';
import type { ProviderId } from '../../core/ids.ts';
import { isNationalIdClaim } from '../../core/national-id.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { demand } from '../../platform/demand.ts';
import { Refusal } from '../../platform/errors.ts';
import { insertAuditEntry } from './audit.store.ts';
import { isLoopback } from './oidc.client.ts';
import { afterSignOut } from './oidc.logout.service.ts';
import { providerPlace } from './oidc.service.ts';
import {
  countIdentities,
  findProvider,
  insertProvider,
  listProviders,
  type Provider,
  updateProvider,
} from './oidc.store.ts';
import { listMunicipalities, type Municipality } from './organisation.store.ts';
import { refuseIssuer } from './provider-trial.ts';
import { countSessionsByProvider, deleteAllSessionsOfProvider } from './session.store.ts';

/** What may be changed later: all but the issuer and the claim that people are known by. */
export type ProviderSettings = Pick<
  Provider,
  'name' | 'clientId' | 'scopes' | 'emailClaim' | 'acrValues' | 'secondFactorAcr' | 'roleClaim' | 'roleMap'
>;
export interface NewProvider extends ProviderSettings {
  key: string;
  issuer: string;
  subjectClaim: string;
  clientSecret: string | null;
}

/** What the provider must be given of ours. */
export function addressesOf(context: Context, slug: string, key: string) {
  const door = `${context.baseUrl}/api/${slug}/sign-in/${key}`;
  return {
    redirect: `${door}/return`,
    signedOut: afterSignOut(context, slug),
    backChannel: `${door}/back-channel-logout`,
    frontChannel: `${door}/front-channel-logout`,
  };
}

/** Every provider with its settings, never its secret, and how many hang on it. */
export async function viewProviders(context: Context, municipality: Municipality) {
  return inMunicipality(context.db.staff, municipality.id, async (tx) => {
    const [people, sessions] = [await countIdentities(tx), await countSessionsByProvider(tx)];
    return (await listProviders(tx)).map((provider) => ({
      ...{ ...told(provider), key: provider.key, name: provider.name, scopes: provider.scopes },
      secretSetAt: provider.secretSetAt?.toISOString() ?? null,
      disabledAt: provider.disabledAt?.toISOString() ?? null,
      addresses: addressesOf(context, municipality.slug, provider.key),
      people: people.get(provider.id) ?? 0,
      sessions: sessions.get(provider.id) ?? 0,
    }));
  });
}

/** Refuses with `key-taken`, `issuer-refused` and `subject-claim-refused`: a national identity number names nobody here. */
export async function makeProvider(
  context: Context,
  municipality: Municipality,
  given: NewProvider,
  by: Doer,
): Promise<void> {
  const id = demand(by, 'manageProvider', { id: crypto.randomUUID() as ProviderId });
  // The operator has judged the address and may name one on the municipality's own network; a session may not.
  const ownNetworkAllowed = by === 'operator' || isOwnMachine(context);
  if (by !== 'operator') refuseIssuer(given.issuer, ownNetworkAllowed);
  if (isNationalIdClaim(given.subjectClaim)) throw new Refusal('subject-claim-refused', 422);
  await inMunicipality(context.db.staff, municipality.id, async (tx) => {
    const now = context.clock.now();
    if (given.key === 'providers' || (await findProvider(tx, given.key))) {
      throw new Refusal('key-taken', 409);
    }
    const { clientSecret, ...settings } = given;
    const provider = { ...settings, disabledAt: null, ownNetworkAllowed };
    const sealed = sealedSecret(context, municipality, id, clientSecret, now);
    await insertProvider(tx, municipality.id, id, { ...provider, ...sealed }, now);
    await record(tx, context, municipality, by, 'provider.added', id, { after: told({ ...provider, id }) });
  });
}

/** `clientSecret` undefined keeps the one there is; null takes it away. Refuses with `unknown-provider`. */
export async function changeProvider(
  context: Context,
  municipality: Municipality,
  key: string,
  given: ProviderSettings & { clientSecret: string | null | undefined },
  by: Doer,
): Promise<void> {
  await onProvider(context, municipality, key, by, async (tx, id, before) => {
    const { name, clientId, scopes, emailClaim, acrValues, secondFactorAcr, roleClaim, roleMap } = given;
    const settings = { name, clientId, scopes, emailClaim, acrValues, secondFactorAcr, roleClaim, roleMap };
    const now = context.clock.now();
    const secret =
      given.clientSecret === undefined
        ? {}
        : sealedSecret(context, municipality, id, given.clientSecret, now);
    const after = { ...before, ...settings, ...secret };
    await updateProvider(tx, id, after);
    const hasNewSecret = given.clientSecret !== undefined;
    await record(tx, context, municipality, by, 'provider.changed', id, {
      ...{ before: told(before), after: { ...told(after), hasNewSecret } },
    });
  });
}

/** Switching off ends every sign-in that came by it. Refuses with `unknown-provider`, and on with `subject-claim-refused`. */
export async function switchProvider(
  context: Context,
  municipality: Municipality,
  key: string,
  isOn: boolean,
  by: Doer,
): Promise<void> {
  await onProvider(context, municipality, key, by, async (tx, id, before) => {
    if (isOn && isNationalIdClaim(before.subjectClaim)) throw new Refusal('subject-claim-refused', 422);
    if ((before.disabledAt === null) === isOn) return;
    await updateProvider(tx, id, { ...before, disabledAt: isOn ? null : context.clock.now() });
    const endedSessions = isOn ? 0 : await deleteAllSessionsOfProvider(tx, before.id);
    await record(tx, context, municipality, by, isOn ? 'provider.enabled' : 'provider.disabled', id, {
      after: { endedSessions },
    });
  });
}

/**
 * Tells the operator, in the log, of providers from before national identity numbers were refused. Nobody signs in by
 * them, and the claim that people are known by is fixed, so that only another provider helps. Nothing is said of one that
 * is switched off.
 */
export async function tellOfRefusedProviders({ db, log }: Pick<Context, 'db' | 'log'>): Promise<void> {
  for (const { id, slug } of await listMunicipalities(db.staff)) {
    const providers = await inMunicipality(db.staff, id, listProviders);
    for (const { key, subjectClaim, disabledAt } of providers) {
      if (disabledAt !== null || !isNationalIdClaim(subjectClaim)) continue;
      log.warn(
        { municipality: slug, provider: key, subjectClaim },
        'nobody signs in by this provider, since it knows people by national identity numbers: add it under another key with sub as the subject claim, and switch this one off',
      );
    }
  }
}

async function onProvider(
  context: Context,
  municipality: Municipality,
  key: string,
  by: Doer,
  work: (tx: Tx, id: ReturnType<typeof demandProvider>, before: Provider) => Promise<void>,
): Promise<void> {
  await inMunicipality(context.db.staff, municipality.id, async (tx) => {
    const before = await findProvider(tx, key);
    if (!before) throw new Refusal('unknown-provider', 404);
    await work(tx, demandProvider(by, before), before);
  });
}

const demandProvider = (by: Doer, { id }: Provider) => demand(by, 'manageProvider', { id });

/** Reached by the machine's own name alone, as at a developer's desk: a provider may then stand there too. */
export function isOwnMachine(context: Context): boolean {
  return isLoopback(new URL(context.baseUrl));
}

function sealedSecret(
  context: Context,
  municipality: Municipality,
  id: ProviderId,
  secret: string | null,
  now: Date,
): Pick<Provider, 'clientSecret' | 'secretSetAt'> {
  if (secret === null) return { clientSecret: null, secretSetAt: null };
  const clientSecret = context.secrets.seal(secret, providerPlace(municipality.id, id));
  return { clientSecret, secretSetAt: now };
}

/** What may be read and logged of a provider: everything but the secret. */
function told(provider: Omit<Provider, 'clientSecret' | 'secretSetAt'>) {
  const { issuer, clientId, subjectClaim, emailClaim, acrValues, secondFactorAcr, roleClaim } = provider;
  const { key, name, scopes } = provider;
  const roles = Object.entries(provider.roleMap).map(([value, role]) => ({ value, role }));
  return {
    ...{ key, name, issuer, clientId, scopes, subjectClaim, emailClaim, acrValues, secondFactorAcr },
    ...{ roleClaim, roles },
  };
}

async function record(
  tx: Tx,
  context: Context,
  municipality: Municipality,
  by: Doer,
  act: string,
  subject: ProviderId,
  change: Pick<Parameters<typeof insertAuditEntry>[2], 'before' | 'after'>,
): Promise<void> {
  const entry = { at: context.clock.now(), actor: doerId(by), act, subject };
  await insertAuditEntry(tx, municipality.id, { ...entry, ...change });
}

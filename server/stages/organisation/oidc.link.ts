import type { IDToken } from 'openid-client';
import type { Actor } from '../../core/authorisation/actor.ts';
import type { AccountId, MunicipalityId, SessionId } from '../../core/ids.ts';
import { isNationalId, isNationalIdClaim } from '../../core/national-id.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { insertAuditEntry } from './audit.store.ts';
import { findAccountOfSubject, insertExternalIdentity, listIdentities, type Provider } from './oidc.store.ts';
import { hasEnded, standingOf } from './session.service.ts';
import { findSessionById } from './session.store.ts';

/** Who asked, and in which sign-in: it must still be theirs when they come back from the provider. */
export interface LinkTo {
  accountId: AccountId;
  sessionId: SessionId;
}

/** Why an identity was not tied, as «Min konto» words it: somebody else has it, one of the kind is there, signed out. */
export type LinkFailure = 'opptatt' | 'har-alt' | 'utlogget' | 'avbrutt';

/**
 * Whom the token is about, by the claim that never changes hands. Null where there is none, and where it is a national
 * identity number (ID-porten's `pid`): those are not stored.
 */
export function subjectIn(provider: Provider, claims: IDToken): string | null {
  if (isNationalIdClaim(provider.subjectClaim)) return null;
  const subject = claims[provider.subjectClaim];
  return typeof subject === 'string' && subject !== '' && !isNationalId(subject) ? subject : null;
}

/** The person is told no more than that it did not hold; whoever runs the house must see that nobody ever gets in so. */
export function warnOfNoSubject({ log }: Pick<Context, 'log'>, { key, subjectClaim }: Provider): void {
  log.warn({ provider: key, subjectClaim }, 'the subject claim is empty, or a national identity number');
}

/** Ties what the provider vouched for to the account that asked, if its sign-in lives; null: it is tied. */
export async function finishLink(
  context: Context,
  municipalityId: MunicipalityId,
  provider: Provider,
  claims: IDToken,
  { accountId, sessionId }: LinkTo,
): Promise<LinkFailure | null> {
  const subject = subjectIn(provider, claims);
  if (subject === null) {
    warnOfNoSubject(context, provider);
    return 'avbrutt';
  }
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const now = context.clock.now();
    const session = await findSessionById(tx, sessionId);
    const standing = await standingOf(tx, context, municipalityId, accountId);
    const isAlive =
      session?.accountId === accountId && standing !== undefined && !hasEnded(session, standing, now);
    if (!isAlive) return 'utlogget';
    const holder = await findAccountOfSubject(tx, provider.id, subject);
    if (holder !== undefined && holder !== accountId) return 'opptatt';
    const own = await listIdentities(tx, accountId);
    if (own.some(({ providerId }) => providerId === provider.id)) return 'har-alt';
    const identity = { providerId: provider.id, subject, accountId, linkedAt: now };
    await insertExternalIdentity(tx, municipalityId, identity);
    await recordLink(tx, context, { accountId, municipalityId }, 'account.identity-linked', provider);
    return null;
  });
}

/** The subject stays out of the log: it may be a person's number elsewhere. */
export async function recordLink(
  tx: Tx,
  context: Context,
  { accountId, municipalityId }: Pick<Actor, 'accountId' | 'municipalityId'>,
  act: string,
  provider: Provider,
): Promise<void> {
  await insertAuditEntry(tx, municipalityId, {
    ...{ at: context.clock.now(), actor: accountId, act, subject: accountId },
    after: { provider: provider.key },
  });
}

import { type Actor, actorIn, type Standing } from '../../core/authorisation/actor.ts';
import { sessionLimits } from '../../core/authorisation/session-limits.ts';
import type { AccountId, MunicipalityId, ProviderId, SessionId } from '../../core/ids.ts';
import { isNationalId } from '../../core/national-id.ts';
import type { Context } from '../../platform/context.ts';
import { newToken, sha256 } from '../../platform/crypto/tokens.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { findStanding } from './account.store.ts';
import { insertAuditEntry } from './audit.store.ts';
import {
  deleteSession,
  findIdToken,
  findSession,
  insertSession,
  markRotated,
  markSeen,
  type Session,
} from './session.store.ts';

/** A sign-in that has just been made: the token goes into the cookie and is nowhere else. */
export interface StartedSession {
  token: string;
  /** How long the browser may keep the cookie, in milliseconds. */
  maxAge: number;
}

/** How a person has shown who they are. */
export interface Proof {
  method: Session['method'];
  hasSecondFactor: boolean;
  device: string;
  /** Where a provider vouched: which, its names for the sign-in and the person, and the id token that ends it there. */
  provider?: { id: ProviderId; session: string | null; sub?: string; idToken: string };
}

/** Written at most once a minute, so that reading a page does not write a row each time. */
const seenEvery = 60_000;

/** Starts a session with a token of its own; whoever calls has checked who it is. Always a new token, never a given one. */
export async function startSession(
  tx: Tx,
  context: Context,
  municipalityId: MunicipalityId,
  standing: Pick<Standing, 'accountId' | 'roles'>,
  proof: Proof,
): Promise<StartedSession> {
  const now = context.clock.now();
  const { absolute } = sessionLimits(standing.roles);
  const token = newToken();
  const id = crypto.randomUUID() as SessionId;
  const { provider, ...known } = proof;
  await insertSession(tx, municipalityId, sha256(token), {
    ...{ id, accountId: standing.accountId, ...known },
    startedAt: now,
    lastSeenAt: now,
    expiresAt: new Date(now.getTime() + absolute),
    providerId: provider?.id ?? null,
    providerSession: provider?.session ?? null,
    providerSubject: provider?.sub === undefined ? null : hashSubject(provider.id, provider.sub),
    idToken: provider ? context.secrets.seal(provider.idToken, idTokenPlace(municipalityId, id)) : null,
  });
  return { token, maxAge: absolute };
}

/**
 * What is kept of a provider's `sub` with a sign-in. Null for a national identity number: there are so few of them that a
 * hash hides none.
 */
export function hashSubject(id: ProviderId, sub: string): Buffer | null {
  return isNationalId(sub) ? null : sha256(`${id}/${sub}`);
}

/** What the seal of a session's id token says it is. */
export function idTokenPlace(municipalityId: MunicipalityId, id: SessionId): string {
  return `id token ${municipalityId}/${id}`;
}

/** The person behind a token, or undefined where the session is unknown, has ended, or its account may not sign in. */
export async function actorOfSession(
  context: Context,
  municipalityId: MunicipalityId,
  token: string,
): Promise<Actor | undefined> {
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const session = await findSession(tx, sha256(token));
    if (!session) return undefined;
    const now = context.clock.now();
    const standing = await standingOf(tx, context, municipalityId, session.accountId);
    if (!standing || hasEnded(session, standing, now)) {
      await deleteSession(tx, session.id);
      return undefined;
    }
    if (now.getTime() - session.lastSeenAt.getTime() >= seenEvery) await markSeen(tx, session.id, now);
    return actorIn(standing, session);
  });
}

export function hasEnded(session: Session, standing: Pick<Standing, 'roles'>, now: Date): boolean {
  const { idle } = sessionLimits(standing.roles);
  return session.expiresAt <= now || session.lastSeenAt.getTime() + idle <= now.getTime();
}

/** What an account is today, by the demo's and the house's rules. */
export function standingOf(
  tx: Tx,
  context: Context,
  municipalityId: MunicipalityId,
  accountId: AccountId,
): Promise<Standing | undefined> {
  return findStanding(tx, municipalityId, accountId, context.clock.now(), context.demo);
}

/** The same sign-in with a new token, when what it may do has grown. The old token is dead at once. */
export async function rotateSession(tx: Tx, id: SessionId, hasSecondFactor: boolean): Promise<string> {
  const token = newToken();
  await markRotated(tx, id, sha256(token), hasSecondFactor);
  return token;
}

/** Ends the session. Gives by which provider it was made, with the id token that ends it there; null: by none. */
export async function signOut(
  context: Context,
  municipalityId: MunicipalityId,
  token: string,
): Promise<{ providerId: ProviderId; idToken: string } | null> {
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const session = await findSession(tx, sha256(token));
    if (!session) return null;
    const sealed = await findIdToken(tx, session.id);
    await deleteSession(tx, session.id);
    const { accountId } = session;
    await insertAuditEntry(tx, municipalityId, {
      ...{ at: context.clock.now(), actor: accountId, act: 'account.signed-out', subject: accountId },
    });
    if (!sealed || !session.providerId) return null;
    const idToken = context.secrets.open(sealed, idTokenPlace(municipalityId, session.id));
    return { providerId: session.providerId, idToken };
  });
}

/**
 * What a page must send with every write of this session. Follows from the token, which no script can read, so another
 * site's page can neither know nor make it; and it dies with the token.
 */
export function csrfTokenOf(token: string): string {
  return sha256(`csrf ${token}`).toString('base64url');
}

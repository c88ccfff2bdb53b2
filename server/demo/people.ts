import { type Actor, actorIn } from '../core/authorisation/actor.ts';
import type { MunicipalityId, SessionId } from '../core/ids.ts';
import { fixedClock } from '../platform/clock.ts';
import type { Context } from '../platform/context.ts';
import { inMunicipality } from '../platform/db/connect.ts';
import { findSignInRecord } from '../stages/organisation/credentials.store.ts';
import { standingOf } from '../stages/organisation/session.service.ts';

const day = 86_400_000;

/** As it was so many days ago. */
export function ago(context: Context, days: number): Context {
  return { ...context, clock: fixedClock(new Date(context.clock.now().getTime() - days * day)) };
}

/** One of the demo's people as they would be signed in; undefined where the demo's people may not sign in. */
export async function personOf(
  context: Context,
  municipalityId: MunicipalityId,
  email: string,
  hasSecondFactor = false,
): Promise<Actor | undefined> {
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const record = await findSignInRecord(tx, email, context.demo);
    const standing = record && (await standingOf(tx, context, municipalityId, record.accountId));
    return standing && actorIn(standing, { id: crypto.randomUUID() as SessionId, hasSecondFactor });
  });
}

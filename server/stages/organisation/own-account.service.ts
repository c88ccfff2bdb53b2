import { toString as qrPicture } from 'qrcode';
import type { Actor } from '../../core/authorisation/actor.ts';
import type { SessionId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { Refusal } from '../../platform/errors.ts';
import { findResultMail, saveResultMail } from './account.store.ts';
import { tellOfAccount } from './account-letters.ts';
import { insertAuditEntry } from './audit.store.ts';
import {
  confirmSecret,
  findSecondFactor,
  getAddressee,
  replaceRecoveryCodes,
  savePendingSecret,
} from './credentials.store.ts';
import { newRecoveryCodes, newSecret, otpauthUri, secretPlace, stepOf } from './second-factor.ts';
import { hasEnded, rotateSession } from './session.service.ts';
import { deleteSession, deleteSessionsOf, listSessions } from './session.store.ts';

/** What people do to their own account: see and end their sign-ins, and add a second factor. */
export async function listOwnSessions(context: Context, actor: Actor) {
  return inMunicipality(context.db.staff, actor.municipalityId, async (tx) => {
    const now = context.clock.now();
    const roles = [...actor.roles, ...actor.waitingRoles];
    const alive = (await listSessions(tx, actor.accountId)).filter((one) => !hasEnded(one, { roles }, now));
    const factor = await findSecondFactor(tx, actor.accountId);
    return {
      sessions: alive.map(({ id, device, startedAt, lastSeenAt }) => ({
        ...{ id, device, isThis: id === actor.sessionId },
        startedAt: startedAt.toISOString(),
        lastSeenAt: lastSeenAt.toISOString(),
      })),
      hasSecondFactor: (factor?.secret ?? null) !== null,
      resultMail: actor.roles.has('politician') ? await findResultMail(tx, actor.accountId) : null,
    };
  });
}

/** It is said of oneself, and nobody else asks: so no line is in the log. */
export async function chooseResultMail(context: Context, actor: Actor, isWanted: boolean): Promise<void> {
  await inMunicipality(context.db.staff, actor.municipalityId, (tx) =>
    saveResultMail(tx, actor.accountId, isWanted),
  );
}

/** Refuses with `unknown-session` for one that is not this person's, whoever else has it. */
export async function endOwnSessions(context: Context, actor: Actor, which: string): Promise<void> {
  await inMunicipality(context.db.staff, actor.municipalityId, async (tx) => {
    if (which === 'others') {
      await deleteSessionsOf(tx, actor.accountId, actor.sessionId);
    } else {
      const own = (await listSessions(tx, actor.accountId)).find(({ id }) => id === which);
      if (!own) throw new Refusal('unknown-session', 404);
      await deleteSession(tx, own.id as SessionId);
    }
    await record(tx, context, actor, 'account.sessions-ended');
  });
}

export async function startSecondFactor(context: Context, actor: Actor, municipalityName: string) {
  return inMunicipality(context.db.staff, actor.municipalityId, async (tx) => {
    await refuseWithoutPresentOne(tx, actor);
    const secret = newSecret();
    const { email } = await getAddressee(tx, actor.accountId);
    await savePendingSecret(
      tx,
      actor.municipalityId,
      actor.accountId,
      context.secrets.seal(secret, secretPlace(actor.accountId)),
      context.clock.now(),
    );
    const uri = otpauthUri(secret, email ?? actor.name, municipalityName);
    return { secret, uri, picture: await qrPicture(uri, { type: 'svg', margin: 2 }) };
  });
}

/** Who has one must have used it to change it: a session taken without it must not lock its owner out. */
async function refuseWithoutPresentOne(tx: Tx, actor: Actor): Promise<void> {
  const present = await findSecondFactor(tx, actor.accountId);
  if (present?.secret && !actor.hasSecondFactor) throw new Refusal('second-factor-needed', 403);
}

/** Gives the recovery codes, which are shown once, and the session's new token, since it may now do more. */
export async function confirmSecondFactor(
  context: Context,
  municipality: { name: string },
  actor: Actor,
  code: string,
): Promise<{ recoveryCodes: string[]; token: string }> {
  const { addressee, ...confirmed } = await inMunicipality(
    context.db.staff,
    actor.municipalityId,
    async (tx) => {
      const { accountId, municipalityId } = actor;
      const now = context.clock.now();
      await refuseWithoutPresentOne(tx, actor);
      const pending = (await findSecondFactor(tx, accountId))?.pendingSecret;
      if (!pending) throw new Refusal('wrong-code', 422);
      const secret = context.secrets.open(pending, secretPlace(accountId));
      const step = stepOf(secret, code.replaceAll(/\s/g, ''), now);
      const isConfirmed = step !== null && (await confirmSecret(tx, accountId, pending, step, now));
      if (!isConfirmed) throw new Refusal('wrong-code', 422);
      const recoveryCodes = newRecoveryCodes();
      await replaceRecoveryCodes(tx, municipalityId, accountId, recoveryCodes);
      await deleteSessionsOf(tx, accountId, actor.sessionId);
      const token = await rotateSession(tx, actor.sessionId, true);
      await record(tx, context, actor, 'account.second-factor-added');
      return { recoveryCodes, token, addressee: await getAddressee(tx, accountId) };
    },
  );
  tellOfAccount(context, municipality, addressee, 'secondFactorAdded');
  return confirmed;
}

async function record(tx: Tx, context: Context, actor: Actor, act: string): Promise<void> {
  const { accountId, municipalityId } = actor;
  await insertAuditEntry(tx, municipalityId, {
    ...{ at: context.clock.now(), actor: accountId, act, subject: accountId },
  });
}

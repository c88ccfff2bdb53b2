import { createHash, randomBytes } from 'node:crypto';
import type { MunicipalityId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import { Refusal } from '../../platform/errors.ts';
import {
  type Account,
  deleteSession,
  findDemoAccount,
  findSessionAccount,
  insertSession,
} from './session.store.ts';

/** A staff session lasts a working day; idle limits come with real identity. */
const sessionHours = 12;

export async function signInToDemo(
  context: Context,
  municipalityId: MunicipalityId,
  role: Account['role'],
): Promise<{ account: Account; token: string; expiresAt: Date }> {
  if (!context.demo) throw new Refusal('not-in-demo-mode', 404);
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const account = await findDemoAccount(tx, role);
    if (!account) throw new Refusal('not-in-demo-mode', 404);
    const token = randomBytes(32).toString('base64url');
    const expiresAt = new Date(context.clock.now().getTime() + sessionHours * 3_600_000);
    await insertSession(tx, municipalityId, {
      tokenHash: hashToken(token),
      accountId: account.id,
      expiresAt,
    });
    return { account, token, expiresAt };
  });
}

export async function accountOfSession(
  context: Context,
  municipalityId: MunicipalityId,
  token: string,
): Promise<Account | undefined> {
  return inMunicipality(context.db.staff, municipalityId, (tx) =>
    findSessionAccount(tx, hashToken(token), context.clock.now(), context.demo),
  );
}

export async function signOut(
  context: Context,
  municipalityId: MunicipalityId,
  token: string,
): Promise<void> {
  await inMunicipality(context.db.staff, municipalityId, (tx) => deleteSession(tx, hashToken(token)));
}

function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

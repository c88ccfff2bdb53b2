import type { AccountId, MunicipalityId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import { hashPassword } from '../../platform/crypto/passwords.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { Refusal } from '../../platform/errors.ts';
import {
  confirmSecret,
  findSecondFactor,
  findSignInRecord,
  savePassword,
  savePendingSecret,
} from './credentials.store.ts';
import { codeAt, newSecret, secretPlace } from './second-factor.ts';

/** Known to everyone, and of accounts that cannot sign in unless demo mode is on. */
const demoPassword = 'oppdiktet kommune ved elva';

/** In the order the sign-in page names them. Their address says which they are. */
export const demoPeople = [
  { key: 'politician', name: 'Pål Politiker', email: 'politician@example.org' },
  { key: 'leader', name: 'Vera Virksomhetsleder', email: 'leader@example.org' },
  { key: 'designer', name: 'Dina Designer', email: 'designer@example.org' },
  { key: 'reader', name: 'Lise Leser', email: 'reader@example.org' },
  { key: 'custodian', name: 'Nina Nøkkelforvalter', email: 'custodian@example.org' },
  { key: 'administrator', name: 'Anne Administrator', email: 'administrator@example.org' },
] as const;

/** Gives a demo account its password and, where its role wants one, a second factor that the sign-in page can show. */
export async function saveDemoCredentials(
  tx: Tx,
  context: Context,
  municipalityId: MunicipalityId,
  accountId: AccountId,
  withSecondFactor: boolean,
): Promise<void> {
  const now = context.clock.now();
  await savePassword(tx, municipalityId, accountId, await hashPassword(demoPassword), now);
  if (!withSecondFactor) return;
  const secret = context.secrets.seal(newSecret(), secretPlace(accountId));
  await savePendingSecret(tx, municipalityId, accountId, secret, now);
  await confirmSecret(tx, accountId, secret, 0, now);
}

/** What the demo's people sign in with now, through the same door as everyone. Refuses outside demo mode. */
export async function listDemoPeople(context: Context, municipalityId: MunicipalityId) {
  if (!context.demo) throw new Refusal('not-in-demo-mode', 404);
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const people = [];
    for (const { key, name, email } of demoPeople) {
      const record = await findSignInRecord(tx, email, true);
      if (!record) continue;
      people.push({
        key,
        name,
        email,
        password: demoPassword,
        code: await codeFor(tx, context, record.accountId),
      });
    }
    return people;
  });
}

/** A code that was not used yet: a second sign-in within half a minute gets the next one, which is taken too. */
async function codeFor(tx: Tx, context: Context, accountId: AccountId): Promise<string | null> {
  const found = await findSecondFactor(tx, accountId);
  if (!found?.secret) return null;
  const secret = context.secrets.open(found.secret, secretPlace(accountId));
  const present = Math.floor(context.clock.now().getTime() / 30_000);
  const step = Math.min(Math.max(found.lastStep + 1, present - 1), present + 1);
  return codeAt(secret, new Date(step * 30_000));
}

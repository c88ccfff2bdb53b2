import type { AccountId, MunicipalityId } from '../../core/ids.ts';
import type { Language } from '../../core/locale.ts';
import { passwordFault } from '../../core/password-rules.ts';
import type { Context } from '../../platform/context.ts';
import { guessesFor } from '../../platform/crypto/guesses.ts';
import { hashPassword, isPassword } from '../../platform/crypto/passwords.ts';
import { newToken } from '../../platform/crypto/tokens.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { Refusal } from '../../platform/errors.ts';
import { addressBlock } from '../../platform/http/wrong-codes.ts';
import { tellOfAccount } from './account-letters.ts';
import { insertAuditEntry } from './audit.store.ts';
import {
  countFailure,
  countPasswordLinks,
  deletePasswordLinks,
  findFailures,
  findPasswordLink,
  findSignInRecord,
  getAddressee,
  hasPassword,
  insertPasswordLink,
  type SignInRecord,
  savePassword,
} from './credentials.store.ts';
import { takeCode } from './second-factor.ts';
import { type StartedSession, standingOf, startSession } from './session.service.ts';
import { deleteSessionsOf } from './session.store.ts';

/**
 * So many wrong in a quarter of an hour, known or not; then the rest of the quarter is waited out. Passwords are counted
 * by address typed and network, so that a stranger elsewhere shuts nobody out, and by address alone with a high ceiling
 * (NIST SP 800-63B-4, 3.2.2: a hundred). Codes of a second factor are short and known to nobody who has not the password
 * first: those are counted by account alone.
 */
const failuresAllowed = 10;
const failuresAllowedInAll = 100;
const windowMinutes = 15;
/** A link to set a password lives this long: one by mail an hour, one handed over by an administrator three days. */
export const linkHours = { reset: 1, first: 72 } as const;
/** So many letters an hour can a stranger have sent to somebody. */
const linksAnHour = 3;

export interface Typed {
  email: string;
  password: string;
  /** From the authenticator app, or a recovery code. */
  code?: string | undefined;
  device: string;
  /** The network address it came from, which is never stored. */
  from: string;
}

/** What wrong ones are counted by, and how many it may have. */
interface Counted {
  name: string;
  allowed: number;
}

/**
 * Signs in with address, password and, where the account has one, a second factor.
 *
 * Refuses with `wrong-sign-in` for an unknown address and a wrong password alike, with the same work done for both; with
 * `code-needed` and `wrong-code` once the password is right; and with `too-many-tries` after ten wrong in a quarter from
 * one network, or a hundred from all.
 */
export async function signIn(
  context: Context,
  municipalityId: MunicipalityId,
  typed: Typed,
): Promise<StartedSession> {
  const email = typed.email.toLowerCase();
  const staff = context.db.staff;
  const counted = passwordsCounted(context, email, typed.from);
  const record = await inMunicipality(staff, municipalityId, async (tx) => {
    await refuseTooMany(tx, counted, context.clock.now());
    return findSignInRecord(tx, email, context.demo);
  });
  const isRight = await isPassword(typed.password, record?.passwordHash ?? undefined);
  const known = record?.accountId ?? null;
  if (!record || !isRight) return fail(context, municipalityId, { counted, known }, 'wrong-sign-in');
  if (record.secret && !typed.code) throw new Refusal('code-needed', 401);
  const codes = [{ name: `code at sign-in of ${record.accountId}`, allowed: failuresAllowed }];
  const started = await inMunicipality(staff, municipalityId, async (tx) => {
    await refuseTooMany(tx, codes, context.clock.now());
    return startIfCode(tx, context, municipalityId, record, typed);
  });
  return started ?? fail(context, municipalityId, { counted: codes, known }, 'wrong-code');
}

/** The network goes in by a keyed mark: what is stored tells nobody where somebody mistyped. */
function passwordsCounted(context: Context, email: string, from: string): Counted[] {
  const network = context.secrets.mark(`${email}\0${addressBlock(from)}`, 'failed sign-in').toString('hex');
  return [
    { name: `${network} from a network`, allowed: failuresAllowed },
    { name: email, allowed: failuresAllowedInAll },
  ];
}

async function startIfCode(
  tx: Tx,
  context: Context,
  municipalityId: MunicipalityId,
  { accountId, secret }: SignInRecord,
  { code = '', device }: Typed,
): Promise<StartedSession | null> {
  const now = context.clock.now();
  const hasSecondFactor = secret !== null;
  if (hasSecondFactor && !(await takeCode(tx, context.secrets, accountId, code, now))) return null;
  const standing = await standingOf(tx, context, municipalityId, accountId);
  if (!standing) return null;
  const proof = { method: 'password', hasSecondFactor, device } as const;
  const started = await startSession(tx, context, municipalityId, standing, proof);
  const after = { hasSecondFactor };
  await insertAuditEntry(tx, municipalityId, {
    ...{ at: now, actor: accountId, act: 'account.signed-in', subject: accountId, after },
  });
  return started;
}

/**
 * A code of the second factor from somebody who is signed in. Refuses with `wrong-code`, and with `too-many-tries` after
 * ten wrong in a quarter, counted apart from those at sign-in, so that nobody can lock another out.
 */
export async function takeCodeOrCount(
  context: Context,
  municipalityId: MunicipalityId,
  accountId: AccountId,
  code: string,
): Promise<void> {
  const counted = [{ name: `code of ${accountId}`, allowed: failuresAllowed }];
  const isRight = await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    await refuseTooMany(tx, counted, context.clock.now());
    return takeCode(tx, context.secrets, accountId, code, context.clock.now());
  });
  const who = { counted, known: accountId };
  if (!isRight) await fail(context, municipalityId, who, 'wrong-code', 403);
}

/**
 * Counted in a transaction of its own, so that the refusal does not take the count back. When somebody's account has had
 * as many as it may, that is in the log, once: each wrong try would let a stranger fill it.
 */
async function fail(
  context: Context,
  municipalityId: MunicipalityId,
  { counted, known }: { counted: readonly Counted[]; known: AccountId | null },
  code: string,
  status = 401,
): Promise<never> {
  const now = context.clock.now();
  const windowEndsAt = new Date(now.getTime() + windowMinutes * 60_000);
  await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    for (const { name, allowed } of counted) {
      const count = await countFailure(tx, municipalityId, name, now, windowEndsAt);
      if (known === null || count !== allowed) continue;
      await insertAuditEntry(tx, municipalityId, {
        ...{ at: now, actor: 'unknown', act: 'account.too-many-wrong', subject: known, after: { count } },
      });
    }
  });
  throw new Refusal(code, status);
}

async function refuseTooMany(tx: Tx, counted: readonly Counted[], now: Date): Promise<void> {
  for (const { name, allowed } of counted) {
    const failures = await findFailures(tx, name, now);
    if (failures && failures.count >= allowed) throw new Refusal('too-many-tries', 429);
  }
}

/**
 * A link by which somebody sets a password on a page in their own language, with the token in its fragment, which no
 * server log sees. One that an administrator gives out makes earlier ones dead. One that is asked for with an address,
 * which anybody can do, leaves them as they are; null where the account has had as many as it gets in an hour.
 */
export async function makePasswordLink(
  tx: Tx,
  context: Context,
  municipality: { id: MunicipalityId; slug: string },
  { accountId, language }: { accountId: AccountId; language: Language },
  occasion: 'first',
): Promise<string>;
export async function makePasswordLink(
  tx: Tx,
  context: Context,
  municipality: { id: MunicipalityId; slug: string },
  account: { accountId: AccountId; language: Language },
  occasion: keyof typeof linkHours,
): Promise<string | null>;
export async function makePasswordLink(
  tx: Tx,
  context: Context,
  municipality: { id: MunicipalityId; slug: string },
  { accountId, language }: { accountId: AccountId; language: Language },
  occasion: keyof typeof linkHours,
): Promise<string | null> {
  const token = newToken();
  const now = context.clock.now().getTime();
  const expiresAt = new Date(now + linkHours[occasion] * 3_600_000);
  if (occasion === 'first') await deletePasswordLinks(tx, accountId);
  else if ((await countPasswordLinks(tx, accountId, new Date(now), expiresAt)) >= linksAnHour) return null;
  await insertPasswordLink(tx, municipality.id, { token, accountId, expiresAt });
  return `${context.baseUrl}/${municipality.slug}/${language}/nytt-passord#${token}`;
}

/** Refuses with `weak-password` and the rule it breaks as a fault. */
export function refuseWeak(password: string, about: readonly string[]): void {
  const fault = passwordFault(password, guessesFor, about);
  if (fault) throw new Refusal('weak-password', 422, [{ place: 'password', code: fault }]);
}

/** Sets the password a link is for, and ends every sign-in the account has. The link is used up. */
export async function setPasswordByLink(
  context: Context,
  municipality: { id: MunicipalityId; name: string },
  token: string,
  password: string,
): Promise<void> {
  const changed = await inMunicipality(context.db.staff, municipality.id, async (tx) => {
    const now = context.clock.now();
    const accountId = await findPasswordLink(tx, token, now);
    if (!accountId) throw new Refusal('link-not-valid', 410);
    const addressee = await getAddressee(tx, accountId);
    const { name, email } = addressee;
    const hadOne = await hasPassword(tx, accountId);
    refuseWeak(password, [
      ...name.split(' '),
      ...(email ?? '').split(/[@.]/),
      municipality.name,
      'spredning',
    ]);
    await savePassword(tx, municipality.id, accountId, await hashPassword(password), now);
    await deletePasswordLinks(tx, accountId);
    await deleteSessionsOf(tx, accountId);
    await insertAuditEntry(tx, municipality.id, {
      ...{ at: now, actor: accountId, act: 'account.password-set', subject: accountId },
    });
    return hadOne ? addressee : null;
  });
  if (changed) tellOfAccount(context, municipality, changed, 'passwordChanged');
}

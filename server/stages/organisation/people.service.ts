import { type Doer, doerId } from '../../core/authorisation/doer.ts';
import type { Permitted } from '../../core/authorisation/permit.ts';
import type { GrantedRole } from '../../core/authorisation/roles.ts';
import type { AccountId, MunicipalityId, SurveyId } from '../../core/ids.ts';
import type { Language, Localized } from '../../core/locale.ts';
import { osloDay } from '../../core/oslo.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { demand } from '../../platform/demand.ts';
import { Refusal } from '../../platform/errors.ts';
import { insertAccount, insertRoleGrant } from './account.store.ts';
import { tellOfAccount } from './account-letters.ts';
import { insertAuditEntry } from './audit.store.ts';
import { deletePasswordLinks } from './credentials.store.ts';
import {
  type Account,
  endRoleGrant,
  holdsRole,
  isLastAdministrator,
  listAccounts,
  listHeldRoles,
  listLedUnits,
  listSeats,
  lockAccount,
  updateAccount,
} from './people.store.ts';
import { listSignInFacts, type SignInFacts } from './people-access.store.ts';
import { deleteSessionsOf } from './session.store.ts';

/** Roles name surveys, which are of a later stage: whoever puts the house together gives what lists them. */
export type ListSurveys = (tx: Tx) => Promise<{ id: SurveyId; key: string; title: Localized }[]>;

export async function viewPeople(
  context: Context,
  municipalityId: MunicipalityId,
  listSurveys: ListSurveys,
  by: Doer,
) {
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const on = osloDay(context.clock.now());
    const [held, seats, led] = [await listHeldRoles(tx), await listSeats(tx, on), await listLedUnits(tx, on)];
    const surveys = await listSurveys(tx);
    const keyOf = (id: SurveyId | null) => surveys.find((survey) => survey.id === id)?.key ?? null;
    const signIns = new Map((await listSignInFacts(tx)).map((facts) => [facts.accountId, facts]));
    const people = (await listAccounts(tx, context.demo)).map(({ deactivatedAt, ...account }) => {
      const { lastSignInAt = null, ...facts } = signIns.get(account.id) as SignInFacts;
      return {
        ...account,
        ...facts,
        isYou: account.id === doerId(by),
        deactivatedAt: deactivatedAt?.toISOString() ?? null,
        lastSignInOn: lastSignInAt && osloDay(lastSignInAt),
        roles: held
          .filter(({ accountId }) => accountId === account.id)
          .map(({ role, surveyId }) => ({ role, surveyKey: keyOf(surveyId) })),
        bodies: seats.filter(({ accountId }) => accountId === account.id),
        ledUnits: led.filter(({ accountId }) => accountId === account.id),
      };
    });
    return {
      people,
      surveys: surveys.map(({ key, title }) => ({ key, title })),
      sendsMail: context.mail !== null,
    };
  });
}

export interface PersonFacts {
  name: string;
  email: string | null;
  language: Language;
}

export async function addPerson(
  context: Context,
  municipalityId: MunicipalityId,
  { roles = [], ...facts }: PersonFacts & { roles?: Role[] | undefined },
  listSurveys: ListSurveys,
  by: Doer,
): Promise<AccountId> {
  const id = demand(by, 'managePerson', { id: crypto.randomUUID() as AccountId });
  const at = context.clock.now();
  await withFreeEmail(() =>
    inMunicipality(context.db.staff, municipalityId, async (tx) => {
      await insertAccount(tx, municipalityId, { id, ...facts, createdAt: at });
      const after = { language: facts.language, signsIn: facts.email !== null };
      await insertAuditEntry(tx, municipalityId, {
        ...{ at, actor: doerId(by), act: 'person.added', subject: id, after },
      });
      for (const role of roles)
        await grant(tx, municipalityId, id, await named(tx, role, listSurveys), by, at);
    }),
  );
  return id;
}

/** Whoever has a new address is told so at the old one. */
export async function changePerson(
  context: Context,
  municipality: { id: MunicipalityId; name: string },
  accountId: AccountId,
  facts: PersonFacts & { deactivated: boolean },
  by: Doer,
): Promise<void> {
  const id = demand(by, 'managePerson', { id: accountId });
  const at = context.clock.now();
  const changed = await withFreeEmail(() =>
    inMunicipality(context.db.staff, municipality.id, async (tx) => {
      const losesSignIn = facts.deactivated || facts.email === null;
      if (losesSignIn) await refuseLastAdministrator(tx, context, id);
      if (losesSignIn) refuseOwn(by, id, 'own-account');
      const before = await requirePerson(tx, id);
      const after = { ...facts, id, deactivatedAt: facts.deactivated ? (before.deactivatedAt ?? at) : null };
      await updateAccount(tx, id, after);
      if (losesSignIn || before.email !== after.email) {
        await deleteSessionsOf(tx, id);
        // A link that went to an address that was wrong, or is no longer theirs.
        await deletePasswordLinks(tx, id);
      }
      await insertAuditEntry(tx, municipality.id, {
        ...{ at, actor: doerId(by), act: 'person.changed', subject: id },
        ...{ before: told(before), after: { ...told(after), ...changedTexts(before, after) } },
      });
      return { before, hasNewEmail: before.email !== after.email };
    }),
  );
  if (changed.hasNewEmail) tellOfAccount(context, municipality, changed.before, 'emailChanged');
}

/** As the log may have it: neither name nor address, only that they were changed. */
function told({ email, language, deactivatedAt }: Account) {
  return { language, signsIn: email !== null, deactivated: deactivatedAt !== null };
}

function changedTexts(before: Account, after: Account) {
  return { nameChanged: before.name !== after.name, emailChanged: before.email !== after.email };
}

export interface Role {
  role: GrantedRole;
  surveyKey: string | null;
}

export async function giveRole(
  context: Context,
  municipalityId: MunicipalityId,
  accountId: AccountId,
  given: Role,
  listSurveys: ListSurveys,
  by: Doer,
): Promise<void> {
  const id = demand(by, 'managePerson', { id: accountId });
  const at = context.clock.now();
  await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    await requirePerson(tx, id);
    refuseOwn(by, id, 'own-roles');
    await grant(tx, municipalityId, id, await named(tx, given, listSurveys), by, at);
  });
}

async function grant(
  tx: Tx,
  municipalityId: MunicipalityId,
  id: Permitted<'managePerson'>,
  given: { role: GrantedRole; surveyId: SurveyId | null },
  by: Doer,
  at: Date,
): Promise<void> {
  const { surveyId } = given;
  if (await holdsRole(tx, id, given.role, surveyId)) return;
  const granted = { accountId: id, role: given.role, grantedAt: at, grantedBy: doerId(by) };
  await insertRoleGrant(tx, municipalityId, surveyId === null ? granted : { ...granted, surveyId });
  await deleteSessionsOf(tx, id);
  await insertAuditEntry(tx, municipalityId, {
    ...{ at, actor: doerId(by), act: 'role.granted', subject: id, after: { role: given.role, surveyId } },
  });
}

export async function endRole(
  context: Context,
  municipalityId: MunicipalityId,
  accountId: AccountId,
  held: Role,
  listSurveys: ListSurveys,
  by: Doer,
): Promise<void> {
  const id = demand(by, 'managePerson', { id: accountId });
  const at = context.clock.now();
  await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    if (held.role === 'administrator') await refuseLastAdministrator(tx, context, id);
    await requirePerson(tx, id);
    refuseOwn(by, id, 'own-roles');
    const { surveyId } = await named(tx, held, listSurveys);
    if (!(await endRoleGrant(tx, id, held.role, surveyId, at))) throw new Refusal('role-not-held', 404);
    await deleteSessionsOf(tx, id);
    await insertAuditEntry(tx, municipalityId, {
      ...{ at, actor: doerId(by), act: 'role.ended', subject: id, before: { role: held.role, surveyId } },
    });
  });
}

/** The account, kept from others until the transaction ends. Refuses with `unknown-person`. */
export async function requirePerson(tx: Tx, id: AccountId): Promise<Account> {
  const account = await lockAccount(tx, id);
  if (!account) throw new Refusal('unknown-person', 404);
  return account;
}

/** A role with its survey by id. Refuses with `unknown-survey`. */
async function named(tx: Tx, { role, surveyKey }: Role, listSurveys: ListSurveys) {
  if (surveyKey === null) return { role, surveyId: null };
  const survey = (await listSurveys(tx)).find(({ key }) => key === surveyKey);
  if (!survey) throw new Refusal('unknown-survey', 404);
  return { role, surveyId: survey.id };
}

/** Nobody gives themselves more, or locks themselves out by a slip: a colleague does it. */
export function refuseOwn(by: Doer, id: AccountId, code: 'own-roles' | 'own-account'): void {
  if (doerId(by) === id) throw new Refusal(code, 409);
}

/** Somebody must be left who can let others in; else only the operator could. */
async function refuseLastAdministrator(tx: Tx, context: Context, id: AccountId): Promise<void> {
  if (await isLastAdministrator(tx, id, context.demo)) throw new Refusal('last-administrator', 409);
}

/** Two who take one address at once meet in the database, so that is where it is judged. */
async function withFreeEmail<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if ((error as { code?: string }).code === '23505') throw new Refusal('email-taken', 409);
    throw error;
  }
}

import { type Doer, doerId } from '../../core/authorisation/doer.ts';
import type { AccountId, BodyId, MunicipalityId } from '../../core/ids.ts';
import {
  type PeopleActs,
  type PeopleNow,
  type PeoplePlan,
  planPeople,
} from '../../core/organisation/people-plan.ts';
import { osloDay } from '../../core/oslo.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { demand } from '../../platform/demand.ts';
import { FileRefused, Refusal } from '../../platform/errors.ts';
import { insertAccount, insertRoleGrant } from './account.store.ts';
import { isSameSeat, toldOfSeat } from './bodies.service.ts';
import { listBodies, listMembers } from './bodies.store.ts';
import { insertBodyMember } from './body.store.ts';
import {
  breathe,
  conclude,
  countsOf,
  type GivenImport,
  type Imported,
  type ImportLine,
  readImportFile,
} from './import-file.ts';
import { listAccounts, listHeldRoles, updateAccount } from './people.store.ts';
import { lockPeopleAndBodies } from './people-import.store.ts';
import { deleteSessionsOf } from './session.store.ts';
import { endSessionsOfChanged } from './standing-change.ts';

/**
 * People with roles and seats from a file: what would change, or with the fingerprint of that, the change itself in one
 * transaction. Refuses with `file-has-faults`, and with `changed-since` when something else would be done than what was
 * agreed to. Nobody loses anything, and nobody gives themselves a role.
 */
export async function importPeople(
  context: Context,
  municipalityId: MunicipalityId,
  { file, apply }: GivenImport,
  by: Doer,
): Promise<Imported<PeoplePlan>> {
  const sheet = await readImportFile(file);
  const now = context.clock.now();
  const given = { today: osloDay(now), importerId: doerId(by) };
  return withFreeEmails(() =>
    inMunicipality(context.db.staff, municipalityId, async (tx) => {
      const cells = sheet.rows.flatMap((row) => row.cells.filter((cell) => cell.includes('@')));
      if (apply !== null)
        await lockPeopleAndBodies(
          tx,
          cells.map((cell) => cell.toLowerCase()),
        );
      const known = await peopleNow(tx);
      await breathe();
      const read = planPeople(sheet, known, given);
      if (!read.ok) throw new FileRefused(read.faults, read.count);
      const { plan } = read;
      await breathe();
      const last = { act: 'people.imported', subject: municipalityId, after: countsOf(plan.changes) };
      return conclude(tx, municipalityId, { file, apply, plan, at: now, by, last }, () =>
        carryOut(tx, municipalityId, plan.acts, now, by),
      );
    }),
  );
}

async function peopleNow(tx: Tx): Promise<PeopleNow> {
  const held = Map.groupBy(await listHeldRoles(tx), ({ accountId }) => accountId);
  const people = (await listAccounts(tx, true)).map(({ deactivatedAt, ...account }) => ({
    ...account,
    isDeactivated: deactivatedAt !== null,
    roles: (held.get(account.id) ?? []).map(({ role, surveyId }) =>
      surveyId ? `${role}:${surveyId}` : role,
    ),
  }));
  return { people, bodies: await listBodies(tx), seats: await listMembers(tx) };
}

/** Does what is planned and gives the lines for the log, which have neither names nor addresses. */
async function carryOut(
  tx: Tx,
  municipalityId: MunicipalityId,
  acts: PeopleActs,
  at: Date,
  by: Doer,
): Promise<ImportLine[]> {
  const made = new Map(acts.add.map(({ id }) => [id, crypto.randomUUID()]));
  const permitted = (id: string) => demand(by, 'managePerson', { id: (made.get(id) ?? id) as AccountId });
  const lines: ImportLine[] = [];
  for (const { id, ...person } of acts.add) {
    const subject = permitted(id);
    await insertAccount(tx, municipalityId, { ...person, id: subject, createdAt: at });
    lines.push({ act: 'person.added', subject, after: { language: person.language, signsIn: true } });
  }
  for (const { id, before, ...person } of acts.change) {
    const subject = permitted(id);
    await updateAccount(tx, subject, { ...person, deactivatedAt: null });
    const told = (language: string) => ({ language, signsIn: true, deactivated: false });
    const after = { ...told(person.language), nameChanged: before.name !== person.name, emailChanged: false };
    lines.push({ act: 'person.changed', subject, before: told(before.language), after });
  }
  for (const { id, role } of acts.roles) {
    const subject = permitted(id);
    await insertRoleGrant(tx, municipalityId, {
      ...{ accountId: subject, role, grantedAt: at, grantedBy: doerId(by) },
    });
    if (!made.has(id)) await deleteSessionsOf(tx, subject);
    lines.push({ act: 'role.granted', subject, after: { role, surveyId: null } });
  }
  const seats = acts.seats.map((seat) => ({
    ...{ ...seat, accountId: permitted(seat.accountId) as AccountId },
    bodyId: demand(by, 'manageBody', { id: seat.bodyId as BodyId }),
  }));
  for (const seat of seats) await insertBodyMember(tx, municipalityId, seat);
  const changed = seats.map(({ accountId }) => accountId);
  await endSessionsOfChanged(tx, by, changed);
  const members = seats.length > 0 ? Map.groupBy(await listMembers(tx), ({ accountId }) => accountId) : null;
  for (const seat of seats) {
    const added = members?.get(seat.accountId)?.find((member) => isSameSeat(member, seat));
    if (added) lines.push({ act: 'bodyMember.added', subject: seat.bodyId, after: toldOfSeat(added) });
  }
  return lines;
}

/** An address that somebody took meanwhile meets its like in the database, and then the dry run is no longer true. */
async function withFreeEmails<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if ((error as { code?: string }).code === '23505') throw new Refusal('changed-since', 409);
    throw error;
  }
}

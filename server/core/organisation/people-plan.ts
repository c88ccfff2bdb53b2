import type { MemberLabel } from '../body.ts';
import { foldValue } from '../fold.ts';
import type { Language } from '../locale.ts';
import type { Sheet } from '../sheet.ts';
import { type FaultyFile, ImportFaults, refuseNationalIds } from './import-fault.ts';
import { differing, newId, type PlanNote, type PlannedChange } from './import-plan.ts';
import { type FileRole, type PersonRow, readPersonRows } from './people-rows.ts';
import { type SeatPeriod, seatMeeting } from './seat-rules.ts';

export interface KnownPerson {
  id: string;
  name: string;
  email: string | null;
  language: Language;
  isDeactivated: boolean;
  /** Roles in force, a survey owner's with its survey's key after a colon. */
  roles: string[];
}

export interface KnownSeat extends SeatPeriod {
  party: string | null;
  label: MemberLabel | null;
}

export interface PeopleNow {
  people: KnownPerson[];
  bodies: { id: string; name: string; validFromOn: string; validToOn: string | null }[];
  seats: KnownSeat[];
}

/** What is to be done. Ids of new people are those of `newId`. */
export interface PeopleActs {
  add: { id: string; name: string; email: string; language: Language }[];
  change: { id: string; before: KnownPerson; name: string; email: string; language: Language }[];
  roles: { id: string; role: FileRole }[];
  seats: KnownSeat[];
}

export interface PeoplePlan {
  changes: PlannedChange<'added' | 'changed' | 'role' | 'seat'>[];
  notes: PlanNote<'role-kept' | 'seat-kept'>[];
  unchanged: number;
  acts: PeopleActs;
}

export interface PeopleGiven {
  /** Seats begin here when the row does not say. */
  today: string;
  /** Who imports, by id: nobody gives themselves a role. */
  importerId: string;
}

/**
 * What a people file would change, or everything that is wrong with it; never half of each. Nobody loses anything:
 * what a person has and the file does not name is left and told.
 */
export function planPeople(
  sheet: Sheet,
  now: PeopleNow,
  given: PeopleGiven,
): { ok: true; plan: PeoplePlan } | FaultyFile {
  const unspeakable = refuseNationalIds(sheet);
  if (unspeakable) return unspeakable;
  const faults = new ImportFaults();
  const rows = readPersonRows(sheet, faults);
  const byEmail = new Map(now.people.map((person) => [person.email, person]));
  const bodies = bodiesByName(now.bodies);
  const seats = Map.groupBy(now.seats, ({ accountId }) => accountId);
  const plan: PeoplePlan = {
    ...{ changes: [], notes: [], unchanged: 0 },
    acts: { add: [], change: [], roles: [], seats: [] },
  };
  for (const row of rows) {
    const before = plan.changes.length;
    const known = byEmail.get(row.email);
    if (known?.isDeactivated) row.fault('email', 'person-deactivated', row.email);
    const id = planPerson(plan, row, known);
    planRoles(plan, row, id, known, given.importerId);
    planSeat(plan, row, id, {
      bodies,
      seats: seats.get(id) ?? [],
      today: given.today,
      importerId: given.importerId,
    });
    if (plan.changes.length === before) plan.unchanged += 1;
  }
  if (faults.count > 0) return faults.refusal();
  return { ok: true, plan };
}

/** The account: a new one, or one whose name or language is another. Gives its id. */
function planPerson(plan: PeoplePlan, row: PersonRow, known: KnownPerson | undefined): string {
  const { name, email } = row;
  const language = row.language ?? known?.language ?? 'nb';
  const facts = { name, language };
  const fields = differing(known ? { name: known.name, language: known.language } : {}, facts);
  const id = known?.id ?? newId(email);
  if (fields.length > 0) {
    if (known) plan.acts.change.push({ id, before: known, email, ...facts });
    else plan.acts.add.push({ id, email, ...facts });
    plan.changes.push({ row: row.row, kind: known ? 'changed' : 'added', key: email, name, fields });
  }
  return id;
}

function planRoles(
  plan: PeoplePlan,
  row: PersonRow,
  id: string,
  known: KnownPerson | undefined,
  importerId: string,
): void {
  const told = { row: row.row, key: row.email, name: row.name };
  for (const role of row.roles) {
    if (known?.roles.includes(role)) continue;
    if (id === importerId) row.fault('roles', 'own-role', role);
    plan.acts.roles.push({ id, role });
    plan.changes.push({ ...told, kind: 'role', fields: [{ field: 'role', before: null, after: role }] });
  }
  for (const role of known?.roles ?? []) {
    if (row.roles.some((named) => named === role)) continue;
    plan.notes.push({ ...told, kind: 'role-kept', about: role });
  }
}

interface Chamber {
  bodies: Map<string, PeopleNow['bodies']>;
  /** Of the person in question. */
  seats: KnownSeat[];
  today: string;
  /** Whose file it is: nobody gives themselves a seat. */
  importerId: string;
}

function planSeat(plan: PeoplePlan, row: PersonRow, id: string, chamber: Chamber): void {
  if (row.seat === null) return;
  const { party, label } = row.seat;
  const validFromOn = row.seat.validFromOn ?? chamber.today;
  const bodies = (chamber.bodies.get(foldValue(row.seat.body)) ?? []).filter(
    (body) => body.validFromOn <= validFromOn && (body.validToOn === null || body.validToOn > validFromOn),
  );
  const [body] = bodies;
  if (!body || bodies.length > 1) {
    row.fault('body', body ? 'ambiguous-body' : 'unknown-body', row.seat.body);
    return;
  }
  const seat = { bodyId: body.id, accountId: id, party, label, validFromOn, validToOn: null };
  const held = seatMeeting(chamber.seats, seat);
  const told = { row: row.row, key: row.email, name: row.name };
  if (held === undefined) {
    if (id === chamber.importerId) row.fault('body', 'own-role', row.seat.body);
    plan.acts.seats.push(seat);
    const fields = differing({}, { body: body.name, party, label, validFromOn });
    plan.changes.push({ ...told, kind: 'seat', fields });
  } else if (held.validToOn !== null) row.fault('body', 'already-a-member', { day: held.validToOn });
  else if (isOther(held, row.seat)) plan.notes.push({ ...told, kind: 'seat-kept', about: body.name });
}

/** A seat that is held is not rewritten by a file; it is ended and given anew by hand. */
function isOther(held: KnownSeat, seat: NonNullable<PersonRow['seat']>): boolean {
  const begins = seat.validFromOn ?? held.validFromOn;
  return held.party !== seat.party || held.label !== seat.label || held.validFromOn !== begins;
}

function bodiesByName(bodies: PeopleNow['bodies']): Chamber['bodies'] {
  return Map.groupBy(bodies, ({ name }) => foldValue(name));
}

import { type Doer, doerId } from '../../core/authorisation/doer.ts';
import type { MunicipalityId, UnitId } from '../../core/ids.ts';
import { timeOf } from '../../core/organisation/tree-on.ts';
import { endsTooEarly, isOpen, isUnderItself } from '../../core/organisation/unit-rules.ts';
import { osloDay } from '../../core/oslo.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { demand } from '../../platform/demand.ts';
import { Refusal } from '../../platform/errors.ts';
import { insertAuditEntry } from './audit.store.ts';
import { refuseOwn } from './people.service.ts';
import { lockAccount } from './people.store.ts';
import { endSessionsOfChanged, whoeverLeads } from './standing-change.ts';
import {
  insertUnit,
  listAllUnits,
  lockTree,
  markEnded,
  moveChildren,
  type Unit,
  type UnitFacts,
  type UnitStart,
  updateUnit,
} from './units.store.ts';

export async function viewUnits(context: Context, municipalityId: MunicipalityId): Promise<Unit[]> {
  const units = await inMunicipality(context.db.staff, municipalityId, listAllUnits);
  const depthFirst = (parent: UnitId | null): Unit[] =>
    units.filter((unit) => unit.parentUnitId === parent).flatMap((unit) => [unit, ...depthFirst(unit.id)]);
  return depthFirst(null);
}

/**
 * A new unit. One that takes over ends the one before it on the day it begins, and takes its children. Where that one
 * ends on this day already, it is split: this is one more that takes over from it, and the children stay with the first.
 */
export async function addUnit(
  context: Context,
  municipalityId: MunicipalityId,
  given: UnitFacts & UnitStart,
  by: Doer,
): Promise<UnitId> {
  const id = demand(by, 'manageUnit', { id: crypto.randomUUID() as UnitId });
  const before = given.predecessorUnitId && demand(by, 'manageUnit', { id: given.predecessorUnitId });
  return inTree(context, municipalityId, async (tx, units) => {
    const predecessor = before && units.find(({ id: known }) => known === before);
    if (before && !predecessor) throw new Refusal('unknown-predecessor', 404);
    const isSplit = predecessor?.validToOn === given.validFromOn;
    if (predecessor && !isOpen(predecessor) && !isSplit) throw new Refusal('unit-has-ended', 409);
    const others = units.filter((unit) => unit !== predecessor);
    if (given.leaderAccountId !== (predecessor?.leaderAccountId ?? null)) refuseOwnLead(by, given);
    await refuseUnfit(tx, others, given);
    if (before) refuseCircle(units, before, given.parentUnitId);
    // Before the new one: they may have the same number.
    if (predecessor && before && !isSplit) {
      refuseEarlyEnd(predecessor, given.validFromOn);
      await markEnded(tx, before, given.validFromOn);
    }
    await insertUnit(tx, municipalityId, id, given);
    if (before && !isSplit) await moveChildren(tx, before, id);
    const leadBefore = (!isSplit && predecessor?.leaderAccountId) || null;
    await endSessionsOfChanged(tx, by, whoeverLeads(leadBefore, given.leaderAccountId));
    await insertAuditEntry(tx, municipalityId, {
      ...{ at: context.clock.now(), actor: doerId(by), act: 'unit.added', subject: id },
      after: {
        ...toldOfUnit(given),
        validFromOn: given.validFromOn,
        predecessorUnitId: given.predecessorUnitId,
      },
    });
    return id;
  });
}

export async function changeUnit(
  context: Context,
  municipalityId: MunicipalityId,
  unitId: UnitId,
  given: UnitFacts,
  by: Doer,
): Promise<void> {
  const id = demand(by, 'manageUnit', { id: unitId });
  await inTree(context, municipalityId, async (tx, units) => {
    const before = requireUnit(units, id, 'unknown-unit', osloDay(context.clock.now()));
    refuseCircle(units, id, given.parentUnitId);
    const others = units.filter((unit) => unit !== before);
    if (given.leaderAccountId !== before.leaderAccountId) refuseOwnLead(by, given);
    await refuseUnfit(tx, others, given, before);
    await updateUnit(tx, id, given);
    await endSessionsOfChanged(tx, by, whoeverLeads(before.leaderAccountId, given.leaderAccountId));
    await insertAuditEntry(tx, municipalityId, {
      ...{ at: context.clock.now(), actor: doerId(by), act: 'unit.changed', subject: id },
      ...{ before: toldOfUnit(before), after: toldOfUnit(given) },
    });
  });
}

/** Closes a unit down; with a successor it is merged into that one, which must be there from that day on. */
export async function endUnit(
  context: Context,
  municipalityId: MunicipalityId,
  unitId: UnitId,
  { validToOn, successorUnitId = null }: { validToOn: string; successorUnitId?: UnitId | null | undefined },
  by: Doer,
): Promise<void> {
  const id = demand(by, 'manageUnit', { id: unitId });
  await inTree(context, municipalityId, async (tx, units) => {
    const unit = requireUnit(units, id, 'unknown-unit');
    if (units.some((child) => child.parentUnitId === id && isOpen(child))) {
      throw new Refusal('has-children', 409);
    }
    refuseEarlyEnd(unit, validToOn);
    refuseUnfitSuccessor(units, unit, successorUnitId, validToOn);
    await markEnded(tx, id, validToOn, successorUnitId);
    await endSessionsOfChanged(tx, by, [unit.leaderAccountId]);
    await insertAuditEntry(tx, municipalityId, {
      ...{ at: context.clock.now(), actor: doerId(by), act: 'unit.ended', subject: id },
      after: { validToOn, successorUnitId },
    });
  });
}

function inTree<T>(
  context: Context,
  municipalityId: MunicipalityId,
  work: (tx: Tx, units: Unit[]) => Promise<T>,
): Promise<T> {
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    await lockTree(tx);
    return work(tx, await listAllUnits(tx));
  });
}

/** With a day: also one whose end is set, as long as it is there that day. */
function requireUnit(units: Unit[], id: UnitId, code: string, on?: string): Unit {
  const unit = units.find((candidate) => candidate.id === id);
  if (!unit) throw new Refusal(code, 404);
  const isThere = isOpen(unit) || (on !== undefined && timeOf(unit, on) !== 'earlier');
  if (!isThere) throw new Refusal('unit-has-ended', 409);
  return unit;
}

function refuseUnfitSuccessor(units: Unit[], unit: Unit, successorUnitId: UnitId | null, on: string): void {
  if (successorUnitId === null) return;
  const successor = units.find(({ id }) => id === successorUnitId);
  if (!successor || successor === unit) throw new Refusal('unknown-successor', 409);
  if (timeOf(successor, on) !== 'now') throw new Refusal('successor-not-there', 409);
}

/**
 * What a unit must fit in with: the other units, as they will stand beside it, and who is to lead it. `present`: as it
 * is, where it is changed; it may stay under what is soon closed down.
 */
async function refuseUnfit(
  tx: Tx,
  others: Unit[],
  { parentUnitId, code, leaderAccountId }: UnitFacts,
  present?: Unit,
): Promise<void> {
  const open = others.filter(isOpen);
  const hasMoved = parentUnitId !== present?.parentUnitId;
  if (parentUnitId === null && open.some((unit) => unit.parentUnitId === null)) {
    throw new Refusal('second-root', 409);
  }
  if (hasMoved && parentUnitId !== null && !open.some(({ id }) => id === parentUnitId)) {
    throw new Refusal('unknown-parent', 409);
  }
  if (code !== null && open.some((unit) => unit.code === code)) throw new Refusal('code-taken', 409);
  if (leaderAccountId !== null && !(await lockAccount(tx, leaderAccountId))) {
    throw new Refusal('unknown-person', 409);
  }
}

/** Nobody makes themselves a leader, and with it gives themselves sight of a unit's results. */
function refuseOwnLead(by: Doer, { leaderAccountId }: UnitFacts): void {
  if (leaderAccountId !== null) refuseOwn(by, leaderAccountId, 'own-roles');
}

function refuseCircle(units: Unit[], id: UnitId, parentUnitId: UnitId | null): void {
  const parents = new Map(units.map((unit) => [unit.id, unit.parentUnitId]));
  if (isUnderItself(parents, id, parentUnitId)) throw new Refusal('under-itself', 409);
}

function refuseEarlyEnd({ validFromOn }: Unit, validToOn: string): void {
  if (endsTooEarly({ validFromOn, validToOn })) throw new Refusal('ends-before-it-begins', 409);
}

/** As the log may have it: units are no persons, and whoever leads one is an id. */
export function toldOfUnit({ parentUnitId, name, kind, position, code, sector, leaderAccountId }: UnitFacts) {
  return { parentUnitId, name, kind, position, code, sector, leaderAccountId };
}

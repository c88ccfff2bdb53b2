import { type Doer, doerId } from '../../core/authorisation/doer.ts';
import type { MunicipalityId, UnitId } from '../../core/ids.ts';
import { endsTooEarly, isOpen, isUnderItself } from '../../core/organisation/unit-rules.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { demand } from '../../platform/demand.ts';
import { Refusal } from '../../platform/errors.ts';
import { insertAuditEntry } from './audit.store.ts';
import { lockAccount } from './people.store.ts';
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

export async function addUnit(
  context: Context,
  municipalityId: MunicipalityId,
  given: UnitFacts & UnitStart,
  by: Doer,
): Promise<UnitId> {
  const id = demand(by, 'manageUnit', { id: crypto.randomUUID() as UnitId });
  const before = given.predecessorUnitId && demand(by, 'manageUnit', { id: given.predecessorUnitId });
  return inTree(context, municipalityId, async (tx, units) => {
    const predecessor = before && requireUnit(units, before, 'unknown-predecessor');
    const others = units.filter((unit) => unit !== predecessor);
    await refuseUnfit(tx, others, given);
    if (before) refuseCircle(units, before, given.parentUnitId);
    // Before the new one: they may have the same number.
    if (predecessor && before) {
      refuseEarlyEnd(predecessor, given.validFromOn);
      await markEnded(tx, before, given.validFromOn);
    }
    await insertUnit(tx, municipalityId, id, given);
    if (before) await moveChildren(tx, before, id);
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
    const before = requireUnit(units, id, 'unknown-unit');
    refuseCircle(units, id, given.parentUnitId);
    const others = units.filter((unit) => unit !== before);
    await refuseUnfit(tx, others, given);
    await updateUnit(tx, id, given);
    await insertAuditEntry(tx, municipalityId, {
      ...{ at: context.clock.now(), actor: doerId(by), act: 'unit.changed', subject: id },
      ...{ before: toldOfUnit(before), after: toldOfUnit(given) },
    });
  });
}

export async function endUnit(
  context: Context,
  municipalityId: MunicipalityId,
  unitId: UnitId,
  validToOn: string,
  by: Doer,
): Promise<void> {
  const id = demand(by, 'manageUnit', { id: unitId });
  await inTree(context, municipalityId, async (tx, units) => {
    const unit = requireUnit(units, id, 'unknown-unit');
    if (units.some((child) => child.parentUnitId === id && isOpen(child))) {
      throw new Refusal('has-children', 409);
    }
    refuseEarlyEnd(unit, validToOn);
    await markEnded(tx, id, validToOn);
    await insertAuditEntry(tx, municipalityId, {
      ...{ at: context.clock.now(), actor: doerId(by), act: 'unit.ended', subject: id, after: { validToOn } },
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

function requireUnit(units: Unit[], id: UnitId, code: string): Unit {
  const unit = units.find((candidate) => candidate.id === id);
  if (!unit) throw new Refusal(code, 404);
  if (!isOpen(unit)) throw new Refusal('unit-has-ended', 409);
  return unit;
}

/** What a unit must fit in with: the other units, as they will stand beside it, and who is to lead it. */
async function refuseUnfit(
  tx: Tx,
  others: Unit[],
  { parentUnitId, code, leaderAccountId }: UnitFacts,
): Promise<void> {
  const open = others.filter(isOpen);
  if (parentUnitId === null && open.some((unit) => unit.parentUnitId === null)) {
    throw new Refusal('second-root', 409);
  }
  if (parentUnitId !== null && !open.some(({ id }) => id === parentUnitId)) {
    throw new Refusal('unknown-parent', 409);
  }
  if (code !== null && open.some((unit) => unit.code === code)) throw new Refusal('code-taken', 409);
  if (leaderAccountId !== null && !(await lockAccount(tx, leaderAccountId))) {
    throw new Refusal('unknown-person', 409);
  }
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

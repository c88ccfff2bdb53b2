import { type Doer, doerId } from '../../core/authorisation/doer.ts';
import type { AccountId, MunicipalityId, UnitId } from '../../core/ids.ts';
import {
  planUnits,
  type UnitActs,
  type UnitFacts,
  type UnitsPlan,
} from '../../core/organisation/units-plan.ts';
import { osloDay } from '../../core/oslo.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { demand } from '../../platform/demand.ts';
import { FileRefused } from '../../platform/errors.ts';
import {
  breathe,
  conclude,
  countsOf,
  type GivenImport,
  type Imported,
  type ImportLine,
  readImportFile,
} from './import-file.ts';
import { listAccounts } from './people.store.ts';
import { endSessionsOfChanged, whoeverLeads } from './standing-change.ts';
import { toldOfUnit } from './units.service.ts';
import {
  insertUnit,
  listAllUnits,
  lockTree,
  markEnded,
  moveChildren,
  type UnitFacts as StoredFacts,
  type Unit,
  updateUnit,
} from './units.store.ts';

/**
 * Units from a file: what would change, or with the fingerprint of that, the change itself in one transaction. Refuses
 * with `file-has-faults`, and with `changed-since` when something else would be done than what was agreed to. Nobody
 * makes themselves a leader.
 * `validFromOn`: the first day of new units whose row does not say; null: today.
 */
export async function importUnits(
  context: Context,
  municipalityId: MunicipalityId,
  { file, apply, validFromOn }: GivenImport & { validFromOn: string | null },
  by: Doer,
): Promise<Imported<UnitsPlan>> {
  const sheet = await readImportFile(file);
  const now = context.clock.now();
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    if (apply !== null) await lockTree(tx);
    const known = { units: await listAllUnits(tx), leaders: await listAccounts(tx, true) };
    await breathe();
    const read = planUnits(sheet, known, validFromOn ?? osloDay(now), doerId(by));
    if (!read.ok) throw new FileRefused(read.faults, read.count);
    const { plan } = read;
    await breathe();
    const last = { act: 'units.imported', subject: municipalityId, after: countsOf(plan.changes) };
    return conclude(tx, municipalityId, { file, apply, plan, at: now, by, last }, () =>
      carryOut(tx, municipalityId, plan.acts, known.units, by),
    );
  });
}

/** Does what is planned, in its order, and gives the lines for the log. */
async function carryOut(
  tx: Tx,
  municipalityId: MunicipalityId,
  acts: UnitActs,
  known: Unit[],
  by: Doer,
): Promise<ImportLine[]> {
  const made = new Map(acts.add.map(({ id }) => [id, crypto.randomUUID()]));
  const idOf = (id: string) => (made.get(id) ?? id) as UnitId;
  const permitted = (id: string) => demand(by, 'manageUnit', { id: idOf(id) });
  const stored = ({ parentUnitId, leaderAccountId, ...facts }: UnitFacts): StoredFacts => ({
    ...facts,
    parentUnitId: parentUnitId === null ? null : idOf(parentUnitId),
    leaderAccountId: leaderAccountId as AccountId | null,
  });
  const leaders = new Map<string | null, AccountId | null>(
    known.map((unit) => [unit.id, unit.leaderAccountId]),
  );
  const changed: (AccountId | null)[] = [];
  const lines: ImportLine[] = [];
  for (const { id, facts, validFromOn, predecessorUnitId } of acts.add) {
    const unit = { ...stored(facts), validFromOn, predecessorUnitId: predecessorUnitId as UnitId | null };
    const before = predecessorUnitId === null ? null : permitted(predecessorUnitId);
    // Before the new one: they may have the same number.
    if (before) await markEnded(tx, before, validFromOn);
    await insertUnit(tx, municipalityId, permitted(id), unit);
    if (before) await moveChildren(tx, before, permitted(id));
    changed.push(...whoeverLeads(leaders.get(predecessorUnitId) ?? null, unit.leaderAccountId));
    const after = { ...toldOfUnit(unit), validFromOn, predecessorUnitId };
    lines.push({ act: 'unit.added', subject: idOf(id), after });
  }
  for (const { id, before, facts } of acts.change) {
    await updateUnit(tx, permitted(id), stored(facts));
    changed.push(...whoeverLeads(leaders.get(id) ?? null, stored(facts).leaderAccountId));
    const was = toldOfUnit({
      ...before,
      parentUnitId: before.parentUnitId as UnitId | null,
      leaderAccountId: before.leaderAccountId as AccountId | null,
    });
    lines.push({ act: 'unit.changed', subject: idOf(id), before: was, after: toldOfUnit(stored(facts)) });
  }
  for (const { id, validToOn } of acts.end) {
    await markEnded(tx, permitted(id), validToOn);
    changed.push(leaders.get(id) ?? null);
    lines.push({ act: 'unit.ended', subject: idOf(id), after: { validToOn } });
  }
  await endSessionsOfChanged(tx, by, changed);
  return lines;
}

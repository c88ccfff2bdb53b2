import type { Sheet } from '../sheet.ts';
import { type FaultyFile, ImportFaults, refuseNationalIds } from './import-fault.ts';
import { differing, type PlanNote, type PlannedChange } from './import-plan.ts';
import { isOpen, isUnderItself } from './unit-rules.ts';
import { type KnownUnit, keyOfUnit, type MatchedRow, matchRows } from './units-match.ts';
import { type Leader, readUnitRows } from './units-rows.ts';

export interface UnitFacts {
  parentUnitId: string | null;
  name: string;
  kind: string;
  position: number;
  code: string | null;
  sector: string | null;
  leaderAccountId: string | null;
}

/** What is to be done, in an order in which it can be done. Ids of new units are those of `newId`. */
export interface UnitActs {
  /** Parents before their children. */
  add: { id: string; facts: UnitFacts; validFromOn: string; predecessorUnitId: string | null }[];
  change: { id: string; before: KnownUnit; facts: UnitFacts }[];
  end: { id: string; validToOn: string }[];
}

export interface UnitsPlan {
  changes: PlannedChange<'added' | 'reorganised' | 'changed' | 'ended'>[];
  notes: PlanNote<'not-in-file' | 'start-kept'>[];
  unchanged: number;
  acts: UnitActs;
}

export interface UnitsNow {
  units: KnownUnit[];
  leaders: Leader[];
}

/**
 * What a units file would change, or everything that is wrong with it; never half of each. Nothing is ended because a
 * file does not name it. `validFromOn`: the first day of new units whose row does not say. `importerId`: whose file it is.
 */
export function planUnits(
  sheet: Sheet,
  now: UnitsNow,
  validFromOn: string,
  importerId: string,
): { ok: true; plan: UnitsPlan } | FaultyFile {
  const unspeakable = refuseNationalIds(sheet);
  if (unspeakable) return unspeakable;
  const faults = new ImportFaults();
  const rows = readUnitRows(sheet, now.leaders, faults);
  const { matched, done } = matchRows(rows, now.units, validFromOn);
  refuseOwnLead(matched, importerId);
  const tree = treeToBe(matched, now.units);
  // Without the column of parents every row would look like a root.
  if (!faults.has('missing-column')) checkTree(matched, tree);
  if (faults.count > 0) return faults.refusal();
  return { ok: true, plan: planOf(matched, done.length, tree, now) };
}

/** Nobody makes themselves a leader, by a file either; what somebody leads already they may go on leading. */
function refuseOwnLead(matched: MatchedRow[], importerId: string): void {
  for (const row of matched) {
    const before = row.known ?? row.predecessor;
    const isNew = row.leaderAccountId === importerId && before?.leaderAccountId !== importerId;
    if (isNew) row.fault('leader', 'own-lead', row.name);
  }
}

/** The tree as it will be. */
interface TreeToBe {
  parents: Map<string, string | null>;
  /** Open units by code; what is ended or taken over is not among them. */
  openByCode: Map<string, string>;
  /** Codes that stand in the file or in force and are ended. */
  endedCodes: Set<string>;
  /** Units that end, with the row that says so. */
  ending: Map<string, MatchedRow>;
  /** Where the parent of a unit in force is after takeovers. */
  afterTakeover(parent: string | null): string | null;
}

function treeToBe(matched: MatchedRow[], units: KnownUnit[]): TreeToBe {
  const successors = new Map(
    matched.flatMap(({ id, predecessor }) => (predecessor ? [[predecessor.id, id]] : [])),
  );
  const ending = new Map(matched.filter(({ endsOn }) => endsOn !== null).map((row) => [row.id, row]));
  const afterTakeover = (parent: string | null) => (parent && successors.get(parent)) || parent;
  const parents = new Map<string, string | null>();
  const openByCode = new Map<string, string>();
  const endedCodes = new Set<string>();
  for (const unit of units) {
    const stays = isOpen(unit) && !successors.has(unit.id) && !ending.has(unit.id);
    if (stays) parents.set(unit.id, afterTakeover(unit.parentUnitId));
    if (stays) openByCode.set(keyOfUnit(unit), unit.id);
    else endedCodes.add(keyOfUnit(unit));
  }
  for (const { id, code } of matched) if (!ending.has(id)) openByCode.set(code, id);
  for (const { code } of ending.values()) endedCodes.add(code);
  for (const { id, parentCode } of matched) {
    const parent = parentCode === null ? null : openByCode.get(parentCode);
    // One whose parent is not there is a fault of its own, and not also a root.
    if (!ending.has(id) && parent !== undefined) parents.set(id, parent);
  }
  return { parents, openByCode, endedCodes, ending, afterTakeover };
}

/** The rules of the tree, of the tree as it will be. */
function checkTree(matched: MatchedRow[], tree: TreeToBe): void {
  const { parents, openByCode, endedCodes, ending } = tree;
  const takenOver = new Map(
    matched.flatMap((row) => (row.predecessor ? [[row.predecessor.id, row.row]] : [])),
  );
  const roots = [...parents].filter(([, parent]) => parent === null).map(([id]) => id);
  const rootRows = matched.filter(({ id, parentCode }) => parentCode === null && !ending.has(id));
  const otherRoots = roots.length - rootRows.length;
  const withChildren = new Set(parents.values());
  for (const row of matched) {
    const { id, code, parentCode, known } = row;
    if (known && takenOver.has(known.id)) row.fault('code', 'taken-over-here', takenOver.get(known.id));
    if (ending.has(id) && withChildren.has(id)) row.fault('endsOn', 'has-children', code);
    if (parentCode === null) {
      const stands = known === null || !ending.has(id);
      const isSecond = stands && (otherRoots > 0 || rootRows[0] !== row);
      if (isSecond) row.fault('parent', 'second-root', row.name);
    } else if (!openByCode.has(parentCode)) {
      // What was under something may end together with it.
      const endsToo = known !== null && ending.has(id) && endedCodes.has(parentCode);
      const faultCode = endedCodes.has(parentCode) ? 'parent-ended' : 'unknown-parent';
      if (!endsToo) row.fault('parent', faultCode, parentCode);
    } else if (isUnderItself(parents, id, parents.get(id) ?? null)) row.fault('parent', 'under-itself', code);
  }
}

function planOf(matched: MatchedRow[], done: number, tree: TreeToBe, now: UnitsNow): UnitsPlan {
  const labels = labelsOf(matched, now);
  const plan: UnitsPlan = { changes: [], notes: [], unchanged: done, acts: { add: [], change: [], end: [] } };
  const named = new Set<string>();
  for (const row of matched) {
    const { id, known, predecessor, begins, endsOn } = row;
    for (const one of [known, predecessor]) if (one) named.add(one.id);
    const facts = factsOf(row, known ?? predecessor, tree);
    const change = { row: row.row, key: facts.code ?? '', name: row.name };
    const before = known && { ...known, parentUnitId: tree.afterTakeover(known.parentUnitId) };
    const fields = differing(before ? labels.told(before) : {}, labels.told(facts));
    if (!known) {
      plan.acts.add.push({ id, facts, validFromOn: begins, predecessorUnitId: predecessor?.id ?? null });
      const start = { field: 'validFromOn', before: null, after: begins };
      const old = predecessor && { field: 'takesOver', before: null, after: labels.unit(predecessor.id) };
      const kind = predecessor ? 'reorganised' : 'added';
      plan.changes.push({ ...change, kind, fields: [...fields, start, ...(old ? [old] : [])] });
    } else if (fields.length > 0) {
      plan.acts.change.push({ id, before: known, facts });
      plan.changes.push({ ...change, kind: 'changed', fields });
    } else if (endsOn === null) plan.unchanged += 1;
    if (known && row.validFromOn !== null && row.validFromOn !== known.validFromOn) {
      plan.notes.push({ ...change, kind: 'start-kept', about: known.validFromOn });
    }
    if (endsOn !== null) {
      plan.acts.end.push({ id, validToOn: endsOn });
      plan.changes.push({
        ...change,
        kind: 'ended',
        fields: [{ field: 'endsOn', before: null, after: endsOn }],
      });
    }
  }
  plan.acts.add = parentsFirst(plan.acts.add);
  for (const unit of now.units.filter((one) => isOpen(one) && !named.has(one.id))) {
    plan.notes.push({ row: null, kind: 'not-in-file', key: unit.code, name: unit.name, about: null });
  }
  return plan;
}

/** What a row makes of its unit: what it does not say stays as it is, or as it was in the one taken over from. */
function factsOf(row: MatchedRow, before: KnownUnit | null, tree: TreeToBe): UnitFacts {
  const { name, kind, sector, leaderAccountId, position } = row;
  const code = row.code === before?.id ? null : row.code;
  const parentUnitId = tree.parents.has(row.id)
    ? (tree.parents.get(row.id) ?? null)
    : row.known
      ? tree.afterTakeover(row.known.parentUnitId)
      : (tree.openByCode.get(row.parentCode ?? '') ?? null);
  return {
    ...{ parentUnitId, name, kind, code },
    position: position ?? before?.position ?? row.place,
    sector: sector === undefined ? (before?.sector ?? null) : sector,
    leaderAccountId: leaderAccountId === undefined ? (before?.leaderAccountId ?? null) : leaderAccountId,
  };
}

/** Ids as people know them: units by code, or name where they have none; leaders by address. */
function labelsOf(matched: MatchedRow[], { units, leaders }: UnitsNow) {
  const codes = new Map(units.map(({ id, code, name }) => [id, code ?? name]));
  for (const { id, code, name } of matched) codes.set(id, code === id ? name : code);
  const addresses = new Map(leaders.map(({ id, email }) => [id, email ?? id]));
  const unit = (id: string | null) => (id === null ? null : (codes.get(id) ?? id));
  return {
    unit,
    told: ({ code, name, kind, parentUnitId, sector, leaderAccountId, position }: UnitFacts | KnownUnit) => ({
      ...{ code, name, kind, parent: unit(parentUnitId), sector },
      leader: leaderAccountId === null ? null : (addresses.get(leaderAccountId) ?? leaderAccountId),
      position,
    }),
  };
}

function parentsFirst(add: UnitActs['add']): UnitActs['add'] {
  const waiting = new Map(add.map((one) => [one.id, one]));
  const ordered: UnitActs['add'] = [];
  for (const one of add) {
    const line: UnitActs['add'] = [];
    for (let next = waiting.get(one.id); next; next = waiting.get(next.facts.parentUnitId ?? '')) {
      line.unshift(next);
      waiting.delete(next.id);
    }
    ordered.push(...line);
  }
  return ordered;
}

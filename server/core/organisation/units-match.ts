import { foldValue } from '../fold.ts';
import { newId } from './import-plan.ts';
import { endsTooEarly, isOpen } from './unit-rules.ts';
import type { UnitRow } from './units-rows.ts';

/** A unit there is or has been. */
export interface KnownUnit {
  id: string;
  parentUnitId: string | null;
  name: string;
  kind: string;
  position: number;
  code: string | null;
  sector: string | null;
  leaderAccountId: string | null;
  validFromOn: string;
  validToOn: string | null;
  predecessorUnitId: string | null;
}

/** What a file calls a unit: its code, or for one that has none, its id. */
export function keyOfUnit({ code, id }: Pick<KnownUnit, 'code' | 'id'>): string {
  return code ?? id;
}

/** A row and the unit it is about. */
export interface MatchedRow extends UnitRow {
  /** Of the unit there is, or of the one to be made (see `newId`). */
  id: string;
  /** The open unit it is about; null: a new one. */
  known: KnownUnit | null;
  /** The unit that ends on the day this new one begins. */
  predecessor: KnownUnit | null;
  /** The first day of a new unit. */
  begins: string;
}

/**
 * Finds the unit each row is about: the open one with its code, or its id where it has no code; else an open one without a code that has its name, or
 * is the root as the row is; else a new one. A row whose unit has ended as the row says is about nothing more and comes
 * back among `done`.
 */
export function matchRows(
  rows: UnitRow[],
  units: KnownUnit[],
  validFromOn: string,
): { matched: MatchedRow[]; done: UnitRow[] } {
  const finder = unitFinder(rows, units);
  const takenBy = new Map<string, number>();
  const matched: MatchedRow[] = [];
  const done: UnitRow[] = [];
  for (const row of rows) {
    const begins = row.validFromOn ?? validFromOn;
    const known = finder.knownFor(row);
    const ended = known === null ? finder.endedByCode.get(row.code) : undefined;
    if (ended && row.endsOn === ended.validToOn) {
      done.push(row);
      continue;
    }
    const takeover = takeoverOf(row, known, units, finder.openByCode, begins, takenBy);
    const isNew = known === null || takeover !== null;
    // Two units with one code may not be there on one day.
    if (ended && begins < (ended.validToOn ?? ''))
      row.fault('code', 'unit-has-ended', { day: ended.validToOn });
    if (row.endsOn !== null) {
      const from = isNew ? begins : known.validFromOn;
      if (endsTooEarly({ validFromOn: from, validToOn: row.endsOn }))
        row.fault('endsOn', 'ends-before-it-begins', { day: from });
    }
    const id = isNew ? newId(row.code) : known.id;
    matched.push({ ...row, id, known: isNew ? null : known, predecessor: takeover, begins });
  }
  return { matched, done };
}

function unitFinder(rows: UnitRow[], units: KnownUnit[]) {
  const openByCode = new Map<string, KnownUnit>();
  const endedByCode = new Map<string, KnownUnit>();
  const nameless = new Map<string, KnownUnit | null>();
  const rowsByName = new Map<string, number>();
  const hasNameless = units.some((unit) => unit.code === null && isOpen(unit));
  for (const { name } of hasNameless ? rows : []) {
    const folded = foldValue(name);
    rowsByName.set(folded, (rowsByName.get(folded) ?? 0) + 1);
  }
  for (const unit of units) {
    if (isOpen(unit)) openByCode.set(keyOfUnit(unit), unit);
    if (unit.code !== null && isOpen(unit)) continue;
    if (unit.code !== null) {
      const other = endedByCode.get(unit.code);
      if ((other?.validToOn ?? '') < (unit.validToOn ?? '')) endedByCode.set(unit.code, unit);
    } else if (isOpen(unit)) {
      const name = foldValue(unit.name);
      // A name that two have says nothing.
      nameless.set(name, nameless.has(name) ? null : unit);
    }
  }
  const root = units.find((unit) => isOpen(unit) && unit.code === null && unit.parentUnitId === null) ?? null;
  const roots = rows.filter(({ parentCode }) => parentCode === null);
  return {
    openByCode,
    endedByCode,
    knownFor(row: UnitRow): KnownUnit | null {
      const byCode = openByCode.get(row.code);
      if (byCode || !hasNameless || row.takesOver !== null || endedByCode.has(row.code))
        return byCode ?? null;
      if (row.parentCode === null && roots.length === 1) return root;
      const byName = nameless.get(foldValue(row.name)) ?? null;
      return byName !== root && rowsByName.get(foldValue(row.name)) === 1 ? byName : null;
    },
  };
}

/** The unit a row's new unit takes over from; null when it takes over from none, or did so before. */
function takeoverOf(
  row: UnitRow,
  known: KnownUnit | null,
  units: KnownUnit[],
  openByCode: Map<string, KnownUnit>,
  begins: string,
  takenBy: Map<string, number>,
): KnownUnit | null {
  if (row.takesOver === null) return null;
  const before = units.find(({ id }) => id === known?.predecessorUnitId);
  const isLater = row.validFromOn !== null && row.validFromOn > (known?.validFromOn ?? '');
  if (before && keyOfUnit(before) === row.takesOver && !isLater) return null;
  const predecessor = openByCode.get(row.takesOver);
  if (!predecessor) row.fault('takesOver', 'unknown-predecessor', row.takesOver);
  else if (known && known !== predecessor) row.fault('takesOver', 'already-in-force', row.code);
  else if (takenBy.has(predecessor.id))
    row.fault('takesOver', 'taken-over-twice', takenBy.get(predecessor.id));
  else {
    takenBy.set(predecessor.id, row.row);
    if (endsTooEarly({ validFromOn: predecessor.validFromOn, validToOn: begins })) {
      row.fault('takesOver', 'takes-over-too-early', { day: predecessor.validFromOn });
    }
    return predecessor;
  }
  return null;
}

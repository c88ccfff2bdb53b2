import { foldValue } from '../fold.ts';
import { type ColumnNames, findColumns } from '../organisation/import-columns.ts';
import { type FaultyFile, ImportFaults, refuseNationalIds } from '../organisation/import-fault.ts';
import { type ImportRow, importRows } from '../organisation/import-rows.ts';
import type { NamedBackground } from '../questionnaire/backgrounds.ts';
import type { Sheet } from '../sheet.ts';
import {
  baseWeightLimit,
  countedIn,
  populationLimit,
  populationTotals,
  type RoundDesign,
  strataLimit,
} from './round-design.ts';

/** What the columns of a design's file may be called. */
export const designColumns = {
  variable: { names: ['variabel', 'variable', 'kjennetegn'], isRequired: true },
  category: { names: ['kategori', 'category', 'verdi'], isRequired: true },
  population: {
    names: ['antall', 'antal', 'befolkning', 'folketall', 'folketal', 'count', 'population'],
    isRequired: true,
  },
  weight: { names: ['vekt', 'grunnvekt', 'weight', 'base weight'] },
} as const satisfies ColumnNames<string>;
type DesignColumn = keyof typeof designColumns;

/** What the rows of a sample's groups have as their variable. */
export const stratumNames: readonly string[] = ['gruppe', 'stratum', 'group'];

type Row = ImportRow<DesignColumn>;

/**
 * A file with how many in the population there are of each sample group and of each answer to background questions: the
 * whole design, or everything that is wrong with it. A question and its answers are known by their names in the
 * questionnaire, or by their wording in any language.
 *
 * Example: `variabel;kategori;antall` with `kjonn;kvinne;5100` and `kjonn;mann;5000` is one margin of 10,100 persons.
 */
export function readDesign(
  sheet: Sheet,
  backgrounds: readonly NamedBackground[],
): { ok: true; design: RoundDesign } | FaultyFile {
  const unspeakable = refuseNationalIds(sheet);
  if (unspeakable) return unspeakable;
  const faults = new ImportFaults();
  const places = findColumns(sheet, designColumns, faults);
  if (faults.count > 0) return faults.refusal();
  const design: RoundDesign = { strata: [], margins: [] };
  const seen = new Map<string, number>();
  for (const row of importRows(sheet, places, faults)) readRow(row, design, backgrounds, seen);
  if (sheet.rows.length === 0) faults.add(null, null, 'design-empty');
  if (design.strata.length > strataLimit) faults.add(null, null, 'too-many-strata', strataLimit);
  if (faults.count === 0) demandWhole(design, backgrounds, faults);
  return faults.count > 0 ? faults.refusal() : { ok: true, design };
}

function readRow(
  row: Row,
  design: RoundDesign,
  backgrounds: readonly NamedBackground[],
  seen: Map<string, number>,
): void {
  const populationCount = readPopulation(row);
  const baseWeight = readWeight(row);
  const place = readPlace(row, backgrounds);
  if (place === null) return;
  const { background, code } = place;
  const isUncounted = row.raw('population') === '';
  if (background === null && isUncounted) row.fault('population', 'empty-cell');
  if (background !== null && row.raw('weight') !== '') row.fault('weight', 'weight-of-margin');
  const key = `${background ?? ''}\n${foldValue(code)}`;
  const before = seen.get(key);
  if (before !== undefined) row.fault('category', 'category-twice', before);
  seen.set(key, before ?? row.row);
  if (before !== undefined || (populationCount === null && !isUncounted)) return;
  const margin = design.margins.find((one) => one.background === background);
  if (background === null) {
    if (populationCount !== null) design.strata.push({ name: code, populationCount, baseWeight });
  } else if (margin) margin.categories.push({ code, populationCount });
  else design.margins.push({ background, categories: [{ code, populationCount }] });
}

/** What a row counts: a group of the sample (`background` null), or an answer to a question; null with a fault. */
function readPlace(
  row: Row,
  backgrounds: readonly NamedBackground[],
): { background: string | null; code: string } | null {
  const variable = row.needed('variable');
  const category = row.needed('category');
  if (variable === null || category === null) return null;
  if (stratumNames.includes(foldValue(variable))) return { background: null, code: category };
  const background = known(backgrounds, variable);
  const code = background && codeOf(background, category);
  if (!background) row.fault('variable', 'unknown-background', variable);
  else if (code === undefined) row.fault('category', 'unknown-category', category);
  return background && code !== undefined ? { background: background.name, code } : null;
}

/** A whole number above 0, with or without spaces between the thousands; null when blank or unreadable. */
function readPopulation(row: Row): number | null {
  const cell = row.raw('population').replace(/[\s\u00a0\u202f]/g, '');
  if (cell === '') return null;
  if (!/^\d{1,8}$/.test(cell) || Number(cell) < 1 || Number(cell) > populationLimit)
    row.fault('population', 'not-a-population', row.raw('population'));
  else return Number(cell);
  return null;
}

/** A number above 0, with decimal comma or point; null when blank or unreadable. */
function readWeight(row: Row): number | null {
  const cell = row.raw('weight');
  if (cell === '') return null;
  const weight = /^\d{1,7}([.,]\d{1,9})?$/.test(cell) ? Number(cell.replace(',', '.')) : Number.NaN;
  if (weight > 0 && weight <= baseWeightLimit) return weight;
  row.fault('weight', 'not-a-weight', cell);
  return null;
}

function known(backgrounds: readonly NamedBackground[], written: string): NamedBackground | undefined {
  return backgrounds.find(({ name, title }) => isCalled(written, [name, title.nb, title.nn, title.en]));
}

function codeOf({ categories }: NamedBackground, written: string): string | undefined {
  return categories.find(({ code, label }) => isCalled(written, [code, label.nb, label.nn, label.en]))?.code;
}

function isCalled(written: string, names: readonly string[]): boolean {
  return names.some((name) => foldValue(name) === foldValue(written));
}

/** Every answer must be there, some of them counted, every group a weight or none, and all must add up to the same population. */
function demandWhole(
  design: RoundDesign,
  backgrounds: readonly NamedBackground[],
  faults: ImportFaults,
): void {
  for (const margin of design.margins) {
    const { background, categories } = margin;
    if (countedIn(margin).length < 2) faults.add(null, null, 'too-few-counted', background);
    const asked = backgrounds.find(({ name }) => name === background);
    for (const { code, label } of asked?.categories ?? []) {
      if (!categories.some((one) => one.code === code)) faults.add(null, null, 'category-missing', label.nb);
    }
  }
  const weighted = design.strata.filter(({ baseWeight }) => baseWeight !== null).length;
  if (weighted > 0 && weighted < design.strata.length) faults.add(null, null, 'weight-missing');
  const totals = populationTotals(design);
  const [first] = totals;
  const other = totals.find(({ count }) => count !== first?.count);
  if (first && other) faults.add(null, null, 'totals-disagree', `${told(first)}, ${told(other)}`);
}

const told = ({ of, count }: { of: string | null; count: number }) => `${of ?? stratumNames[0]}: ${count}`;

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MunicipalityId, RoundId } from '../../../../server/core/ids.ts';
import type { RawIndicator, RawItem, RawUnit } from '../../../../server/core/release/raw.ts';
import { prepareRealRound } from '../../../../server/demo/real.ts';
import { projectDir } from '../../../../server/platform/config.ts';
import { inMunicipality } from '../../../../server/platform/db/connect.ts';
import { insertMunicipality } from '../../../../server/stages/organisation/organisation.store.ts';
import { makeRelease } from '../../../../server/stages/releases/releases.service.ts';
import {
  type RawResults,
  readResults,
  recomputeRaw,
} from '../../../../server/stages/releases/results.service.ts';
import { type GivenFiles, readResponseFiles } from '../../../../server/stages/responses/import/read-files.ts';
import { importResponses, importTarget } from '../../../../server/stages/responses/import.service.ts';
import { listRoundUnits } from '../../../../server/stages/rounds/rounds.store.ts';
import { listScorecardVersions } from '../../../../server/stages/scorecards/scorecards.store.ts';
import { expectClose } from '../../../core/close.ts';
import { derivableGroups } from '../../../core/disclosure/derivable.ts';
import { goldCase } from '../../../core/gold.ts';
import { openTestHouse, type TestHouse } from '../../../harness/house.ts';

const file = (name: string) => ({ bytes: readFileSync(join(projectDir, 'test/data', name)), name });
type Files = Pick<GivenFiles, 'responses' | 'respondents' | 'units'>;
const forms: [string, Files][] = [
  ['wide, UTF-8', { responses: file('kommune_bred.csv'), units: file('kommune_enheter.csv') }],
  [
    'wide, Windows-1252 with «Vet ikke»',
    { responses: file('kommune_bred_cp1252.csv'), units: file('kommune_enheter.csv') },
  ],
  ['workbook', { responses: file('kommune_bred.xlsx'), units: file('kommune_bred.xlsx') }],
  [
    'long',
    {
      responses: file('kommune_lang.csv'),
      respondents: file('kommune_respondenter.csv'),
      units: file('kommune_enheter.csv'),
    },
  ],
];
const gold = <Expected>(id: string) => goldCase<Expected>('12-kommune', id);
const zones = { above: 'at_or_above_upper', between: 'between', below: 'below_lower' } as const;

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

async function prepare(): Promise<{ municipalityId: MunicipalityId; roundId: RoundId }> {
  const municipalityId = randomUUID() as MunicipalityId;
  const slug = `m-${municipalityId.slice(0, 8)}`;
  await insertMunicipality(house.owner, { id: municipalityId, slug, name: slug, dataLabel: null });
  return { municipalityId, roundId: await prepareRealRound(house.context, municipalityId) };
}

async function load(municipalityId: MunicipalityId, roundId: RoundId, files: Files): Promise<number> {
  const target = await importTarget(house.context, municipalityId, roundId);
  const parsed = await readResponseFiles({ ...target, ...files });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults.slice(0, 5)));
  return importResponses(house.context, municipalityId, roundId, parsed, 'operator');
}

async function raw(municipalityId: MunicipalityId, roundId: RoundId): Promise<RawResults> {
  const versions = await inMunicipality(house.context.db.staff, municipalityId, listScorecardVersions);
  return recomputeRaw(
    house.context,
    municipalityId,
    roundId,
    versions.map((one) => one.definition),
    'operator',
  );
}

const itemFields = {
  mean: 'mean',
  sd: 'sd',
  variance: 'variance',
  se: 'se',
  median: 'median',
  q1: 'q1',
  q3: 'q3',
  iqr: 'iqr',
  min: 'min',
  max: 'max',
  share_low: 'shareLow',
  share_high: 'shareHigh',
  ci95_low: 'ci95Low',
  ci95_high: 'ci95High',
} as const;
type Gold = Record<string, unknown>;

function expectItem(item: RawItem | undefined, expected: Gold): void {
  expect([item?.n, item?.missing]).toEqual([expected['n'], expected['missing']]);
  for (const [name, own] of Object.entries(itemFields)) {
    if (name in expected) expectClose(item?.[own] as number | null, expected[name] as number | null);
  }
}

function expectIndicator(own: RawIndicator | undefined, expected: Gold): void {
  expect(own?.n).toBe(expected['n']);
  expectClose(own?.value as number | null, expected['value'] as number | null);
  expectClose(own?.sd as number | null, expected['sd'] as number | null);
  expectClose(own?.ci95Low as number | null, expected['ci95_low'] as number | null);
  expectClose(own?.ci95High as number | null, expected['ci95_high'] as number | null);
  expect(own?.zone && zones[own.zone]).toBe(expected['zone']);
}

describe.each(forms)('the real-data municipality, %s', (_form, files) => {
  let results: RawResults;
  let byName: Map<string, RawUnit>;
  const unit = (name: string) => byName.get(name) as RawUnit;
  const root = () => results.units[0] as RawUnit;
  const scale = (of: RawUnit, name: unknown) =>
    of.indicators.find((one) => one.indicator === `skala-${String(name).toLowerCase()}`);

  beforeAll(async () => {
    const { municipalityId, roundId } = await prepare();
    expect(await load(municipalityId, roundId, files)).toBe(2_800);
    await makeRelease(house.context, municipalityId, roundId);
    results = await raw(municipalityId, roundId);
    byName = new Map(results.units.map((one) => [one.name, one]));
  });

  it('gives the response rates of gold', () => {
    type Where = { where: string; answered: number; invited: number; rate: number };
    const expected = gold<{ all: Where; departments: Where[]; units: Where[] }>('response');
    const found = (of: RawUnit) => [of.response.answered, of.response.invited];
    expect(found(root())).toEqual([expected.all.answered, expected.all.invited]);
    expectClose(root().response.rate, expected.all.rate);
    expect(expected.units).toHaveLength(37);
    for (const one of [...expected.departments, ...expected.units]) {
      expect(found(unit(one.where))).toEqual([one.answered, one.invited]);
      expectClose(unit(one.where).response.rate, one.rate);
    }
  });

  it('gives every item of gold, in the whole, by department and by unit', () => {
    const item = (of: RawUnit, name: unknown) => of.items.find((one) => one.item === name);
    for (const expected of gold<Gold[]>('items-all')) expectItem(item(root(), expected['item']), expected);
    for (const expected of gold<Gold[]>('items-by-department')) {
      expectItem(item(unit(String(expected['virksomhet'])), expected['item']), expected);
    }
    const units = gold<Gold[]>('items-by-unit');
    expect(units).toHaveLength(555);
    for (const expected of units)
      expectItem(item(unit(String(expected['enhet'])), expected['item']), expected);
  });

  it('gives every indicator of gold, and what other rules would have given', () => {
    for (const expected of gold<Gold[]>('indicator-all')) {
      const own = scale(root(), expected['scale']);
      expectIndicator(own, expected);
      expectClose(own?.otherRules?.meanOfItemMeans as number, expected['mean_of_item_means'] as number);
      expectClose(own?.otherRules?.minValid1 as number, expected['min_valid_1'] as number);
      expectClose(own?.otherRules?.completeOnly as number, expected['complete_only'] as number);
    }
    for (const expected of gold<Gold[]>('indicator-by-department')) {
      expectIndicator(scale(unit(String(expected['virksomhet'])), expected['scale']), expected);
    }
    for (const expected of gold<Gold[]>('indicator-by-unit')) {
      expectIndicator(scale(unit(String(expected['enhet'])), expected['scale']), expected);
    }
  });

  it('finds the cells of gold that the limits must hide', () => {
    type Cell = { enhet: string; value_of_segment: string; Freq: number };
    const expected = gold<{ units: Record<string, number>; unit_by_gender: Cell[]; unit_by_age: Cell[] }>(
      'small-cells',
    );
    expect(Object.fromEntries(results.smallCells.units.map((one) => [one.unit, one.count]))).toEqual(
      expected.units,
    );
    const sorted = (cells: string[]) => cells.sort();
    const own = (name: string) =>
      sorted(
        (results.smallCells.byBackground[name] ?? []).map((one) => `${one.unit} ${one.value} ${one.count}`),
      );
    const theirs = (cells: Cell[]) =>
      sorted(cells.map((one) => `${one.enhet} ${one.value_of_segment} ${one.Freq}`));
    expect(own('kjonn')).toEqual(theirs(expected.unit_by_gender));
    expect(own('aldersgruppe')).toEqual(theirs(expected.unit_by_age));
  });
});

describe('an import', () => {
  const [, [, wide]] = forms as [unknown, [string, Files]];

  it('replaces the one before it until the round has a release, and never after', async () => {
    const { municipalityId, roundId } = await prepare();
    await load(municipalityId, roundId, wide);
    expect(await load(municipalityId, roundId, wide)).toBe(2_800);
    const { rows } = await sql<{
      n: number;
    }>`select count(*)::int as n from response where round_id = ${roundId}`.execute(house.owner);
    expect(rows[0]?.n).toBe(2_800);
    await makeRelease(house.context, municipalityId, roundId);
    await expect(load(municipalityId, roundId, wide)).rejects.toThrow('already-released');
  });

  it('with a fault anywhere changes nothing and tells where', async () => {
    const { municipalityId, roundId } = await prepare();
    const bad = Buffer.from(
      file('kommune_bred.csv')
        .bytes.toString('utf8')
        .replace('R61618;', 'R61617;')
        .replace('Mann;Under 18;2;', 'Mann;Under 18;7;'),
    );
    const target = await importTarget(house.context, municipalityId, roundId);
    const parsed = await readResponseFiles({
      ...target,
      ...wide,
      responses: { bytes: bad, name: 'feil.csv' },
    });
    expect(parsed.ok).toBe(false);
    const faults = parsed.ok ? [] : parsed.faults.map(({ row, column, code }) => `${row} ${column} ${code}`);
    expect(faults).toHaveLength(2);
    expect(faults.join('\n')).toMatch(/^2 A1 .*\n3 svar_id /);
  });

  it('leaves no order and no respondent id behind', async () => {
    const { municipalityId, roundId } = await prepare();
    await load(municipalityId, roundId, wide);
    const { rows } = await sql<{ unit: string }>`
      select unit_id::text as unit from response where round_id = ${roundId} order by ctid`.execute(
      house.owner,
    );
    // The file lists unit by unit; in the table neighbours are strangers.
    const together = rows.filter((row, index) => row.unit === rows[index - 1]?.unit).length;
    expect(together).toBeLessThan(600);
    const left =
      await sql`select 1 from response where round_id = ${roundId} and answers::text like '%R6%'`.execute(
        house.owner,
      );
    expect(left.rows).toEqual([]);
  });
});

describe('what is shown of it', () => {
  it('Brannvesen (1) and Politisk sekretariat (3) cannot be computed from anything shown', async () => {
    const { municipalityId, roundId } = await prepare();
    await load(municipalityId, roundId, forms[0]?.[1] as Files);
    await makeRelease(house.context, municipalityId, roundId);
    const tree = await inMunicipality(house.context.db.staff, municipalityId, (tx) =>
      listRoundUnits(tx, roundId),
    );
    const children = (id: string) => tree.filter((node) => node.parentUnitId === id);
    const leavesUnder = (id: string): string[] =>
      children(id).length === 0 ? [id] : children(id).flatMap((node) => leavesUnder(node.unitId));
    const idOf = new Map(tree.map((node) => [node.name, node.unitId]));
    const answered = gold<{ units: { where: string; answered: number }[] }>('response').units;
    const sizes = new Map(answered.map((one) => [idOf.get(one.where) as string, one.answered]));
    for (const lattice of ['internal', 'public'] as const) {
      const { responses, cells } = await readResults(house.context, municipalityId, roundId, lattice);
      const shownOf = (rows: { unit: string; shown: string }[], all: boolean) =>
        rows
          .filter((row) => (all ? row.shown === 'all' : row.shown !== 'nothing'))
          .map((row) => leavesUnder(idOf.get(row.unit) as string));
      // In the municipality's own order: the database keeps rows in none, so the same would come in another tomorrow.
      for (const rows of [responses, cells]) {
        const named = [...new Set(rows.map(({ unit }) => unit))];
        expect(named).toEqual(tree.map(({ name }) => name).filter((name) => named.includes(name)));
      }
      for (const name of ['Brannvesen', 'Politisk sekretariat']) {
        const rows = [...responses, ...cells].filter((row) => row.unit === name);
        expect(new Set(rows.map((row) => row.shown))).toEqual(new Set(['nothing']));
      }
      for (const rows of [responses, ...Map.groupBy(cells, (cell) => cell.subject).values()]) {
        expect(derivableGroups(shownOf(rows, false), sizes, 5)).toEqual([]);
        expect(derivableGroups(shownOf(rows, true), sizes, 5)).toEqual([]);
      }
    }
  });
});

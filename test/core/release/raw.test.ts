import { describe, expect, it } from 'vitest';
import { describeRaw, type RawIndicator, type RawItem } from '../../../server/core/release/raw.ts';
import { expectClose } from '../close.ts';
import { type GoldDescription, goldCase } from '../gold.ts';
import { realMunicipality, realQuestionnaire } from './municipality.ts';

const gold = <Expected>(id: string) => goldCase<Expected>('12-kommune', id);
const { ambition } = gold<{ ambition: Record<string, [number, number]> }>('codebook');
const ambitions = Object.fromEntries(
  Object.entries(ambition).map(([scale, [lower, upper]]) => [scale.toLowerCase(), { lower, upper }]),
);
const { units } = describeRaw({ questionnaire: realQuestionnaire, ...realMunicipality(), ambitions });
const unit = (name: string) => {
  const found = units.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`no unit ${name}`);
  return found;
};

type GoldIndicator = {
  scale: string;
  n: number;
  value: number | null;
  sd: number | null;
  ci95_low: number | null;
  ci95_high: number | null;
  zone: 'at_or_above_upper' | 'between' | 'below_lower' | null;
};
const zones = { above: 'at_or_above_upper', between: 'between', below: 'below_lower' } as const;
const itemNames: Record<keyof GoldDescription, keyof RawItem> = {
  n: 'n',
  missing: 'missing',
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
  counts: 'counts',
  share_low: 'shareLow',
  share_high: 'shareHigh',
  ci95_low: 'ci95Low',
  ci95_high: 'ci95High',
};

function expectItem(where: string, item: string, expected: Partial<GoldDescription>): number {
  const found = unit(where).items.find((candidate) => candidate.item === item);
  let compared = 0;
  for (const [name, value] of Object.entries(expected)) {
    const ours = itemNames[name as keyof GoldDescription];
    if (ours === undefined) continue;
    if (name === 'counts') {
      const counts = Object.entries(value as GoldDescription['counts']);
      expect(found?.counts).toEqual(counts.map(([point, count]) => ({ value: Number(point), count })));
    } else
      expectClose(
        found?.[ours] as number | null | undefined,
        value as number | null,
        `${where} ${item} ${name}`,
      );
    compared += 1;
  }
  return compared;
}

function expectIndicator(where: string, expected: GoldIndicator): RawIndicator {
  const found = unit(where).indicators.find(({ indicator }) => indicator === expected.scale.toLowerCase());
  if (!found) throw new Error(`${where} has no indicator ${expected.scale}`);
  const what = `${where} ${expected.scale}`;
  expect(found.n).toBe(expected.n);
  expectClose(found.value, expected.value, what);
  expectClose(found.sd, expected.sd, what);
  expectClose(found.ci95Low, expected.ci95_low, what);
  expectClose(found.ci95High, expected.ci95_high, what);
  expect(found.zone && zones[found.zone], what).toBe(expected.zone);
  return found;
}

describe('the raw description of the real-data municipality agrees with R', () => {
  it('on the response of all units', () => {
    type Rate = { where: string; answered: number; invited: number; rate: number };
    const expected = gold<{ all: Rate; departments: Rate[]; units: Rate[] }>('response');
    const rates = [expected.all, ...expected.departments, ...expected.units];
    expect(rates).toHaveLength(44);
    for (const { where, answered, invited, rate } of rates) {
      expect(unit(where).response).toMatchObject({ answered, invited });
      expectClose(unit(where).response.rate, rate, where);
    }
  });

  it('on every item in the whole municipality', () => {
    const expected = gold<(GoldDescription & { item: string })[]>('items-all');
    const compared = expected.map((row) => expectItem('kommune', row.item, row));
    expect(compared).toEqual(Array.from({ length: 15 }, () => 17));
  });

  it('on every item by department', () => {
    const expected = gold<(GoldDescription & { item: string; virksomhet: string })[]>('items-by-department');
    const compared = expected.map((row) => expectItem(row.virksomhet, row.item, row));
    expect(compared).toEqual(Array.from({ length: 90 }, () => 17));
  });

  it('on every item by unit', () => {
    const expected = gold<(Partial<GoldDescription> & { item: string; enhet: string })[]>('items-by-unit');
    const compared = expected.map((row) => expectItem(row.enhet, row.item, row));
    expect(compared).toEqual(Array.from({ length: 555 }, () => 6));
  });

  it('on the indicators, and on what other rules would have given', () => {
    type Others = Record<'mean_of_item_means' | 'min_valid_1' | 'complete_only', number>;
    for (const row of gold<(GoldIndicator & Others)[]>('indicator-all')) {
      const { otherRules } = expectIndicator('kommune', row);
      expectClose(otherRules?.meanOfItemMeans, row.mean_of_item_means, row.scale);
      expectClose(otherRules?.minValid1, row.min_valid_1, row.scale);
      expectClose(otherRules?.completeOnly, row.complete_only, row.scale);
    }
  });

  it('on the indicators by department', () => {
    const expected = gold<(GoldIndicator & { virksomhet: string })[]>('indicator-by-department');
    expect(expected).toHaveLength(18);
    for (const row of expected) expectIndicator(row.virksomhet, row);
  });

  it('on the indicators by unit', () => {
    const expected = gold<(GoldIndicator & { enhet: string })[]>('indicator-by-unit');
    expect(expected).toHaveLength(111);
    for (const row of expected) expectIndicator(row.enhet, row);
  });
});

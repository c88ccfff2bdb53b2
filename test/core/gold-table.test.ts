import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { GoldCase, GoldChecks } from '../gold-checks/check.ts';
import { reading } from '../gold-checks/reading.ts';

const goldDir = new URL('../gold/', import.meta.url);
const files = readdirSync(goldDir).filter((name) => name.endsWith('.json'));

/**
 * Cases we do not compute, by name, each because a documented convention of ours differs. At most one in twenty of
 * all, and none of the files of every page: descriptives, tests, scales, shares, distributions, the municipality.
 */
const differing: Record<string, string> = {};
const alwaysWhole = /^(01|02|03|04|10|12)-/;

const tables = await Promise.all(
  files.map(async (name) => {
    const file = name.replace('.json', '');
    const { cases } = JSON.parse(readFileSync(new URL(name, goldDir), 'utf8')) as { cases: GoldCase[] };
    const { checks } = (await import(`../gold-checks/${file}.ts`)) as { checks: GoldChecks };
    return { file, cases, checks };
  }),
);

for (const { file, cases, checks } of tables) {
  describe(`R’s ${file}`, () => {
    for (const gold of cases) {
      const name = `${file} ${gold.id}`;
      if (name in differing) continue;
      it(`${gold.id}: ${gold.what}`, async () => {
        const check = checks[gold.id];
        if (!check) expect.fail(`no check of ${name}`);
        const { expected, unread } = reading(gold.expected);
        await check({ ...gold, expected });
        expect.hasAssertions();
        expect(unread(), 'numbers of R that the check does not read').toEqual([]);
      });
    }

    it('has no check of a case that is not there', () => {
      const ids = new Set(cases.map(({ id }) => id));
      expect(Object.keys(checks).filter((id) => !ids.has(id))).toEqual([]);
    });
  });
}

describe('the cases left out', () => {
  const all = tables.flatMap(({ file, cases }) => cases.map(({ id }) => `${file} ${id}`));

  it('are left out of a hundred and ten', () => {
    expect(all).toHaveLength(110);
    expect(new Set(all).size).toBe(110);
  });

  it('exist, are few, and are none of those that every page rests on', () => {
    const names = Object.keys(differing);
    expect(names.filter((name) => !all.includes(name))).toEqual([]);
    expect(names.filter((name) => alwaysWhole.test(name))).toEqual([]);
    expect(names.length).toBeLessThanOrEqual(all.length / 20);
  });
});

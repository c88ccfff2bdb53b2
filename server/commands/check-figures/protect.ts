import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Cut } from '../../core/disclosure/declared.ts';
import { hierarchyOf } from '../../core/disclosure/hierarchy.ts';
import { disclosureLimits } from '../../core/disclosure/limits.ts';
import { protect } from '../../core/disclosure/protect.ts';
import { StartError } from '../../platform/errors.ts';

/** Declared tables as a file: who answered what, in groups that no table tells apart. */
const tablesSchema = z.strictObject({
  kind: z.enum(['citizen', 'user', 'employee']),
  sensitive: z.boolean().default(false),
  lattice: z.enum(['internal', 'public']).default('internal'),
  raisedLimits: z.strictObject({ mean: z.int().optional(), spread: z.int().optional() }).default({}),
  units: z.array(z.strictObject({ unit: z.string(), parent: z.string().nullable() })).min(1),
  backgrounds: z
    .array(z.strictObject({ name: z.string(), categories: z.array(z.string()).min(1) }))
    .default([]),
  subjects: z
    .array(
      z.strictObject({
        name: z.string(),
        scale: z.strictObject({ min: z.int(), max: z.int() }),
        /** The subjects that make up an index; they stand before it. */
        items: z.array(z.string()).default([]),
      }),
    )
    .min(1),
  groups: z.array(
    z.strictObject({
      unit: z.string(),
      /** In the order of the backgrounds; null: not answered. */
      categories: z.array(z.string().nullable()).default([]),
      count: z.int().nonnegative(),
      /** By subject, and by value: persons. */
      answers: z.record(z.string(), z.record(z.string(), z.int().nonnegative())),
    }),
  ),
});

/** `protect TABLES.json`: how much of every cell may be told. No figure is printed: the file's owner has them. */
export async function protectTables(path: string) {
  const tables = await readTables(path);
  try {
    return decide(tables);
  } catch (error) {
    if (error instanceof RangeError) throw new StartError(`${path}: ${error.message}.`);
    throw error;
  }
}

function decide(tables: z.infer<typeof tablesSchema>) {
  const tree = tables.units.map(({ unit, parent }, position) => ({
    unitId: unit,
    parentUnitId: parent,
    name: unit,
    kind: 'unit',
    position,
  }));
  const { raisedLimits } = tables;
  const protection = protect({
    hierarchy: hierarchyOf(tree),
    limits: disclosureLimits(tables, {
      ...(raisedLimits.mean !== undefined && { mean: raisedLimits.mean }),
      ...(raisedLimits.spread !== undefined && { spread: raisedLimits.spread }),
    }),
    lattice: tables.lattice,
    backgrounds: tables.backgrounds,
    groups: tables.groups.map(({ unit, categories, count }) => ({ unitId: unit, categories, count })),
    invited: null,
    subjects: tables.subjects.map(({ name, scale, items }) => ({
      key: name,
      scale,
      itemKeys: items,
      valuesOf: (group) =>
        Object.entries(tables.groups[group]?.answers[name] ?? {}).map(([value, count]) => ({
          value: Number(value),
          count,
        })),
    })),
  });
  const cuts: (Cut | null)[] = [
    null,
    ...tables.backgrounds.flatMap(({ name, categories }) =>
      categories.map((category) => ({ background: name, category })),
    ),
  ];
  return tables.subjects.flatMap(({ name: subject }) =>
    cuts.flatMap((cut) =>
      tree.map(({ unitId: unit }) => ({ subject, unit, cut, shown: protection.levelOf(subject, unit, cut) })),
    ),
  );
}

async function readTables(path: string): Promise<z.infer<typeof tablesSchema>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    throw new StartError(`There is no file ${path}.`);
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new StartError(`${path} is not JSON: ${(error as Error).message}`);
  }
  const found = tablesSchema.safeParse(json);
  if (found.success) return found.data;
  const faults = found.error.issues.map(
    ({ path: at, message }) => `${at.join('.') || 'the top'}: ${message}`,
  );
  throw new StartError([`${path} does not declare tables:`, ...faults].join('\n  '));
}

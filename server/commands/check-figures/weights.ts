import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { isRefused } from '../../core/refusal.ts';
import { kish } from '../../core/statistics/kish.ts';
import type { Margin } from '../../core/weighting/margins.ts';
import { rake } from '../../core/weighting/rake.ts';
import { populationWeights } from '../../core/weighting/trim.ts';
import { StartError } from '../../platform/errors.ts';
import { openFile } from './open-file.ts';

/** By column, and by what stands in it: how many there are in the population. */
const marginsSchema = z.record(z.string(), z.record(z.string(), z.number().positive()));

export interface WeightsOptions {
  margins: string;
  /** A column of base weights; without it everyone starts alike. */
  weights?: string | undefined;
}

/** `weights FILE --margins M.json`: raked weights in the order of the rows, and the trimmed ones with what both cost. */
export async function weighFile(path: string, options: WeightsOptions) {
  const file = await openFile(path);
  const margins = Object.entries(await readMargins(options.margins)).map(
    ([name, targets]): Margin => ({
      name,
      categoryOf: file.column(name),
      targets: new Map(Object.entries(targets)),
    }),
  );
  const base = options.weights
    ? file.numbers(options.weights).map((weight) => weight ?? 0)
    : new Array<number>(file.rowCount).fill(1);
  const row = base.findIndex((weight) => !(weight > 0));
  if (row !== -1) {
    throw new StartError(`${path}: the base weight in data row ${row + 1} is not above 0.`);
  }
  const exact = { tolerance: 1e-12, maxRounds: 1_000 };
  const raked = rake(base, margins, exact);
  if (isRefused(raked)) throw new StartError(`${path}: ${raked.mend}.`);
  const trimmed = populationWeights(base, margins);
  const cost = kish(raked.weights);
  return {
    weights: raked.weights,
    rounds: raked.rounds,
    deff: cost?.deff ?? null,
    effectiveN: cost?.effectiveN ?? null,
    thin: raked.thin,
    trimmed: isRefused(trimmed)
      ? trimmed
      : { weights: trimmed.final, deff: trimmed.after.deff, effectiveN: trimmed.after.effectiveN },
  };
}

async function readMargins(path: string): Promise<z.infer<typeof marginsSchema>> {
  const form = '{"column": {"category": persons, …}, …}';
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    throw new StartError(`There is no file ${path}.`);
  }
  try {
    return marginsSchema.parse(JSON.parse(text));
  } catch (error) {
    const where = error instanceof z.ZodError ? ` (at ${error.issues[0]?.path.join('.') || 'the top'})` : '';
    throw new StartError(`${path} does not hold margins${where}. Write ${form}.`);
  }
}

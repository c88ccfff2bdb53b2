import { z } from 'zod';
import { foldValue } from '../../../core/fold.ts';
import type { Item, Questionnaire } from '../../../core/questionnaire/format.ts';
import { shown } from '../../../core/shown.ts';
import type { TableFault } from '../../../platform/files/unreadable.ts';
import { readerFor, type ValueMap } from './answer-readers.ts';

/**
 * The mapping file. `columns`: a column of the file, or in the long form a question, to an item's name or to what
 * else it is. `values`: per item, the file's word to ours ("" is skipped).
 */
const mappingSchema = z.strictObject({
  columns: z.record(z.string(), z.string()).default({}),
  values: z.record(z.string(), z.record(z.string(), z.union([z.string(), z.number()]))).default({}),
});

/** What a column can be besides an item. These words win over an item of the same name. */
export const plainRoles = [
  'respondent',
  'unit',
  'department',
  'question',
  'answer',
  'invited',
  'ignore',
] as const;
export type PlainRole = (typeof plainRoles)[number];

export function isPlainRole(word: string): word is PlainRole {
  return plainRoles.some((role) => role === word);
}

export interface Mapping {
  /** By folded column name. `written` is the name as the mapping has it. */
  columns: Map<string, { written: string; target: string }>;
  /** By item name. */
  values: Map<string, ValueMap>;
}

/** The mapping, as far as it can be used, and everything that is wrong with it. Undefined is an empty mapping. */
export function readMapping(
  input: unknown,
  questionnaire: Questionnaire,
): { mapping: Mapping; faults: TableFault[] } {
  const mapping: Mapping = { columns: new Map(), values: new Map() };
  const parsed = mappingSchema.safeParse(input ?? {});
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) =>
      fault(issue.path.join('.') || null, 'bad-mapping', `${issue.message}. ${shape}`),
    );
    return { mapping, faults };
  }
  const items = new Map(questionnaire.items.map((item) => [item.name, item]));
  const faults: TableFault[] = [];
  for (const [written, target] of Object.entries(parsed.data.columns)) {
    const known = items.has(target) || isPlainRole(target);
    if (known) mapping.columns.set(foldValue(written), { written, target });
    else faults.push(unknownTarget(`columns.${written}`, target));
  }
  for (const [name, words] of Object.entries(parsed.data.values)) {
    const item = items.get(name);
    if (item === undefined) faults.push(unknownTarget(`values.${name}`, name));
    else mapping.values.set(name, readValues(item, words, questionnaire, faults));
  }
  return { mapping, faults };
}

/** The words of one item; each must give a value the item takes. */
function readValues(
  item: Item,
  words: Record<string, string | number>,
  questionnaire: Questionnaire,
  faults: TableFault[],
): ValueMap {
  const values: ValueMap = new Map();
  const read = readerFor(item, questionnaire);
  if (read === null) {
    const message = `The item ${item.name} cannot be imported. Remove it here.`;
    faults.push(fault(`values.${item.name}`, 'not-importable', message));
    return values;
  }
  for (const [word, given] of Object.entries(words)) {
    const value = String(given).trim();
    const reading = read(value);
    if ('code' in reading)
      faults.push(fault(`values.${item.name}.${word}`, 'bad-mapped-value', reading.message));
    values.set(foldValue(word), value);
  }
  return values;
}

const shape =
  'The file must be {"columns": {"file column": "item name"}, "values": {"item name": {"file value": "our value"}}}.';

function unknownTarget(place: string, target: string): TableFault {
  const message = `The questionnaire has no item named ${shown(target)}. Use an item's name or one of ${plainRoles.join(', ')}.`;
  return fault(place, 'unknown-target', message);
}

function fault(column: string | null, code: string, message: string): TableFault {
  return { row: null, column, code, message };
}

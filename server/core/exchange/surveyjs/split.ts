import type { Element } from '../../questionnaire/elements.ts';
import { listOf } from './choices.ts';
import type { Raw } from './properties.ts';
import { begun, type Part, type Reader, take } from './reader.ts';

/** Reads a list of elements, at a depth. */
export type ReadAll = (list: unknown, place: string, depth: number) => Element[];

/** Several lines in one question: each is a question of its own, in a panel. */
export function readMultipleText(reader: Reader, part: Part, readAll: ReadAll): Element[] {
  const [items] = take(part, 'items');
  const list = (Array.isArray(items) ? items : []).filter(isRaw);
  const name = String(part.raw['name'] ?? 'text');
  return together(
    reader,
    part,
    readAll,
    'items',
    list.map((item) => ({
      ...item,
      ...{ type: 'text', name: `${name}_${String(item['name'])}`, title: item['title'] ?? item['name'] },
    })),
    (at) => `${name}.${String(list[at]?.['name'])}`,
  );
}

/** A panel that people add as often as they need is asked once. */
export function readRepeated(reader: Reader, part: Part, readAll: ReadAll): Element[] {
  const [elements] = take(part, 'templateElements');
  reader.assembly.notes.changed('repeatedOnce', part.place, part.raw['name']);
  const list = (Array.isArray(elements) ? elements : []).filter(isRaw);
  return together(
    reader,
    part,
    readAll,
    'templateElements',
    list,
    (at) => `panel.${String(list[at]?.['name'])}`,
  );
}

/** A matrix whose columns are questions: those that are chosen in are matrices; of others there is a question for each row. */
export function readColumns(reader: Reader, part: Part, readAll: ReadAll): Element[] {
  const { raw, place } = part;
  const [columns, rows, choices, cellType] = take(part, 'columns', 'rows', 'choices', 'cellType');
  const name = String(raw['name'] ?? 'matrix');
  const isRepeated = raw['type'] === 'matrixdynamic';
  const list = (Array.isArray(columns) ? columns : []).map((column: unknown) =>
    isRaw(column) ? column : { name: String(column) },
  );
  const { texts, assembly } = reader;
  const named = isRepeated ? [] : listOf(rows, `${place}.rows`, texts, assembly.notes);
  assembly.notes.changed(isRepeated ? 'repeatedOnce' : 'partsOnTheirOwn', place, raw['name']);
  const parts = list.flatMap((column): Raw[] => {
    const type = String(column['cellType'] ?? cellType ?? 'dropdown').replace('default', 'dropdown');
    const own = {
      ...column,
      name: `${name}_${String(column['name'])}`,
      title: column['title'] ?? column['name'],
    };
    const offered = column['choices'] ?? choices;
    if (isRepeated) return [{ ...own, type, ...(offered ? { choices: offered } : {}) }];
    if (['dropdown', 'radiogroup'].includes(type) && column['showOtherItem'] !== true) {
      const { choices: _, cellType: __, ...rest } = own as Raw;
      return [{ ...rest, type: 'matrix', rows, columns: offered }];
    }
    return named.map(({ code, text }) => ({
      ...own,
      ...{ type, name: `${own.name}_${code}`, title: text, ...(offered ? { choices: offered } : {}) },
    }));
  });
  return together(
    reader,
    part,
    readAll,
    'columns',
    parts.map(({ cellType: _, ...rest }) => rest),
  );
}

function together(
  reader: Reader,
  part: Part,
  readAll: ReadAll,
  property: string,
  parts: Raw[],
  referred?: (at: number) => string,
): Element[] {
  const { raw, place, depth } = part;
  const { notes } = reader.assembly;
  if (raw['type'] === 'multipletext') notes.changed('partsOnTheirOwn', place, raw['name']);
  const [isRequired] = take(part, 'isRequired', 'requiredErrorText');
  if (isRequired === true) notes.leftOut('check', `${place}.isRequired`, raw['name']);
  const panel = begun(reader, part, 'panel');
  delete panel['requiredErrorText'];
  const read = readAll(parts, `${place}.${property}`, depth + 1);
  if (referred) {
    // The first questions have the names of the parts, in their order; others were put in between.
    parts.forEach((one, at) => {
      reader.conditions.referSame(String(one['name']), referred(at));
    });
  }
  if (read.length === 0) {
    notes.leftOut('emptyPart', place, raw['name']);
    return [];
  }
  if (panel.title === undefined && typeof raw['name'] === 'string')
    panel.title = reader.texts.bare(raw['name'], place);
  panel.elements = read;
  return [panel];
}

function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

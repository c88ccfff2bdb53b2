import type { Element } from '../../questionnaire/elements.ts';
import type { FormRow } from './form.ts';
import type { Forming } from './forming.ts';
import { baseOf } from './questions.ts';
import { fixedOf } from './relevant.ts';
import type { Branch } from './tree.ts';

/** The rows of a group that is a table, with the row that heads them, if one does. */
interface FormTable {
  head: Branch | null;
  rows: Branch[];
  list: string;
}

/**
 * A group that is a table: questions answered from one list, shown under each other (`table-list`, or a first row whose labels
 * head the others). Null where a row has anything of its own that a row of a matrix cannot have, or the workbook has no such list.
 */
export function tableOf({ row, inside, type }: Branch, forming: Forming): FormTable | null {
  if (type.kind !== 'begin' || type.isRepeat) return null;
  const [first] = inside;
  const head = first !== undefined && has(first, 'label') ? first : null;
  const rows = head ? inside.slice(1) : inside;
  const isTable = /\btable-list\b/.test(row.cell('appearance'));
  if (rows.length === 0 || !(isTable || (head && rows.every((each) => has(each, 'list-nolabel')))))
    return null;
  const list = first?.type.kind === 'select' ? first.type.list : '';
  if (!forming.hasList(list) || !inside.every((each) => isPlainRow(each, list))) return null;
  const required = rows.map((each) => fixedOf(each.row.cell('required')));
  return new Set(required).size === 1 && required[0] !== null ? { head, rows, list } : null;
}

/** The table as a matrix; null where the group is none. */
export function matrixOf(branch: Branch, forming: Forming): Element | null {
  const { row } = branch;
  const table = tableOf(branch, forming);
  const choices = table && forming.list(table.list, false);
  if (!choices) return null;
  const { head, rows, list } = table;
  const [sample] = rows as [Branch];
  const isRequired = fixedOf(sample.row.cell('required')) === true;

  const { assembly } = forming;
  const name = forming.nameOf(branch);
  const headed = head ? forming.titled(head.row) : {};
  const base = baseOf(row, name, 'matrix', forming);
  const title = headed.title ?? base.title;
  if (headed.title && Object.keys((base.title ?? {}) as object).length > 0)
    base['description'] ??= base.title;
  const texts = rows.map((each) => ({
    code: rowCode(each.row, row),
    text: forming.text(each.row.texts('label'), each.row),
  }));
  const codes = assembly.codes(texts, forming.place(row), true);
  const onScale = forming.scaleValues(list, choices, sample.row);
  const columnCodes = onScale ? [] : assembly.codes(choices, forming.place(row));
  const columns = choices.map(({ code, text }, at) => ({
    value: onScale?.get(code) ?? columnCodes[at],
    text,
  }));
  const values = new Map(choices.map(({ code }, at) => [code, columns[at]?.value as string | number]));
  const scale = onScale && assembly.scale(choices, onScale, sample.row.own('scale'));
  if (scale !== null && !forming.isOwn)
    assembly.notes.changed('askedAsScale', forming.place(row), name, list);
  rows.forEach((each, at) => {
    const answer = `${name}.${codes[at]}`;
    if (scale !== null) assembly.setScale(answer, scale);
    forming.known.set(each.row.cell('name'), { kind: 'one', name: answer, values });
    forming.ownOf.set(answer, each.row);
  });
  return {
    ...{ ...base, title: title ?? {}, ...(isRequired ? { isRequired } : {}) },
    ...{
      rows: texts.map(({ text }, at) => ({ value: codes[at], text })),
      columns: base['columns'] ?? columns,
    },
  };
}

function has({ row }: Branch, appearance: string): boolean {
  return row.cell('appearance').split(/\s+/).includes(appearance);
}

const ownOnly = ['relevant', 'constraint', 'default', 'calculation', 'choice_filter', 'readonly', 'trigger'];

/** A row that asks one choice of the list and has nothing of its own beside. */
function isPlainRow({ row, type }: Branch, list: string): boolean {
  if (type.kind !== 'select' || type.isSeveral || type.hasOther || type.isExternal || type.list !== list)
    return false;
  const texts = ['hint', 'guidance_hint', 'required_message', 'image', 'audio', 'video'];
  return (
    ownOnly.every((column) => row.cell(column) === '') &&
    texts.every((column) => Object.keys(row.texts(column)).length === 0)
  );
}

/** A row's name without that of its matrix, which our own export puts before it. */
function rowCode(row: FormRow, matrix: FormRow): string {
  const name = row.cell('name');
  const before = `${matrix.cell('name')}.`;
  return row.own('name') || (name.startsWith(before) ? name.slice(before.length) : name);
}

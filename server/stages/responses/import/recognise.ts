import { foldName, foldValue } from '../../../core/fold.ts';
import type { Item, Questionnaire } from '../../../core/questionnaire/format.ts';
import { shown } from '../../../core/shown.ts';
import type { Table } from '../../../platform/files/table.ts';
import type { TableFault } from '../../../platform/files/unreadable.ts';
import { isPlainRole, type Mapping, type PlainRole } from './mapping.ts';

/** What the columns of a table are. Positions count from 0. */
export interface Recognised {
  at: Partial<Record<Exclude<PlainRole, 'ignore'>, number>>;
  items: { item: Item; at: number }[];
  faults: TableFault[];
}

/** Which words a table's header may use: a units file has no items, and only a units file says who was invited. */
export type TablePart = 'responses' | 'respondents' | 'units';

const respondentNames = ['svar_id', 'svarid', 'respondent', 'respondent_id', 'respondentid', 'id'];
const unitNames = ['enhet', 'unit', 'enhetsnavn', 'unit_name'];
/** Without a unit column, one of these is the unit; beside one, the department. */
const departmentNames = ['virksomhet', 'avdeling', 'department', 'sektor'];
const invitedNames = [
  'invitert',
  'inviterte',
  'invited',
  'invited_count',
  'antall_invitert',
  'antall_inviterte',
];
const questionNames = ['sporsmal', 'item', 'question'];
const answerNames = ['svar', 'answer', 'value', 'verdi'];

type Guess = Item | PlainRole | 'departmentOrUnit' | 'questionOrUnknown' | 'answerOrUnknown' | null;

/** Finds the item a name means: exactly, or else without regard to case and Norwegian letters. */
export function itemFinder(questionnaire: Questionnaire): (name: string) => Item | null {
  const exact = new Map(questionnaire.items.map((item) => [item.name, item]));
  const folded = new Map<string, Item[]>();
  for (const item of questionnaire.items) {
    for (const form of foldName(item.name)) folded.set(form, [...(folded.get(form) ?? []), item]);
  }
  return (name) => {
    const found = exact.get(name);
    if (found !== undefined) return found;
    const close = new Set(foldName(name).flatMap((form) => folded.get(form) ?? []));
    return close.size === 1 ? ([...close][0] ?? null) : null;
  };
}

/** Whether a header can belong to a file of responses, respondents or units: how a workbook's sheet is chosen. */
export function headerFits(part: TablePart, questionnaire: Questionnaire, mapping: Mapping) {
  return (columns: string[]): boolean => {
    const header: Table = { columns, rows: [], headerLine: 1, encoding: 'xlsx', separator: null };
    const { at, items } = recognise(header, part, questionnaire, mapping);
    if (part === 'units') return at.unit !== undefined && at.invited !== undefined;
    if (part === 'respondents') return at.respondent !== undefined && at.question === undefined;
    return (
      items.some(({ item }) => item.role === 'scale') ||
      (at.question !== undefined && at.answer !== undefined)
    );
  };
}

/** Says what every column is, by the mapping first and then by its name, with a fault for each it cannot place. */
export function recognise(
  table: Table,
  part: TablePart,
  questionnaire: Questionnaire,
  mapping: Mapping,
): Recognised {
  const find = itemFinder(questionnaire);
  const guesses = table.columns.map((column) => guess(column, part, find, questionnaire, mapping));
  settleLongForm(guesses);
  const faults = settleUnits(table, guesses);
  const recognised: Recognised = { at: {}, items: [], faults };
  const taken = new Map<string, string>();
  for (const [at, found] of guesses.entries()) place(table, at, found, recognised, taken);
  return recognised;
}

function guess(
  column: string,
  part: TablePart,
  find: (name: string) => Item | null,
  questionnaire: Questionnaire,
  mapping: Mapping,
): Guess {
  const mapped = mapping.columns.get(foldValue(column))?.target;
  if (mapped !== undefined) {
    const item = questionnaire.items.find(({ name }) => name === mapped);
    return isPlainRole(mapped) ? mapped : (item ?? null);
  }
  const item = part === 'units' ? null : find(column);
  if (item !== null) return item;
  const among = (names: string[]) => foldName(column).some((form) => names.includes(form));
  if (among(unitNames)) return 'unit';
  if (among(departmentNames)) return 'departmentOrUnit';
  if (part === 'units') return among(invitedNames) ? 'invited' : null;
  if (among(respondentNames)) return 'respondent';
  if (part === 'responses' && among(questionNames)) return 'questionOrUnknown';
  if (part === 'responses' && among(answerNames)) return 'answerOrUnknown';
  return null;
}

/** "svar" or "value" alone can be anything; beside a question column it is the answer. */
function settleLongForm(guesses: Guess[]): void {
  const question = guesses.some((found) => found === 'question' || found === 'questionOrUnknown');
  const answer = guesses.some((found) => found === 'answer' || found === 'answerOrUnknown');
  for (const [at, found] of guesses.entries()) {
    if (found === 'questionOrUnknown') guesses[at] = question && answer ? 'question' : null;
    if (found === 'answerOrUnknown') guesses[at] = question && answer ? 'answer' : null;
  }
}

/** Decides which of virksomhet, avdeling, department and sektor is the unit and which the department. */
function settleUnits(table: Table, guesses: Guess[]): TableFault[] {
  const open = guesses.flatMap((found, at) => (found === 'departmentOrUnit' ? [at] : []));
  const unitKnown = guesses.includes('unit');
  const departmentKnown = guesses.includes('department');
  const sector = open.find((at) => foldName(table.columns[at] ?? '').includes('sektor'));
  if (open.length === 1 && !(unitKnown && departmentKnown)) {
    guesses[open[0]!] = unitKnown ? 'department' : 'unit';
  } else if (open.length === 2 && !unitKnown && !departmentKnown && sector !== undefined) {
    for (const at of open) guesses[at] = at === sector ? 'department' : 'unit';
  } else {
    for (const at of open) guesses[at] = 'ignore';
    return open.map((at) => ({
      row: table.headerLine,
      column: table.columns[at] ?? null,
      code: 'ambiguous-column',
      message: 'Several columns could be the unit or the department. Say which in a mapping file.',
    }));
  }
  return [];
}

function place(
  table: Table,
  at: number,
  found: Guess,
  recognised: Recognised,
  taken: Map<string, string>,
): void {
  const column = table.columns[at] ?? '';
  const fault = (code: string, message: string) =>
    recognised.faults.push({ row: table.headerLine, column, code, message });
  if (found === 'ignore') return;
  if (column === '' && found === null) {
    const used = table.rows.some((row) => (row.cells[at] ?? '') !== '');
    if (used) fault('column-without-name', `Column ${at + 1} has values and no name. Name it, or empty it.`);
    return;
  }
  if (found === null) {
    fault('unknown-column', `No item and no known column is called ${shown(column)}. ${mapIt}`);
    return;
  }
  const meaning = typeof found === 'string' ? found : found.name;
  const other = taken.get(meaning);
  if (other !== undefined) {
    fault(
      'duplicate-column',
      `The columns ${shown(other)} and ${shown(column)} both mean ${meaning}. ${mapIt}`,
    );
    return;
  }
  taken.set(meaning, column);
  if (typeof found === 'object') recognised.items.push({ item: found, at });
  else recognised.at[found as Exclude<PlainRole, 'ignore'>] = at;
}

const mapIt = 'Correct the name, or name the column in a mapping file; "ignore" leaves it out.';

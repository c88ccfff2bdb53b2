import { foldValue } from '../../../core/fold.ts';
import type { Questionnaire } from '../../../core/questionnaire/format.ts';
import type { Table } from '../../../platform/files/table.ts';
import { FaultList, type ImportFault, type ImportFile } from './faults.ts';
import { readLongForm } from './long-form.ts';
import { type Mapping, readMapping } from './mapping.ts';
import { nationalIdFaults } from './national-id.ts';
import { isNewRespondent, type Person, type Reading, rowReader } from './person-rows.ts';
import { type Recognised, recognise } from './recognise.ts';
import { keyOf, readUnits, type UnitRow, unitReader } from './units.ts';

export interface ImportInput {
  questionnaire: Questionnaire;
  /** The units the round knows. Null: none yet, so whatever the files name exists. */
  knownUnits: { unitId: string; name: string; departmentName: string | null }[] | null;
  responses: Table;
  respondents?: Table | undefined;
  /** When given, it alone decides which units exist. */
  units?: Table | undefined;
  /** The mapping file's JSON. */
  mapping?: unknown;
}

export type ImportResult =
  | {
      ok: true;
      /** In the order of the file (the respondents file's in the long form). Whoever stores them shuffles. */
      persons: Person[];
      /** The units file; null when none was given. `invitedCount` is null in all or in none. */
      units: { name: string; departmentName: string | null; invitedCount: number | null }[] | null;
      /** Items of the questionnaire that nobody in the file has answered, for the command to mention. */
      itemsWithoutAnswers: string[];
    }
  | { ok: false; faults: ImportFault[] };

/**
 * Makes tables into persons, or lists every fault in them; never half of each. The respondent id is used to find
 * duplicates and to join the long form, and is in neither.
 */
export function parseResponses(input: ImportInput): ImportResult {
  const { questionnaire } = input;
  const faults = new FaultList();
  const { mapping, faults: mappingFaults } = readMapping(input.mapping, questionnaire);
  faults.addAll('mapping', mappingFaults);
  for (const [file, table] of tablesOf(input)) faults.addAll(file, nationalIdFaults(table));
  // Other faults quote what stands in the cells, and these must not be repeated anywhere.
  if (faults.count > mappingFaults.length) return { ok: false, faults: faults.list() };
  const listed = input.units === undefined ? null : readUnits(input.units, questionnaire, mapping, faults);
  const known = listed?.units ?? input.knownUnits;
  const reading = { questionnaire, mapping, readUnit: unitReader(known), faults };
  const sources = recogniseSources(input, known?.length === 1, reading);
  const readable = checkHeaders(input, sources, faults);
  const persons = readable ? readPersons(input.responses, sources, reading) : [];
  if (listed !== null) checkInvited(persons, listed, faults);
  checkMappingUse(input, mapping, sources.responses, faults);
  if (faults.count > 0) return { ok: false, faults: faults.list() };
  const units = listed?.units.map(({ name, departmentName, invitedCount }) => ({
    name,
    departmentName,
    invitedCount,
  }));
  return {
    ok: true,
    persons,
    units: units ?? null,
    itemsWithoutAnswers: unansweredItems(persons, questionnaire),
  };
}

function tablesOf(input: ImportInput): [ImportFile, Table][] {
  const { responses, respondents, units } = input;
  return [
    ['responses', responses],
    ...(respondents === undefined ? [] : ([['respondents', respondents]] as [ImportFile, Table][])),
    ...(units === undefined ? [] : ([['units', units]] as [ImportFile, Table][])),
  ];
}

/** The responses and, in the long form, the respondents beside them, with what their columns are. */
interface Sources {
  responses: Recognised;
  respondents: { table: Table; recognised: Recognised } | null;
  long: boolean;
  /** Whether a row's unit can be told: by a column, or because there is one unit only. */
  unitKnown: boolean;
}

function recogniseSources(
  input: ImportInput,
  oneUnit: boolean,
  { questionnaire, mapping }: Reading,
): Sources {
  const responses = recognise(input.responses, 'responses', questionnaire, mapping);
  const table = input.respondents;
  const recognised = table && recognise(table, 'respondents', questionnaire, mapping);
  const respondents = table && recognised ? { table, recognised } : null;
  const long = responses.at.question !== undefined && responses.at.answer !== undefined;
  const unitKnown = oneUnit || (recognised ?? responses).at.unit !== undefined;
  return { responses, respondents, long, unitKnown };
}

/** Faults of the headers. False when the rows cannot be read because of them. */
function checkHeaders(input: ImportInput, sources: Sources, faults: FaultList): boolean {
  const { responses, respondents, long, unitKnown } = sources;
  const missing = (file: ImportFile, table: Table, [code, message]: [string, string]) =>
    faults.add({ file, row: table.headerLine, column: null, code, message });
  faults.addAll('responses', responses.faults);
  if (respondents !== null) faults.addAll('respondents', respondents.recognised.faults);
  if (!unitKnown && respondents !== null) missing('respondents', respondents.table, noUnit);
  if (!unitKnown && respondents === null) missing('responses', input.responses, long ? noUnitInLong : noUnit);
  if (!long) {
    if (responses.items.length === 0) missing('responses', input.responses, noItems);
    if (respondents !== null) missing('respondents', respondents.table, notNeeded);
    return true;
  }
  const own =
    respondents === null ? [] : [responses.at.unit, responses.at.department, ...itemColumns(responses)];
  for (const at of own.filter((position) => position !== undefined)) {
    const column = input.responses.columns[at] ?? null;
    faults.add({ file: 'responses', row: input.responses.headerLine, column, ...saidTwice });
  }
  const idless = respondents !== null && respondents.recognised.at.respondent === undefined;
  if (idless) missing('respondents', respondents.table, noId);
  if (responses.at.respondent === undefined) missing('responses', input.responses, noId);
  return !idless && responses.at.respondent !== undefined;
}

function itemColumns(recognised: Recognised): number[] {
  return recognised.items.map((item) => item.at);
}

const noId: [string, string] = [
  'missing-respondent-column',
  'There is no respondent column. Call it "svar_id", "respondent" or "id", or name it in a mapping file.',
];
const noItems: [string, string] = [
  'no-items',
  'No column is an item of the questionnaire, and it is not the long form (respondent, question, answer). Is it the right file and the right round?',
];
const notNeeded: [string, string] = [
  'respondents-not-needed',
  'The responses have one row per person, so there is nothing to look up here. Leave this file out.',
];
const noUnit: [string, string] = [
  'missing-unit-column',
  'There is no unit column. Call it "enhet" or "unit", or name it in a mapping file.',
];
const noUnitInLong: [string, string] = [
  noUnit[0],
  `${noUnit[1]} In the long form it can stand in a respondents file.`,
];
const saidTwice = {
  code: 'said-twice',
  message: 'The respondents file says this about each person already. Remove the column from the responses.',
};

function readPersons(table: Table, sources: Sources, reading: Reading): Person[] {
  const { responses, respondents, long, unitKnown } = sources;
  // Without the column every row would repeat the one fault of the header.
  const anywhere = () => ({ unit: { name: '', departmentName: null } });
  const quiet = unitKnown ? reading : { ...reading, readUnit: anywhere };
  return long ? readLongForm(table, responses, respondents, quiet) : readWideForm(table, responses, quiet);
}

function readWideForm(table: Table, recognised: Recognised, reading: Reading): Person[] {
  const reader = rowReader('responses', table, recognised, reading);
  const seen = new Map<string, number>();
  const persons: Person[] = [];
  for (const row of table.rows) {
    if (!reader.isWhole(row)) continue;
    isNewRespondent(row, reader, recognised.at.respondent, seen);
    const person = reader.personOf(row);
    if (person !== null) persons.push(person);
  }
  return persons;
}

/** More answers than invited would be a response rate above 1. */
function checkInvited(
  persons: Person[],
  { units, invitedColumn }: { units: UnitRow[]; invitedColumn: string | null },
  faults: FaultList,
): void {
  const answered = new Map<string, number>();
  for (const { unit } of persons) {
    const key = keyOf(unit.name, unit.departmentName);
    answered.set(key, (answered.get(key) ?? 0) + 1);
  }
  for (const { name, departmentName, invitedCount, line } of units) {
    const count = answered.get(keyOf(name, departmentName)) ?? 0;
    if (invitedCount === null || count <= invitedCount) continue;
    const message = `${count} persons have answered and ${invitedCount} were invited. Correct the number of invited, or the units of the answers.`;
    faults.add({
      file: 'units',
      row: line,
      column: invitedColumn,
      code: 'more-answers-than-invited',
      message,
    });
  }
}

/** A mapping that names what no file has is a slip of the pen, and the column it meant is then unmapped. */
function checkMappingUse(input: ImportInput, mapping: Mapping, { at }: Recognised, faults: FaultList): void {
  if (mapping.columns.size === 0) return;
  const names = new Set(tablesOf(input).flatMap(([, table]) => table.columns.map(foldValue)));
  const question = at.question;
  if (question !== undefined && at.answer !== undefined) {
    const asked = new Set(input.responses.rows.map((row) => row.cells[question] ?? ''));
    for (const name of asked) names.add(foldValue(name));
  }
  for (const [folded, { written }] of mapping.columns) {
    if (names.has(folded)) continue;
    const message =
      'No file has a column or a question of this name. Correct it, or remove it from the mapping.';
    faults.add({
      file: 'mapping',
      row: null,
      column: `columns.${written}`,
      code: 'unknown-mapped-column',
      message,
    });
  }
}

function unansweredItems(persons: Person[], questionnaire: Questionnaire): string[] {
  const names = questionnaire.items
    .filter(({ role }) => role !== 'freeText' && role !== 'file')
    .map(({ name }) => name);
  const open = new Set(names);
  for (const { answers } of persons) {
    if (open.size === 0) break;
    for (const name of open) if (Object.hasOwn(answers, name)) open.delete(name);
  }
  return [...open];
}

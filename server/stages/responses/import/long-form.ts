import { foldValue } from '../../../core/fold.ts';
import type { Item } from '../../../core/questionnaire/format.ts';
import { shown } from '../../../core/shown.ts';
import type { Table, TableRow } from '../../../platform/files/table.ts';
import { type Reader, readerFor } from './answer-readers.ts';
import {
  isNewRespondent,
  notImported,
  type Person,
  type Reading,
  type RowReader,
  rowReader,
} from './person-rows.ts';
import { itemFinder, type Recognised } from './recognise.ts';

/** Persons by respondent id, in the order of the file; null for one whose row has a fault. */
type Persons = Map<string, Person | null>;
type Question = { item: Item; read: Reader } | 'ignore' | { code: string; message: string };

/**
 * Reads the long form: one row per answer. The persons are those of the respondents file, also the ones without any
 * answer; without that file, those of the rows, which must then say the unit themselves.
 */
export function readLongForm(
  table: Table,
  recognised: Recognised,
  respondents: { table: Table; recognised: Recognised } | null,
  reading: Reading,
): Person[] {
  const reader = rowReader('responses', table, recognised, reading);
  const persons = respondents === null ? null : readRespondents(respondents, reading);
  const own = persons ?? new Map();
  const settle =
    persons === null ? ownPerson(reader, recognised, own) : knownPerson(reader, recognised, persons);
  const questions = questionReader(reading);
  const unread = new Map<string, { row: TableRow; count: number; code: string; message: string }>();
  for (const row of table.rows) {
    if (!reader.isWhole(row)) continue;
    const person = settle(row);
    const name = row.cells[recognised.at.question!] ?? '';
    const question = questions(name);
    if (question === 'ignore') continue;
    if ('code' in question) {
      const before = unread.get(name);
      if (before === undefined) unread.set(name, { row, count: 1, ...question });
      else before.count += 1;
    } else readAnswer(row, question, person, reader, recognised);
  }
  for (const { row, count, code, message } of unread.values()) {
    const often = count === 1 ? '' : ` It stands in ${count} rows.`;
    reader.fault(row, recognised.at.question, code, `${message}${often}`);
  }
  return [...own.values()].filter((person) => person !== null);
}

function readAnswer(
  row: TableRow,
  { item, read }: { item: Item; read: Reader },
  person: Person | null,
  reader: RowReader,
  { at }: Recognised,
): void {
  const said = read(row.cells[at.answer!] ?? '');
  if ('code' in said) {
    reader.fault(row, at.answer, said.code, said.message);
    return;
  }
  if (said.answer === null || person === null) return;
  if (Object.hasOwn(person.answers, item.name)) {
    const message = `The respondent has answered ${item.name} already. Keep one of the answers.`;
    reader.fault(row, at.question, 'two-answers', message);
    return;
  }
  person.answers[item.name] = said.answer;
}

function readRespondents(
  { table, recognised }: { table: Table; recognised: Recognised },
  reading: Reading,
): Persons {
  const reader = rowReader('respondents', table, recognised, reading);
  const persons: Persons = new Map();
  const seen = new Map<string, number>();
  for (const row of table.rows) {
    const whole = reader.isWhole(row);
    const isNew = isNewRespondent(row, reader, recognised.at.respondent, seen);
    const id = reader.idOf(row) ?? '';
    const person = whole ? reader.personOf(row) : null;
    if (isNew && id !== '') persons.set(id, person);
  }
  return persons;
}

/** A row's person when the respondents file says who exists. */
function knownPerson(reader: RowReader, { at }: Recognised, persons: Persons) {
  return (row: TableRow): Person | null => {
    const id = reader.idOf(row) ?? '';
    if (id === '') reader.fault(row, at.respondent, 'missing-respondent', 'The respondent id is missing.');
    else if (!persons.has(id)) {
      const message =
        'The respondents file has no such respondent. Add the respondent there, or remove the row.';
      reader.fault(row, at.respondent, 'unknown-respondent', message);
    }
    return persons.get(id) ?? null;
  };
}

/** A row's person when the rows say it themselves: the first row of a person decides, the others must agree. */
function ownPerson(reader: RowReader, { at, items }: Recognised, persons: Persons) {
  const positions = [at.unit, at.department, ...items.map((item) => item.at)].filter(
    (one) => one !== undefined,
  );
  const first = new Map<string, TableRow>();
  return (row: TableRow): Person | null => {
    const id = reader.idOf(row) ?? '';
    if (id === '') {
      reader.fault(row, at.respondent, 'missing-respondent', 'The respondent id is missing.');
      return null;
    }
    const before = first.get(id);
    if (before === undefined) {
      first.set(id, row);
      persons.set(id, reader.personOf(row));
    }
    for (const position of before === undefined ? [] : positions) {
      if (before?.cells[position] === row.cells[position]) continue;
      const message = `Row ${before?.line} says something else about the same respondent. Correct one of them.`;
      reader.fault(row, position, 'contradicting-row', message);
    }
    return persons.get(id) ?? null;
  };
}

/** What a question's name means, looked up once per name. */
function questionReader({ questionnaire, mapping }: Reading): (name: string) => Question {
  const find = itemFinder(questionnaire);
  const memory = new Map<string, Question>();
  const look = (name: string): Question => {
    const mapped = mapping.columns.get(foldValue(name))?.target;
    if (mapped === 'ignore') return 'ignore';
    const item = find(mapped ?? name);
    if (item === null) {
      const message =
        name === ''
          ? 'The question is missing.'
          : `The questionnaire has no item ${shown(name)}. Correct it, or name it in a mapping file; "ignore" leaves it out.`;
      return { code: 'unknown-item', message };
    }
    const read = readerFor(item, questionnaire, mapping.values.get(item.name));
    return read === null ? notImported(item.role) : { item, read };
  };
  return (name) => {
    const known = memory.get(name) ?? look(name);
    memory.set(name, known);
    return known;
  };
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ExchangeFormat, Reading } from '../server/core/exchange/answer.ts';
import { languageTagOf } from '../server/core/exchange/languages.ts';
import { codesOf, placedElements } from '../server/core/questionnaire/elements.ts';
import type { Questionnaire } from '../server/core/questionnaire/format.ts';
import { projectDir } from '../server/platform/config.ts';
import { readQuestionnaireFile } from '../server/platform/files/questionnaire-file.ts';

/*
 * Real questionnaires of other tools, with an inventory that was made without our readers. They are not in the project: the test
 * finds them where EXTERNAL_QUESTIONNAIRES says, or beside it, and what must be shown of every format is shown by our own
 * small files where they are not there.
 */
const folder = process.env['EXTERNAL_QUESTIONNAIRES'] ?? join(projectDir, '../shared/questionnaires');
const isThere = existsSync(join(folder, 'inventory.json'));
const fileCount = 44;
const leastShare = 0.9;

/** What the inventory has of one file; more by format. */
type Entry = Record<string, unknown>;
interface Counted {
  questions: number;
  options: number;
  languages: number;
}
type Taken = Extract<Reading, { draft: unknown }>;

/** How one format is counted: what the inventory says there is, and how much of that has arrived. */
interface Format {
  format: ExchangeFormat;
  files: RegExp;
  wanted: (entry: Entry) => Counted;
  arrived: (reading: Taken, entry: Entry) => Counted;
}

const sum = (numbers: readonly number[]) => numbers.reduce((whole, one) => whole + one, 0);
const elementsOf = ({ draft }: Taken) =>
  placedElements(draft.definition as Questionnaire['definition']).map(({ element }) => element);

/** What a question of the file is called in the draft. */
function newName({ notes }: Taken, name: string): string {
  const renamed = notes.find(({ code, subject }) => code === 'nameChanged' && subject === name);
  return renamed?.detail ?? name;
}

const formats: Format[] = [
  {
    // A question has arrived when the draft has a part of its name, or of the name that a note says it got: what was several
    // questions in one is a panel. Html has no name, and is counted. An option has arrived when the part has it as a choice, or
    // as a labelled value of its scale; our own «Annet» and the like are not counted. The inventory names no languages.
    format: 'surveyjs',
    files: /^surveyjs\//,
    wanted: (entry) => ({
      questions: Number(entry['questions']),
      options: sum(Object.values(entry['choices'] as Record<string, number>)),
      languages: 0,
    }),
    arrived: (reading, entry) => {
      const elements = elementsOf(reading);
      const partOf = (name: string) => elements.find((element) => element.name === newName(reading, name));
      const names = entry['names'] as (string | null)[];
      const named = names.filter((name) => name !== null && partOf(name)).length;
      const nameless = names.filter((name) => name === null).length;
      const told = elements.filter(({ type }) => type === 'html').length;
      const options = Object.entries(entry['choices'] as Record<string, number>).map(([name, count]) => {
        const part = partOf(name);
        const item = reading.draft.items.find((one) => one.name === part?.name);
        const labels = item?.role === 'scale' ? reading.draft.scales[item.scale]?.labels : undefined;
        const has = labels ? Object.keys(labels).length : codesOf(part?.['choices']).length;
        return Math.min(has, count);
      });
      return { questions: named + Math.min(nameless, told), options: sum(options), languages: 0 };
    },
  },
  {
    // A question is a component that is answered: panels and containers hold others, and a stripe only tells.
    format: 'formio',
    files: /^formio/,
    wanted: (entry) => {
      const types = Object.entries(entry['types'] as Record<string, number>);
      const silent = ['panel', 'container', 'alertstripe'];
      const questions = sum(types.filter(([type]) => !silent.includes(type)).map(([, count]) => count));
      return { questions, options: 0, languages: 0 };
    },
    arrived: ({ counts }) => ({ questions: counts.questions, options: 0, languages: 0 }),
  },
  {
    // A question has arrived when the draft has a part of its code, or of the name that a note says it got. An option is a subquestion
    // or an answer, and has arrived as a choice, a row, a column or a question of its own; «Annet» is none of the file's.
    format: 'limesurvey-lss',
    files: /^limesurvey\/.*\.lss$/,
    wanted: (entry) => ({
      questions: Number(entry['questions']),
      options: Number(entry['subquestions']) + Number(entry['answer_options']),
      languages: (entry['languages'] as string[]).length,
    }),
    arrived: (reading, entry) => ({
      questions: namesHere(reading, entry['codes'] as string[]),
      options: optionsHere(reading),
      languages: languagesHere(reading, entry['languages'] as string[]),
    }),
  },
  {
    // Rows of questions are repeated for each language; the inventory has no codes, so parts of pages are counted, without the lines
    // where one says what «Annet» is.
    format: 'limesurvey-tsv',
    files: /^limesurvey\/.*\.tsv$/,
    wanted: (entry) => {
      const languages = (entry['languages'] as string[]).length;
      const options = (Number(entry['subquestion_rows']) + Number(entry['answer_rows'])) / languages;
      return { questions: Number(entry['distinct_question_codes']), options, languages };
    },
    arrived: (reading, entry) => ({
      questions: ownElements(reading).length,
      options: optionsHere(reading),
      languages: languagesHere(reading, entry['languages'] as string[]),
    }),
  },
  {
    // A question is a row that asks or tells something; groups, what a device tells of itself and what is computed are none. A list of
    // choices has arrived when any question asks from it, and is counted once, as in the inventory. A heading of a table has become the
    // matrix's title, and each row of a matrix is a row of the form.
    format: 'xlsform',
    files: /^xlsform\//,
    wanted: (entry) => {
      const types = Object.entries(entry['types'] as Record<string, number>);
      const questions = sum(types.filter(([type]) => !silentRows.test(type)).map(([, count]) => count));
      const languages = (entry['languages'] as string[]).length;
      return { questions, options: Number(entry['choice_rows'] ?? 0), languages };
    },
    arrived: (reading, entry) => {
      const parts = ownElements(reading).filter(({ type }) => type !== 'panel');
      const rows = parts.map((part) => (part.type === 'matrix' ? codesOf(part['rows']).length : 1));
      const tags = (entry['languages'] as string[]).map((name) => languageTagOf(name).tag);
      return {
        questions: sum(rows),
        options: listedOptions(reading),
        languages: languagesHere(reading, tags),
      };
    },
  },
];

const silentRows =
  /^(?:(?:begin|end) (?:group|repeat)|start|end|today|deviceid|uri:deviceid|username|phonenumber|audit|calculate|hidden)$/;

/** Without the lines where one says what «Annet» is, which the file has not. */
function ownElements(reading: Taken) {
  const added = reading.notes.flatMap(({ code, detail }) => (code === 'otherAsQuestion' ? [detail] : []));
  return elementsOf(reading).filter(({ name }) => !added.includes(String(name)));
}

function namesHere(reading: Taken, codes: readonly string[]): number {
  const here = new Set(elementsOf(reading).map(({ name }) => name));
  return codes.filter((code) => here.has(newName(reading, code))).length;
}

function languagesHere({ counts }: Taken, languages: readonly string[]): number {
  return languages.filter((language) => counts.languages.includes(language)).length;
}

/** Choices, rows and columns, and the questions that parts of one have become. */
function optionsHere(reading: Taken): number {
  const lists = elementsOf(reading).map((element) => {
    const own = element.type === 'panel' && Array.isArray(element.elements) ? element.elements.length : 0;
    const columns =
      element.type === 'matrix' ? [...codesOf(element['rows']), ...codesOf(element['columns'])] : [];
    const choices = codesOf(element['choices']).filter((code) => code !== 'annet');
    return own + columns.length + choices.length;
  });
  return sum(lists);
}

/** Each list of codes once: choices, columns, and the scales that lists became. */
function listedOptions(reading: Taken): number {
  const lists = elementsOf(reading).map((element) =>
    [
      ...codesOf(element['choices']),
      ...(element.type === 'matrix' ? codesOf(element['columns']) : []),
    ].filter((code) => code !== 'annet'),
  );
  const scales = Object.values(reading.draft.scales).map(({ labels }) => Object.keys(labels));
  return sum(
    [...new Set([...lists, ...scales].map((list) => JSON.stringify(list)))].map(
      (list) => JSON.parse(list).length,
    ),
  );
}

const suite = () => {
  const inventory = JSON.parse(readFileSync(join(folder, 'inventory.json'), 'utf8')) as Record<string, Entry>;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.parentPath !== folder)
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
  const readingOf = (file: string) =>
    readQuestionnaireFile(readFileSync(join(folder, file)), { key: 'hentet', kind: 'user', language: 'en' });

  it(`are ${fileCount}, and each comes in or is refused with a reason`, async () => {
    expect(files).toHaveLength(fileCount);
    for (const file of files) {
      const reading = await readingOf(file);
      if ('faults' in reading) expect(reading.faults[0]?.code, file).toMatch(/\w/);
      else expect(reading.counts.questions, file).toBeGreaterThan(0);
    }
  });

  for (const { format, files: ofFormat, wanted, arrived } of formats) {
    it(`of ${format}: at least ${leastShare * 100} % of what is counted in them arrives`, async () => {
      const total = { wanted: none(), arrived: none() };
      for (const file of files.filter((one) => ofFormat.test(one))) {
        const entry = inventory[file] as Entry;
        const reading = await readingOf(file);
        const has = 'draft' in reading && reading.format === format ? arrived(reading, entry) : none();
        const asked = wanted(entry);
        for (const kind of ['questions', 'options', 'languages'] as const) {
          total.wanted[kind] += asked[kind];
          // More in one file never makes up for less in another.
          total.arrived[kind] += Math.min(has[kind], asked[kind]);
        }
      }
      process.stdout.write(`${format}: ${JSON.stringify(total)}\n`);
      for (const kind of ['questions', 'options', 'languages'] as const) {
        const share = total.wanted[kind] === 0 ? 1 : total.arrived[kind] / total.wanted[kind];
        expect(share, kind).toBeGreaterThanOrEqual(leastShare);
      }
    });
  }
};

function none(): Counted {
  return { questions: 0, options: 0, languages: 0 };
}

if (isThere) describe('questionnaires of other tools', suite);
else {
  it('external questionnaires not present', () => {
    process.stdout.write('external questionnaires not present\n');
  });
}

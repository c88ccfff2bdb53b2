import type { DraftText } from '../../draft/format.ts';
import { languageTagOf } from '../languages.ts';
import type { LimeGroup, LimePart, LimeQuestion, LimeSurvey } from './survey.ts';

/** One row of one of the file's tables: values by column. */
export type LssRow = Readonly<Record<string, string>>;

/** An `.lss` file: the tables of LimeSurvey's database that make up a survey. */
export interface LssFile {
  languages: string[];
  tables: Readonly<Record<string, LssRow[]>>;
}

/**
 * The survey of an `.lss` file. Old databases repeat a row for each language; newer ones have the texts in tables of
 * their own (`question_l10ns` and so on). Both are read, whatever the file says of its version.
 */
export function surveyOfLss({ languages, tables }: LssFile): LimeSurvey {
  const rows = (table: string) => tables[table] ?? [];
  const settings = rows('surveys')[0] ?? {};
  const [own = '', ...more] = [
    ...new Set(
      [
        settings['language'] ?? '',
        ...(settings['additional_languages'] ?? '').split(/\s+/),
        ...languages,
      ].filter(Boolean),
    ),
  ];
  const texts = (column: string) => textsOf(rows('surveys_languagesettings'), column, 'surveyls_language');
  const questionTexts = byColumn(rows('question_l10ns'), 'qid');
  const answerTexts = byColumn(rows('answer_l10ns'), 'aid');
  const groupTexts = byColumn(rows('group_l10ns'), 'gid');
  const [inGroups, inQuestions] = [new Map<string, LssRow[]>(), new Map<string, LssRow[]>()];
  for (const row of [...rows('questions'), ...rows('subquestions')]) {
    const parent = row['parent_qid'] ?? '0';
    const [list, key] =
      parent === '0' || parent === '' ? [inGroups, row['gid'] ?? ''] : [inQuestions, parent];
    const same = list.get(key);
    if (same) same.push(row);
    else list.set(key, [row]);
  }
  const answers = byColumn(rows('answers'), 'qid');
  const attributes = byColumn(rows('question_attributes'), 'qid');
  const conditions = byColumn(rows('conditions'), 'qid');
  const defaults = new Set(
    [...rows('defaultvalues'), ...rows('defaultvalue_l10ns')].map((row) => row['qid']),
  );

  const partsOf = (all: readonly LssRow[], kind: 'title' | 'code'): LimePart[] =>
    merged(all, (row) => `${row['scale_id'] ?? '0'} ${row[kind] ?? ''}`).map((same) => {
      const [first = {}] = same;
      const isAnswer = kind === 'code';
      const texts = isAnswer ? answerTexts.get(first['aid'] ?? '') : questionTexts.get(first['qid'] ?? '');
      return {
        place: isAnswer ? `answers/${first['code']}` : `subquestions/${first['title']}`,
        code: first[kind] ?? '',
        text: textsOf([...same, ...(texts ?? [])], isAnswer ? 'answer' : 'question'),
        scale: Number(first['scale_id'] ?? 0) === 1 ? 1 : 0,
        relevance: first['relevance'] ?? '',
      };
    });

  const questionOf = (same: readonly LssRow[]): LimeQuestion => {
    const [first = {}] = same;
    const id = first['qid'] ?? '';
    const localized = [...same, ...(questionTexts.get(id) ?? [])];
    const relevance = first['relevance'] ?? '';
    return {
      place: `questions/${first['title'] ?? id}`,
      code: first['title'] ?? `q${id}`,
      oldName: `${first['sid']}X${first['gid']}X${id}`,
      type: first['type'] ?? '',
      text: textsOf(localized, 'question'),
      help: textsOf(localized, 'help'),
      mandatory: first['mandatory'] ?? 'N',
      hasOther: first['other'] === 'Y',
      relevance:
        relevance === '' || relevance === '1' ? conditionsAsText(conditions.get(id) ?? []) : relevance,
      pattern: first['preg'] ?? '',
      hasDefault: defaults.has(id),
      subquestions: partsOf(inOrder(inQuestions.get(id) ?? [], 'question_order'), 'title'),
      answers: partsOf(inOrder(answers.get(id) ?? [], 'sortorder'), 'code'),
      settings: settingsOf(attributes.get(id) ?? []),
    };
  };

  const groups = merged(inOrder(rows('groups'), 'group_order'), (row) => row['gid'] ?? '').map(
    (same): LimeGroup => {
      const [first = {}] = same;
      const gid = first['gid'] ?? '';
      const localized = [...same, ...(groupTexts.get(gid) ?? [])];
      return {
        place: `groups/${gid}`,
        name: textsOf(localized, 'group_name'),
        description: textsOf(localized, 'description'),
        relevance: first['grelevance'] ?? '',
        questions: merged(inOrder(inGroups.get(gid) ?? [], 'question_order'), (row) => row['qid'] ?? '').map(
          questionOf,
        ),
      };
    },
  );
  return {
    languages: [own, ...more].filter(Boolean),
    ...{ title: texts('surveyls_title'), description: texts('surveyls_description') },
    ...{ welcome: texts('surveyls_welcometext'), end: texts('surveyls_endtext') },
    groups,
    beside: Object.fromEntries(
      ['quota', 'assessments'].flatMap((name) => (rows(name).length > 0 ? [[name, rows(name).length]] : [])),
    ),
  };
}

function byColumn(rows: readonly LssRow[], column: string): Map<string, LssRow[]> {
  return Map.groupBy(rows, (row) => row[column] ?? '');
}

/** Rows that are one thing in several languages, together, in the order that each first comes. */
function merged(rows: readonly LssRow[], key: (row: LssRow) => string): LssRow[][] {
  return [...Map.groupBy(rows, key).values()];
}

function inOrder(rows: readonly LssRow[], column: string): LssRow[] {
  return rows.toSorted((one, other) => Number(one[column] ?? 0) - Number(other[column] ?? 0));
}

function textsOf(rows: readonly LssRow[], column: string, language = 'language'): DraftText {
  return Object.fromEntries(
    rows.flatMap((row) => {
      const text = row[column];
      return text && row[language] ? [[languageTagOf(row[language]).tag, text]] : [];
    }),
  );
}

function settingsOf(rows: readonly LssRow[]): Map<string, DraftText> {
  const found = new Map<string, DraftText>();
  for (const row of rows) {
    const [name, value] = [row['attribute'] ?? '', row['value'] ?? ''];
    if (value.trim() === '') continue;
    const language = row['language'] ? languageTagOf(row['language']).tag : '';
    found.set(name, { ...found.get(name), [language]: value });
  }
  return found;
}

/**
 * Conditions as files from before version 1.92 have them, written as the expression that LimeSurvey made of them: those on the
 * same question in one scenario are alternatives, questions and scenarios are joined by and and or.
 */
function conditionsAsText(rows: readonly LssRow[]): string {
  const scenarios = merged(rows, (row) => row['scenario'] ?? '1').map((scenario) =>
    merged(scenario, (row) => row['cfieldname'] ?? '')
      .map((same) =>
        same.map((row) => {
          const method = (row['method'] ?? '').trim() || '==';
          return `${row['cfieldname']} ${method} ${JSON.stringify(row['value'] ?? '')}`;
        }),
      )
      .map((either) => `(${either.join(' or ')})`)
      .join(' and '),
  );
  return scenarios.map((scenario) => `(${scenario})`).join(' or ');
}

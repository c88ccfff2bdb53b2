import type { Language } from '../../../server/core/locale.ts';
import { adminPrivacyTexts } from '../../i18n/admin-privacy.ts';
import { appTexts } from '../../i18n/app.ts';
import type { ProcessingRecord } from './queries.ts';

type Activity = ProcessingRecord['activities'][number];

/** One field of the record, as the page and the file have it. */
export interface RecordField {
  field: string;
  content: string;
}

export interface RecordEntry {
  title: string;
  fields: RecordField[];
}

/** Each activity with its fields in words. */
export function activitiesInWords(record: ProcessingRecord, language: Language): RecordEntry[] {
  const words = adminPrivacyTexts[language].record;
  return record.activities.map((activity) => ({
    title:
      activity.key === 'survey'
        ? words.survey(activity.survey?.title[language] ?? '')
        : words.own[activity.key].title,
    fields: fieldsOf(activity, language),
  }));
}

function fieldsOf(activity: Activity, language: Language): RecordField[] {
  const { record: words, clock } = adminPrivacyTexts[language];
  const { facts } = words;
  const isSurvey = activity.key === 'survey';
  const purpose = activity.key === 'survey' ? activity.purpose?.[language] : words.own[activity.key].purpose;
  const basis = activity.legalBasis && words.legalBases[activity.legalBasis];
  const rules = activity.retention.map((rule) =>
    clock.rules[rule as keyof typeof clock.rules].name.toLowerCase(),
  );
  const kept =
    activity.answersKeptDays === null ? words.notSettled : words.keptDays(activity.answersKeptDays);
  const data = activity.data.map((key) => words.data[key as keyof typeof words.data]);
  const rows: [string, string][] = [
    [facts.purpose, purpose || words.notSettled],
    [
      facts.legalBasis,
      basis ? [basis, activity.supplementaryBasis].filter(Boolean).join('. ') : words.notSettled,
    ],
    [facts.people, words.people[activity.people]],
    [facts.data, data.join(', ')],
    [facts.special, activity.specialCategory ? activity.article9Basis || words.notSettled : words.no],
    [facts.recipients, activity.recipients?.[language] || words.onlyRoles],
    [facts.kept, isSurvey ? kept : words.byClock(rules.join(', '))],
    ...(isSurvey
      ? ([
          [facts.contact, activity.contact || words.notSettled],
          [facts.officer, activity.dataProtectionOfficer || words.notSettled],
          [facts.rounds, String(activity.roundsWithAnswers)],
        ] satisfies [string, string][])
      : []),
    ...(activity.missing.length > 0
      ? ([[facts.missing, words.fillIn(activity.missing.length)]] satisfies [string, string][])
      : []),
  ];
  return rows.map(([field, content]) => ({ field, content }));
}

export function processorsInWords(record: ProcessingRecord, language: Language): RecordField[] {
  const words = adminPrivacyTexts[language].record;
  return record.processors.map(({ key, name, isUsed }) => ({
    field: words.processorNames[key],
    content: isUsed ? (name ?? words.here) : words.notUsed,
  }));
}

export function seesInWords(record: ProcessingRecord, language: Language): RecordField[] {
  const words = adminPrivacyTexts[language].record;
  return record.sees.map(({ role, sights }) => ({
    field: appTexts[language].app.roles[role],
    content:
      sights.map((sight) => words.sights[sight as keyof typeof words.sights]).join(', ') || words.seesNothing,
  }));
}

export function precautionsInWords(
  record: ProcessingRecord,
  language: Language,
): { text: string; inForce: boolean }[] {
  const words = adminPrivacyTexts[language].record;
  return record.precautions.map(({ key, inForce, detail }) => ({
    text: words.precaution[key as keyof typeof words.precaution](detail),
    inForce,
  }));
}

/** The whole record as a CSV file for a spreadsheet, in the language of the page. */
export function recordCsv(record: ProcessingRecord, language: Language): string {
  const words = adminPrivacyTexts[language].record;
  const rows = [
    words.csvColumns,
    [words.responsible, '', '', record.municipality],
    ...activitiesInWords(record, language).flatMap(({ title, fields }) =>
      fields.map(({ field, content }) => [words.activities, title, field, content]),
    ),
    ...processorsInWords(record, language).map(({ field, content }) => [
      words.processors,
      '',
      field,
      content,
    ]),
    ...seesInWords(record, language).map(({ field, content }) => [words.sees, field, '', content]),
    ...precautionsInWords(record, language).map(({ text, inForce }) => [
      ...[words.precautions, '', text, inForce ? words.inForce : words.notInForce],
    ]),
  ];
  return `\uFEFF${rows.map((row) => row.map(csvField).join(',')).join('\r\n')}\r\n`;
}

/** Quoted; a leading = or + is somebody's text and must not become a formula in a spreadsheet. */
function csvField(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

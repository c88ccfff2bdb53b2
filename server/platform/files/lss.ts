import { XMLParser } from 'fast-xml-parser';
import type { LssFile, LssRow } from '../../core/exchange/limesurvey/lss.ts';
import { unreadable } from './unreadable.ts';
import { refuseDeclarations } from './xml.ts';

/** What a survey's file may weigh; those with hundreds of questions in ten languages are far below. */
const mostBytes = 8 * 1024 * 1024;
const mostRows = 50_000;
/** document, table, rows, row, column. */
const deepest = 8;

/** Whether the bytes are an XML file of a LimeSurvey questionnaire. */
export function isLss(bytes: Buffer): boolean {
  return bytes.subarray(0, 2_000).toString('latin1').includes('<LimeSurveyDocType>');
}

/**
 * The tables of an `.lss` file, every value as text. A file that declares a document type or entities is refused before any
 * of it is parsed: LimeSurvey never writes one, and they are how XML files blow up or reach out.
 * @throws UnreadableTable `file-too-large`, `declares-entities`, `not-xml`, `too-deep`, `not-a-survey`, `too-many-rows`.
 */
export function readLss(bytes: Buffer): LssFile {
  if (bytes.length > mostBytes) {
    throw unreadable('file-too-large', `The file is larger than ${mostBytes / 1024 / 1024} MB.`);
  }
  const text = new TextDecoder('utf-8').decode(bytes).normalize('NFC');
  refuseDeclarations(text);
  const document = childOf(parsed(text), 'document');
  if (!document) throw unreadable('not-a-survey', 'The file is no LimeSurvey questionnaire (.lss).');
  if (textOf(document['LimeSurveyDocType']) !== 'Survey') {
    throw unreadable('not-a-survey', 'The file is another of LimeSurvey’s than a survey’s structure.');
  }
  const languages = listOf(childOf(document, 'languages')?.['language']).map(textOf).filter(Boolean);
  let room = mostRows;
  const tables: Record<string, LssRow[]> = {};
  for (const [name, table] of Object.entries(document)) {
    if (!isPlain(table) || !isPlain(table['rows'])) continue;
    const rows = listOf(table['rows']['row']).filter(isPlain);
    room -= rows.length;
    if (room < 0) throw unreadable('too-many-rows', `The file has more than ${mostRows} rows.`);
    tables[name] = rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([column, value]) => [column, textOf(value)])),
    );
  }
  return { languages, tables };
}

function parsed(text: string): unknown {
  const parser = new XMLParser({
    ...{ ignoreAttributes: true, ignoreDeclaration: true, ignorePiTags: true, parseTagValue: false },
    ...{ processEntities: true, htmlEntities: false, maxNestedTags: deepest },
  });
  try {
    return parser.parse(text, true);
  } catch (error) {
    if (/nested tags/.test((error as Error).message)) {
      throw unreadable('too-deep', 'Elements lie deeper in each other than in any file of LimeSurvey’s.');
    }
    throw unreadable('not-xml', `The file cannot be read as XML: ${(error as Error).message.slice(0, 200)}`);
  }
}

type Plain = Record<string, unknown>;

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function childOf(value: unknown, name: string): Plain | null {
  const child = isPlain(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  return isPlain(child) ? child : null;
}

function listOf(value: unknown): unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

import { depthLimit, type Element, elementLimit } from '../../questionnaire/elements.ts';
import { Assembly } from '../assembly.ts';
import type { ImportChoices, Imported, ImportNote } from '../imported.ts';
import { Conditions, type ExpressionFault, shownByTriggers } from './conditions.ts';
import { modern, noteUnread, type Raw } from './properties.ts';
import {
  readBoolean,
  readChosen,
  readFile,
  readHtml,
  readMatrix,
  readRating,
  readWritten,
} from './questions.ts';
import { begun, conditional, type Part, type Reader, take } from './reader.ts';
import { readColumns, readMultipleText, readRepeated } from './split.ts';
import { languagesIn, Texts, tagOf } from './texts.ts';

/** Whether a JSON file is a SurveyJS survey, of any version. */
export function isSurveyJs(file: Raw): boolean {
  return ['pages', 'elements', 'questions'].some((property) => Array.isArray(file[property]));
}

/** What a survey is read with. */
export interface ReadOptions {
  choices: ImportChoices;
  expressionFault: ExpressionFault;
  /** The language of bare texts, where the file or what it was made from tells it. */
  language?: string | null;
  /** Where parts stand in the file they were made from, when that is another format's. */
  places?: WeakMap<object, string>;
  /** What was noted while they were made. */
  notes?: readonly ImportNote[];
  provenance?: string;
}

/**
 * A SurveyJS survey (versions 1 to 3) as a draft. What our questionnaires cannot have is changed into what they can, or left out,
 * each with its place in the file. Nothing in the file is run or fetched, and it must be known to be shallow (`checkTree`).
 */
export function readSurveyJs(given: Raw, options: ReadOptions): Imported {
  const { choices, expressionFault, places = new WeakMap(), notes = [] } = options;
  const file = modern(given);
  const told = options.language ?? localeOf(file);
  const base = told ?? choices.language;
  const { tags, unread } = languagesIn(file);
  const assembly = new Assembly(choices, [...new Set([base, ...tags])]);
  assembly.notes.all.push(...notes);
  const { shown, unread: unreadTriggers } = shownByTriggers(file['triggers']);
  const texts = new Texts(assembly, base);
  const conditions = new Conditions(assembly);
  const reader: Reader = { assembly, texts, conditions, shown, places, patternsLeft: 20 };
  for (const key of unread) assembly.notes.leftOut('language', '', key);
  const part: Part = { raw: file, place: '', depth: 0, read: new Set(['$schema', 'triggers']) };
  take(part, 'locale', 'pages', 'elements', 'title', 'description');
  const title = texts.read(file['title'], 'title');
  const purpose = texts.read(file['description'], 'description');
  readDefinition(reader, part);
  const loose = Array.isArray(file['elements']) ? [{ name: 'side1', elements: file['elements'] }] : [];
  const paged: unknown[] = Array.isArray(file['pages']) ? file['pages'] : [];
  if (countOf([...paged, ...loose]) > elementLimit) {
    return { faults: [{ code: 'tooMany', place: '', detail: String(elementLimit) }] };
  }
  paged.forEach((page, at) => {
    readPage(reader, page, `pages[${at}]`);
  });
  for (const page of loose) readPage(reader, page, '');
  for (const at of unreadTriggers) {
    assembly.notes.leftOut('trigger', `triggers[${at}]`, null, (file['triggers'] as unknown[])[at]);
  }
  noteUnread(assembly.notes, file, part.read, '');
  conditions.finish(assembly.pages, expressionFault);
  if (told === null && texts.isBaseUsed) assembly.notes.changed('languageAssumed', '', null, base);
  return assembly.finish(title, purpose, options.provenance ?? 'SurveyJS JSON.');
}

function localeOf({ locale }: Raw): string | null {
  return typeof locale === 'string' && locale !== '' ? tagOf(locale) : null;
}

/** Before anything is made of them. */
function countOf(parts: readonly unknown[]): number {
  return parts.reduce<number>((sum, part) => {
    const { elements, questions } = (part ?? {}) as Raw;
    const inner = Array.isArray(elements) ? elements : Array.isArray(questions) ? questions : [];
    return sum + 1 + countOf(inner);
  }, 0);
}

function readDefinition(reader: Reader, part: Part): void {
  const own = reader.assembly.definitionOwn;
  for (const property of ['completedHtml', 'completedBeforeHtml', 'loadingHtml']) {
    const text = reader.texts.read(take(part, property)[0], property, property);
    if (Object.keys(text).length > 0) own[property] = text;
  }
  if (part.raw['questionsOnPageMode'] === 'questionPerPage') {
    own['questionsOnPageMode'] = take(part, 'questionsOnPageMode')[0];
  }
}

function readPage(reader: Reader, given: unknown, at: string): void {
  if (!isRaw(given)) {
    reader.assembly.notes.leftOut('emptyPart', at);
    return;
  }
  const place = reader.places.get(given) ?? at;
  const raw = modern(given);
  const { assembly, texts } = reader;
  const part: Part = { raw, place, depth: 0, read: new Set() };
  const named = typeof raw['name'] === 'string' && raw['name'] !== '' ? raw['name'] : '';
  const wanted = (named || `side${assembly.pages.length + 1}`).replace(/^page:/, 'page-').slice(0, 80);
  const page: Element & { elements: Element[] } = { name: assembly.pageName(wanted, true), elements: [] };
  if (named !== '' && page.name !== named) assembly.notes.changed('nameChanged', place, named, page.name);
  for (const property of ['title', 'description']) {
    const text = texts.read(raw[property], `${place}.${property}`);
    if (Object.keys(text).length > 0) page[property] = text;
  }
  take(part, 'type', 'name', 'title', 'description', 'elements');
  conditional(reader, part, page);
  const [order] = take(part, 'questionsOrder');
  if (order === 'random' || order === 'initial') page['questionsOrder'] = order;
  page.elements = readAll(reader, raw['elements'], place === '' ? 'elements' : `${place}.elements`, 0);
  noteUnread(assembly.notes, raw, part.read, place);
  assembly.pages.push(page);
}

function readAll(reader: Reader, list: unknown, place: string, depth: number): Element[] {
  return (Array.isArray(list) ? list : []).flatMap((given: unknown, at) => {
    if (!isRaw(given)) {
      reader.assembly.notes.leftOut('emptyPart', `${place}[${at}]`);
      return [];
    }
    const where = reader.places.get(given) ?? `${place}[${at}]`;
    const part: Part = { raw: modern(given), place: where, depth, read: new Set() };
    const elements = readPart(reader, part);
    if (elements.length > 0) noteUnread(reader.assembly.notes, part.raw, part.read, part.place);
    return elements;
  });
}

/** Types that are another here and ask the same. */
const sameAs: Readonly<Record<string, string>> = {
  ...{ tagbox: 'checkbox', buttongroup: 'radiogroup', flowpanel: 'panel', sortablelist: 'ranking' },
};

function readPart(reader: Reader, part: Part): Element[] {
  const { raw, place } = part;
  const inner = (list: unknown, where: string, depth: number) => readAll(reader, list, where, depth);
  const type = String(raw['type'] ?? 'text');
  const same = Object.hasOwn(sameAs, type) ? (sameAs[type] as string) : type;
  if (same !== type) reader.assembly.notes.changed('typeChanged', place, raw['name'], `${type} → ${same}`);
  switch (same) {
    case 'radiogroup':
    case 'dropdown':
    case 'checkbox':
    case 'ranking':
      return readChosen(reader, part, same);
    case 'imagepicker': {
      const chosen = take(part, 'multiSelect')[0] === true ? 'checkbox' : 'radiogroup';
      reader.assembly.notes.changed('typeChanged', place, raw['name'], `${type} → ${chosen}`);
      return readChosen(reader, part, chosen);
    }
    case 'rating':
      return readRating(reader, part);
    case 'matrix':
      return readMatrix(reader, part);
    case 'text':
    case 'comment':
      return readWritten(reader, part, same);
    case 'boolean':
      return readBoolean(reader, part);
    case 'file':
      return readFile(reader, part);
    case 'html':
      return readHtml(reader, part);
    case 'panel':
      return readPanel(reader, part, inner);
    case 'multipletext':
      return readMultipleText(reader, part, inner);
    case 'paneldynamic':
      return readRepeated(reader, part, inner);
    case 'matrixdropdown':
    case 'matrixdynamic':
      return readColumns(reader, part, inner);
    case 'slider':
      return readSlider(reader, part);
    case 'expression':
      reader.assembly.notes.leftOut('calculated', place, raw['name'], raw['expression']);
      return [];
    case 'image':
      reader.assembly.notes.leftOut('picture', place, raw['name'], raw['imageLink']);
      return [];
    default:
      reader.assembly.notes.leftOut('type', place, raw['name'], type);
      return [];
  }
}

/** A panel; one that would lie too deep is opened, so that its questions lie in the one around it. */
function readPanel(
  reader: Reader,
  part: Part,
  inner: (list: unknown, place: string, depth: number) => Element[],
): Element[] {
  const { raw, place, depth } = part;
  const [elements] = take(part, 'elements');
  if (depth >= depthLimit) {
    reader.assembly.notes.changed('panelsOpened', place, raw['name'], raw['visibleIf']);
    take(part, 'type', 'name', 'title', 'visibleIf');
    return inner(elements, `${place}.elements`, depth);
  }
  const panel = begun(reader, part, 'panel');
  delete panel['requiredErrorText'];
  panel.elements = inner(elements, `${place}.elements`, depth + 1);
  return [panel];
}

/** A slider with few steps is a rating; with many, a number. */
function readSlider(reader: Reader, part: Part): Element[] {
  const { raw, place } = part;
  const [min = 0, max = 100, step = 1] = take(part, 'min', 'max', 'step');
  const isRange = take(part, 'sliderType')[0] === 'range';
  if (isRange || typeof min !== 'number' || typeof max !== 'number') {
    reader.assembly.notes.leftOut('type', place, raw['name'], 'slider');
    return [];
  }
  const isShort = step === 1 && Number.isInteger(min) && min >= 0 && max <= 10;
  reader.assembly.notes.changed(
    'typeChanged',
    place,
    raw['name'],
    isShort ? 'slider → rating' : 'slider → text',
  );
  if (isShort) {
    part.raw = { ...raw, rateMin: min, rateMax: max };
    return readRating(reader, part);
  }
  part.raw = { ...raw, inputType: 'number', min, max };
  return readWritten(reader, part, 'text');
}

function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

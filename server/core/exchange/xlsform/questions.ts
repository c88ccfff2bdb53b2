import type { DraftText } from '../../draft/format.ts';
import type { Element } from '../../questionnaire/elements.ts';
import type { FileChoice } from '../assembly.ts';
import { htmlOf } from '../markup.ts';
import { other, sayWhat } from '../own-words.ts';
import type { FormRow } from './form.ts';
import type { Forming } from './forming.ts';
import { ownProperties } from './own.ts';
import { fixedOf, limitsOf } from './relevant.ts';
import type { Branch } from './tree.ts';
import type { RowType } from './types.ts';

/** The elements for a row that is no group: one, or two where another answer may be written. What is no question here is noted. */
export function elementsOf(branch: Branch, forming: Forming): Element[] {
  const { row, type } = branch;
  const { notes } = forming.assembly;
  const [place, subject] = [forming.place(row), row.cell('name')];
  switch (type.kind) {
    case 'calculated':
      notes.leftOut('calculated', place, subject, row.cell('calculation'));
      return [];
    case 'device':
      notes.leftOut('property', place, subject, row.cell('type'));
      return [];
    case 'fetched':
      notes.leftOut('fetchedChoices', place, subject, row.cell('type'));
      return [];
    case 'unknown':
      notes.leftOut('type', place, subject, row.cell('type'));
      return [];
    case 'note':
      return [shownOf(branch, forming)];
    case 'select':
    case 'rank': {
      const choices = forming.list(type.list, type.kind === 'select' && type.isExternal);
      if (choices) return chosenOf(branch, type, choices, forming);
      notes.leftOut('fetchedChoices', place, subject, row.cell('type'));
      return [];
    }
    default: {
      const element = askedOf(branch, forming);
      noteRest(row, forming, element);
      return [element];
    }
  }
}

function shownOf(branch: Branch, forming: Forming): Element {
  const { row } = branch;
  const { notes } = forming.assembly;
  let isChanged = false;
  const html = Object.fromEntries(
    Object.entries(row.texts('label')).map(([language, words]) => {
      if (words.includes('${')) notes.leftOut('calculated', forming.place(row), row.cell('name'), words);
      const cleaned = htmlOf(words.replaceAll(/\$\{[^{}]*\}/g, '…'));
      isChanged ||= cleaned.isChanged;
      return [language, cleaned.text];
    }),
  );
  if (isChanged) notes.changed('markupCleaned', forming.place(row), row.cell('name'));
  const name = forming.nameOf(branch);
  const element: Element = { type: 'html', name, html: forming.assembly.text(html, forming.place(row)) };
  Object.assign(element, ownProperties(row, 'html', notes));
  noteTexts(row, forming, ['hint', 'guidance_hint']);
  notePictures(row, forming);
  forming.wait(row, element);
  return element;
}

/** What every question has, as its row tells. */
export function baseOf(row: FormRow, name: string, type: string, forming: Forming): Element {
  const { notes } = forming.assembly;
  const message = forming.text(row.texts('required_message'), row);
  return {
    ...{ type, name, title: forming.text(row.texts('label'), row), ...forming.described(row) },
    ...(fixedOf(row.cell('required')) === true ? { isRequired: true } : {}),
    ...(Object.keys(message).length > 0 ? { requiredErrorText: message } : {}),
    ...ownProperties(row, type, notes),
  };
}

const otherCode = 'annet';

function chosenOf(
  branch: Branch,
  type: Extract<RowType, { kind: 'select' | 'rank' }>,
  choices: FileChoice[],
  forming: Forming,
): Element[] {
  const { row } = branch;
  const { assembly } = forming;
  const [place, name] = [forming.place(row), forming.nameOf(branch)];
  forming.ownOf.set(name, row);
  const kind = kindOf(row, type);
  if (kind === 'boolean') return [yesNoOf(branch, choices, forming)];
  const onScale =
    kind === 'radiogroup' || row.own('type') === 'rating'
      ? forming.scaleValues(type.list, choices, row)
      : null;
  if (onScale && !type.hasOther) {
    if (!forming.isOwn) assembly.notes.changed('askedAsScale', place, row.cell('name'), type.list);
    const element = baseOf(row, name, 'rating', forming);
    assembly.setScale(name, assembly.scale(choices, onScale, row.own('scale')));
    forming.known.set(row.cell('name'), { kind: 'one', name, values: onScale });
    noteRest(row, forming, element);
    return [element];
  }
  const all = type.hasOther ? [...choices, { code: otherCode, text: assembly.text(other, place) }] : choices;
  const codes = assembly.codes(all, place);
  const element: Element = {
    ...baseOf(row, name, kind, forming),
    choices: all.map(({ text }, at) => ({ value: codes[at], text })),
  };
  if (/\brandomize\s*=\s*true\b/i.test(row.cell('parameters'))) element['choicesOrder'] = 'random';
  const values = new Map(all.map(({ code }, at) => [code, codes[at] as string]));
  if (kind !== 'ranking') {
    forming.known.set(row.cell('name'), { kind: kind === 'checkbox' ? 'several' : 'one', name, values });
  }
  noteRest(row, forming, element);
  if (!type.hasOther) return [element];
  const otherName = assembly.name(`${name}_other`, place);
  assembly.notes.changed('otherAsQuestion', place, row.cell('name'), otherName);
  const sign = kind === 'radiogroup' || kind === 'dropdown' ? '=' : 'contains';
  const visibleIf = `{${name}} ${sign} '${otherCode}'`;
  return [element, { type: 'text', name: otherName, title: assembly.text(sayWhat, place), visibleIf }];
}

function kindOf(row: FormRow, type: Extract<RowType, { kind: 'select' | 'rank' }>): string {
  if (type.kind === 'rank') return 'ranking';
  if (type.isSeveral) return 'checkbox';
  if (row.own('type') === 'boolean') return 'boolean';
  return /\b(?:minimal|autocomplete|search|quick)\b/.test(row.cell('appearance')) ? 'dropdown' : 'radiogroup';
}

/** As our own export writes a question that is answered with yes or no. */
function yesNoOf(branch: Branch, choices: readonly FileChoice[], forming: Forming): Element {
  const { row } = branch;
  const name = forming.nameOf(branch);
  const labels = Object.fromEntries(
    choices.flatMap(({ code, text }): [string, DraftText][] =>
      Object.keys(text).length === 0 ? [] : [[code === 'true' ? 'labelTrue' : 'labelFalse', text]],
    ),
  );
  const values = new Map([
    ['true', true],
    ['false', false],
  ]);
  forming.known.set(row.cell('name'), { kind: 'one', name, values });
  const element = { ...baseOf(row, name, 'boolean', forming), ...labels };
  noteRest(row, forming, element);
  return element;
}

/** A line, a number, a day, a picture, a box to tick. */
function askedOf(branch: Branch, forming: Forming): Element {
  const { row, type } = branch;
  const { assembly } = forming;
  const [name, place, written] = [forming.nameOf(branch), forming.place(row), row.cell('name')];
  forming.ownOf.set(name, row);
  if (type.kind === 'plainer') assembly.notes.changed('typeChanged', place, written, row.cell('type'));
  const isNumber = type.kind === 'integer' || type.kind === 'decimal' || type.kind === 'range';
  forming.known.set(written, { kind: isNumber ? 'number' : 'written', name });
  if (type.kind === 'range') return rangeOf(row, name, forming);
  if (type.kind === 'picture') return baseOf(row, name, 'file', forming);
  if (type.kind === 'acknowledge') {
    forming.known.set(written, { kind: 'one', name, values: new Map([['OK', true]]) });
    return { ...baseOf(row, name, 'boolean', forming), renderAs: 'checkbox' };
  }
  const isLong = type.kind === 'text' && /\bmultiline\b/.test(row.cell('appearance'));
  const element = baseOf(row, name, isLong ? 'comment' : 'text', forming);
  if (isNumber) element['inputType'] = 'number';
  else if (type.kind === 'date' || (type.kind === 'plainer' && type.as === 'date'))
    element['inputType'] = 'date';
  const constraint = row.cell('constraint');
  const limits = constraint === '' ? null : limitsOf(constraint, type.kind === 'integer');
  if (isNumber && limits) Object.assign(element, limits);
  else if (constraint !== '') {
    assembly.notes.leftOut('check', place, written, constraint);
  }
  return element;
}

/** Numbers on a line: a scale where they are few, else a number within its ends. */
function rangeOf(row: FormRow, name: string, forming: Forming): Element {
  const { assembly } = forming;
  const given = (key: string, usual: number) => {
    const found = new RegExp(`\\b${key}\\s*=\\s*(-?\\d+(?:\\.\\d+)?)`).exec(row.cell('parameters'))?.[1];
    return found === undefined ? usual : Number(found);
  };
  const [start, end, step] = [given('start', 0), given('end', 10), given('step', 1)];
  const isScale = Number.isInteger(start) && Number.isInteger(end) && step === 1 && start >= 0 && end <= 10;
  // A rating of our own that is on no scale yet.
  if (row.own('type') === 'rating') return baseOf(row, name, 'rating', forming);
  if (isScale && end - start > 1) {
    const choices = Array.from({ length: end - start + 1 }, (_, at) => ({
      code: String(start + at),
      text: {},
    }));
    const values = new Map(choices.map(({ code }) => [code, Number(code)]));
    assembly.setScale(name, assembly.scale(choices, values));
    assembly.notes.changed('askedAsScale', forming.place(row), row.cell('name'), row.cell('parameters'));
    return baseOf(row, name, 'rating', forming);
  }
  assembly.notes.changed('typeChanged', forming.place(row), row.cell('name'), row.cell('parameters'));
  const [min, max] = [Math.min(start, end), Math.max(start, end)];
  return { ...baseOf(row, name, 'text', forming), inputType: 'number', min, max };
}

const readAppearances =
  /^(?:multiline|minimal|autocomplete|search|quick|likert|label|list-nolabel|table-list|field-list|horizontal|)$/;

/** Notes what a row holds that its element does not. */
function noteRest(row: FormRow, forming: Forming, element: Element): void {
  const { notes } = forming.assembly;
  const [place, name] = [forming.place(row), row.cell('name')];
  forming.wait(row, element);
  if (row.cell('default') !== '') notes.leftOut('defaultValue', place, name, row.cell('default'));
  if (row.cell('calculation') !== '') notes.leftOut('calculated', place, name, row.cell('calculation'));
  if (row.cell('choice_filter') !== '')
    notes.leftOut('choiceCondition', place, name, row.cell('choice_filter'));
  if (row.cell('trigger') !== '') notes.leftOut('trigger', place, name, row.cell('trigger'));
  if (fixedOf(row.cell('readonly')) !== false) notes.leftOut('property', place, name, 'readonly');
  if (element.type !== 'text' && row.cell('constraint') !== '') {
    notes.leftOut('check', place, name, row.cell('constraint'));
  }
  if (
    !row
      .cell('appearance')
      .split(/\s+/)
      .every((each) => readAppearances.test(each))
  ) {
    notes.leftOut('layout', place, name, row.cell('appearance'));
  }
  noteTexts(row, forming, ['guidance_hint', 'constraint_message']);
  notePictures(row, forming);
}

function noteTexts(row: FormRow, forming: Forming, columns: readonly string[]): void {
  for (const column of columns) {
    const [text] = Object.values(row.texts(column));
    if (text) forming.assembly.notes.leftOut('property', forming.place(row), column, text);
  }
}

function notePictures(row: FormRow, forming: Forming): void {
  for (const column of ['image', 'audio', 'video']) {
    const [file] = Object.values(row.texts(column));
    if (file) forming.assembly.notes.leftOut('picture', forming.place(row), row.cell('name'), file);
  }
}

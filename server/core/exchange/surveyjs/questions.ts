import type { Element } from '../../questionnaire/elements.ts';
import { mostFileBytes } from '../../sent-file/sent-file.ts';
import { listOf, offered, type ReadChoice } from './choices.ts';
import { comments, others } from './extra.ts';
import { asked, begun, listed, type Part, type Reader, take } from './reader.ts';
import { isLabelledScale, labelled, scaleOf } from './scales.ts';
import { applyChecks, limitsOf } from './validators.ts';

const special = [
  ...['choices', 'choicesMin', 'choicesMax', 'choicesStep', 'showNoneItem', 'noneText', 'showRefuseItem'],
  ...['refuseText', 'showDontKnowItem', 'dontKnowText'],
];

/** Radiogroup, dropdown, checkbox and ranking. Where one is chosen of numbers that have words, it is a scale. */
export function readChosen(reader: Reader, part: Part, type: string): Element[] {
  const { raw, place } = part;
  const choices = offered(raw, place, reader.texts, reader.assembly.notes);
  take(part, ...special);
  const isOne = type === 'radiogroup' || type === 'dropdown';
  if (isOne && raw['showOtherItem'] !== true && isLabelledScale(choices)) {
    reader.assembly.notes.changed(
      'askedAsScale',
      place,
      raw['name'],
      choices.map(({ code }) => code).join(', '),
    );
    return readScale(reader, part, choices);
  }
  const element = asked(reader, part, type, type === 'dropdown' ? ['placeholder'] : []);
  const after = others(reader, part, element, choices);
  element['choices'] = listed(reader, choices, `${place}.choices`, String(element.name));
  const [order] = take(part, 'choicesOrder');
  if (order === 'random' || order === 'none') element['choicesOrder'] = order;
  else if (order !== undefined) part.read.delete('choicesOrder');
  applyChecks(reader, part, element);
  const [most] = type === 'checkbox' ? take(part, 'maxSelectedChoices') : [];
  if (Number.isInteger(most) && Number(most) > 0) element['maxSelectedChoices'] = most;
  return [element, ...after, ...comments(reader, part, element)];
}

/** A rating, or choices that are one. */
function readScale(reader: Reader, part: Part, choices: readonly ReadChoice[]): Element[] {
  const values = scaleOf(choices, 2);
  const element = asked(reader, part, 'rating');
  const name = String(element.name);
  if (values) {
    reader.assembly.setScale(name, reader.assembly.scale(labelled(choices), values));
    if ([...values].some(([code, value]) => code !== String(value))) reader.conditions.valuesChanged(name);
  }
  return [element, ...comments(reader, part, element)];
}

export function readRating(reader: Reader, part: Part): Element[] {
  const { raw, place } = part;
  const choices = ratesOf(reader, part);
  if (scaleOf(choices, 2)) return readScale(reader, part, choices);
  reader.assembly.notes.changed('typeChanged', place, raw['name'], 'rating → radiogroup');
  const element = asked(reader, part, 'radiogroup');
  element['choices'] = listed(reader, choices, place, String(element.name));
  return [element, ...comments(reader, part, element)];
}

/** What a rating offers: its values, or the numbers from its lowest to its highest; the ends have words of their own. */
function ratesOf(reader: Reader, part: Part): ReadChoice[] {
  const { raw, place } = part;
  take(part, 'rateValues', 'rateMin', 'rateMax', 'rateStep', 'rateCount', 'autoGenerate');
  take(part, 'minRateDescription', 'maxRateDescription');
  const listedRates = listOf(raw['rateValues'], `${place}.rateValues`, reader.texts, reader.assembly.notes);
  const rates = listedRates.length > 0 ? listedRates : numbersOf(raw);
  for (const [property, at] of [
    ['minRateDescription', 0],
    ['maxRateDescription', rates.findLastIndex(({ code }) => /^\d+$/.test(code))],
  ] as const) {
    const text = reader.texts.read(raw[property], `${place}.${property}`);
    const rate = rates[at];
    if (rate?.isBare && Object.keys(text).length > 0) rates[at] = { ...rate, text, isBare: false };
  }
  return rates;
}

function numbersOf(raw: Part['raw']): ReadChoice[] {
  const number = (property: string, otherwise: number) =>
    typeof raw[property] === 'number' && Number.isFinite(raw[property])
      ? (raw[property] as number)
      : otherwise;
  const [min, step] = [number('rateMin', 1), number('rateStep', 1) || 1];
  const most = number('rateCount', 0);
  const max = raw['rateMax'] === undefined && most > 1 ? min + (most - 1) * step : number('rateMax', 5);
  const count = Math.min(100, Math.max(0, Math.floor((max - min) / step) + 1));
  return Array.from({ length: count }, (_, at) => {
    const code = String(min + at * step);
    return { code, text: { nb: code }, isBare: true };
  });
}

/** Rows on one scale of numbers are scale questions; else each is chosen among the columns. */
export function readMatrix(reader: Reader, part: Part): Element[] {
  const { raw, place } = part;
  const { texts, assembly, conditions } = reader;
  const element = asked(reader, part, 'matrix');
  const name = String(element.name);
  const rows = listOf(raw['rows'], `${place}.rows`, texts, assembly.notes);
  const columns = listOf(raw['columns'], `${place}.columns`, texts, assembly.notes);
  const [, , order, isEachRequired] = take(part, 'rows', 'columns', 'rowOrder', 'eachRowRequired');
  if (isEachRequired === true) element['isRequired'] = true;
  else if (element['isRequired'] === true) {
    assembly.notes.changed(
      'checkRewritten',
      `${place}.isRequired`,
      raw['name'],
      'isRequired → eachRowRequired',
    );
  }
  if (order === 'random' || order === 'initial') element['rowOrder'] = order;
  const named = listed(reader, rows, `${place}.rows`, name, true);
  rows.forEach((row, at) => {
    conditions.refer(`${String(raw['name'])}.${row.code}`, `${name}.${named[at]?.value}`);
  });
  element['rows'] = named;
  const values = rows.length > 0 ? scaleOf(columns, 3) : null;
  if (!values) {
    element['columns'] = listed(reader, columns, `${place}.columns`, name);
    return [element, ...comments(reader, part, element)];
  }
  element['columns'] = columns.map(({ code, text }) => ({ value: values.get(code), text }));
  for (const { code } of columns) {
    if (code === String(values.get(code))) continue;
    conditions.valuesChanged(name);
    assembly.notes.changed('valueChanged', `${place}.columns`, code, values.get(code));
  }
  const scale = assembly.scale(labelled(columns), values);
  for (const { value } of named) assembly.setScale(`${name}.${value}`, scale);
  return [element, ...comments(reader, part, element)];
}

export function readWritten(reader: Reader, part: Part, type: 'text' | 'comment'): Element[] {
  const element = asked(reader, part, type, ['placeholder']);
  const [longest] = take(part, 'maxLength');
  if (Number.isInteger(longest) && Number(longest) > 0) element['maxLength'] = longest;
  if (type === 'comment') {
    const [rows] = take(part, 'rows');
    if (Number.isInteger(rows)) element['rows'] = rows;
  } else limitsOf(reader, part, element);
  applyChecks(reader, part, element);
  return [element, ...comments(reader, part, element)];
}

export function readBoolean(reader: Reader, part: Part): Element[] {
  const element = asked(reader, part, 'boolean', ['labelTrue', 'labelFalse']);
  if (part.raw['title'] === undefined && part.raw['label'] !== undefined) {
    element.title = reader.texts.read(take(part, 'label')[0], `${part.place}.label`);
  }
  const [renderAs, displayMode] = take(part, 'renderAs', 'displayMode');
  if (renderAs === 'checkbox' || displayMode === 'checkbox') element['renderAs'] = 'checkbox';
  return [element, ...comments(reader, part, element)];
}

export function readFile(reader: Reader, part: Part): Element[] {
  const element = asked(reader, part, 'file');
  const [most] = take(part, 'maxSize');
  if (Number.isInteger(most) && Number(most) > 0) element['maxSize'] = Math.min(Number(most), mostFileBytes);
  if (Number(most) > mostFileBytes) {
    reader.assembly.notes.changed('checkRewritten', `${part.place}.maxSize`, part.raw['name'], mostFileBytes);
  }
  return [element, ...comments(reader, part, element)];
}

export function readHtml(reader: Reader, part: Part): Element[] {
  const element = begun(reader, part, 'html', ['html']);
  if (element['html'] !== undefined) return [element];
  reader.assembly.notes.leftOut('emptyPart', part.place, part.raw['name'], part.raw['html']);
  return [];
}

import type { Answers, ScaleAnswer } from '../../../core/answer.ts';
import { foldValue } from '../../../core/fold.ts';
import { judgeFor } from '../../../core/questionnaire/compile.ts';
import { dayOf, dayWritten } from '../../../core/questionnaire/dates.ts';
import type { Item, Questionnaire, Scale } from '../../../core/questionnaire/format.ts';
import { shown } from '../../../core/shown.ts';
import { type Choices, choicesOf, writtenForm } from './choices.ts';

/** What a cell says: an answer, null for blank (skipped), or what is wrong with it. */
export type Reading = { answer: Answers[string] | null } | { code: string; message: string };
export type Reader = (cell: string) => Reading;

/** The mapping file's words for one item: the file's value, folded, to ours. */
export type ValueMap = Map<string, string>;

/** Distinct values of one item that are remembered. An item has ten or so; a file of garbage has millions. */
const memoryLimit = 1_000;

/**
 * How cells of an item are read. Null when they cannot be: free text, or a background item that is neither a choice, a number
 * nor a day.
 */
export function readerFor(item: Item, questionnaire: Questionnaire, values?: ValueMap): Reader | null {
  const read = plainReader(item, questionnaire);
  if (read === null) return null;
  const memory = new Map<string, Reading>();
  return (cell) => {
    const known = memory.get(cell);
    if (known !== undefined) return known;
    const reading = read(values?.get(foldValue(cell)) ?? cell);
    if (memory.size < memoryLimit) memory.set(cell, reading);
    return reading;
  };
}

function plainReader(item: Item, questionnaire: Questionnaire): Reader | null {
  if (item.role === 'scale') {
    const scale = questionnaire.scales[item.scale];
    return scale === undefined ? null : scaleReader(scale);
  }
  if (item.role !== 'background') return null;
  const form = writtenForm(questionnaire.definition, item.name);
  const choices = form ? null : choicesOf(questionnaire.definition, item.name);
  const reader = form ? writtenReaders[form] : choices && choiceReader(choices);
  return reader && withinLimits(reader, judgeFor(questionnaire, item.name));
}

/** Holds an answer to what the question itself asks, as when people answer it: limits, form, how many. */
function withinLimits(read: Reader, judge: (value: unknown) => string | null): Reader {
  return (cell) => {
    const reading = read(cell);
    if ('code' in reading || reading.answer === null) return reading;
    const { answer } = reading;
    // A yes is no text where people answer.
    const isYesOrNo = answer === 'true' || answer === 'false';
    const code = judge(answer) && judge(isYesOrNo ? answer === 'true' : answer);
    if (code === null) return reading;
    return {
      code,
      message: `${shown(cell)} ${outside[code] ?? 'is not an answer here'}, or leave it blank.`,
    };
  };
}

const outside: Record<string, string> = {
  'out-of-range': 'is outside the limits of the question. Correct it',
  'too-many-choices': 'names more choices than one may choose. Remove some',
  'wrong-form': 'is not written in the form the question asks for. Correct it',
  'too-long': 'is longer than the question allows. Shorten it',
  'not-a-choice': 'cannot be chosen here: a consent is given, or it is left blank. Write true',
};

const dontKnowWords = ['vet ikke', 'veit ikkje', "don't know", 'dont know', 'dontknow'];
const notApplicableWords = [
  ...['ikke relevant', 'ikkje relevant', 'not relevant'],
  ...['ikke aktuelt', 'ikkje aktuelt', 'not applicable', 'notapplicable'],
];

/** Whole numbers ("3", "3,0", "3.0"), the scale's labels in any language, and the words for "vet ikke". */
function scaleReader(scale: Scale): Reader {
  const words = scaleWords(scale);
  return (cell) => {
    if (cell === '') return { answer: null };
    const number = /^([+-]?\d+)(?:[.,](\d*))?$/.exec(cell);
    if (number === null) {
      const answer = words.get(foldValue(cell));
      if (answer !== undefined && answer !== 'ambiguous') return { answer };
      const which =
        answer === 'ambiguous' ? 'stands for several values of the scale' : 'is not an answer here';
      return { code: 'unknown-answer', message: `${shown(cell)} ${which}. ${allowed(scale)}` };
    }
    if (/[1-9]/.test(number[2] ?? '')) {
      return { code: 'not-whole', message: `${shown(cell)} is not a whole number. ${allowed(scale)}` };
    }
    const value = Number(number[1]);
    if (value < scale.min || value > scale.max) {
      return { code: 'off-scale', message: `${shown(cell)} is off the scale. ${allowed(scale)}` };
    }
    return { answer: value + 0 };
  };
}

function scaleWords(scale: Scale): Map<string, ScaleAnswer | 'ambiguous'> {
  const words = new Map<string, ScaleAnswer | 'ambiguous'>();
  for (const word of dontKnowWords) words.set(word, 'dontKnow');
  for (const word of notApplicableWords) words.set(word, 'notApplicable');
  for (const label of Object.values(scale.dontKnow ?? {})) words.set(foldValue(label), 'dontKnow');
  for (const label of Object.values(scale.notApplicable ?? {})) words.set(foldValue(label), 'notApplicable');
  const labels = new Map<string, ScaleAnswer | 'ambiguous'>();
  for (const [value, texts] of Object.entries(scale.labels)) {
    for (const label of Object.values(texts).map(foldValue)) {
      const before = labels.get(label);
      labels.set(label, before === undefined || before === Number(value) ? Number(value) : 'ambiguous');
    }
  }
  return new Map([...words, ...labels]);
}

function allowed(scale: Scale): string {
  return `Use a whole number from ${scale.min} to ${scale.max}, a label of the scale, "Vet ikke", "Ikke relevant", or leave it blank.`;
}

/** Numbers and days that people write, as the validator takes them. */
const writtenReaders: Record<'number' | 'date' | 'pattern', Reader> = {
  pattern: (cell) => ({ answer: cell === '' ? null : cell }),
  number(cell) {
    if (cell === '') return { answer: null };
    const number = Number(cell.replace(',', '.'));
    if (/^[+-]?\d+([.,]\d+)?$/.test(cell) && Number.isFinite(number)) return { answer: number + 0 };
    return {
      code: 'not-a-number',
      message: `${shown(cell)} is not a number. Write a number, or leave it blank.`,
    };
  },
  date(cell) {
    if (cell === '') return { answer: null };
    const day = dayOf(dayWritten(cell));
    if (day) return { answer: day };
    return {
      code: 'not-a-date',
      message: `${shown(cell)} is not a day. Write it as 2026-11-24 or 24.11.2026, or leave it blank.`,
    };
  },
};

/**
 * A choice by its code or by its text in any language; several, where allowed, with | or ; or , between, or as a list of
 * codes in JSON.
 */
function choiceReader(choices: Choices): Reader {
  const codeOf = (text: string) => (choices.exact.has(text) ? text : choices.codes.get(foldValue(text)));
  return (cell) => {
    if (cell === '') return { answer: null };
    const whole = codeOf(cell);
    if (whole !== undefined && !choices.isRanked) return { answer: choices.multiple ? [whole] : whole };
    const list = listIn(cell);
    if (list?.length === 1 && !choices.multiple && choices.exact.has(list[0] as string)) {
      return { answer: list[0] as string };
    }
    const parts = choices.multiple ? (list ?? cell.split(/[|;,]/)).map(codeOf) : [];
    const isWhole = !choices.isRanked || new Set(parts).size === choices.exact.size;
    if (parts.length > 0 && parts.every((part) => part !== undefined) && isWhole) {
      return { answer: [...new Set(parts)] };
    }
    if (choices.isRanked) {
      return {
        code: 'not-ranked',
        message: `${shown(cell)} does not name every choice once, from the first to the last. Write ${listed([...choices.exact])} in their order with ; between, or leave it blank.`,
      };
    }
    return {
      code: 'unknown-choice',
      message: `${shown(cell)} is not one of the choices. Use one of ${listed([...choices.exact])}, or its text, or leave it blank.`,
    };
  };
}

/** The texts of a cell such as `["a|b","c"]`; null where it is no such list. */
function listIn(cell: string): string[] | null {
  if (!cell.startsWith('[')) return null;
  try {
    const list: unknown = JSON.parse(cell);
    return Array.isArray(list) && list.every((one) => typeof one === 'string') ? list : null;
  } catch {
    return null;
  }
}

function listed(codes: string[]): string {
  const first = codes.slice(0, 12).map(shown).join(', ');
  return codes.length > 12 ? `${first} …` : first;
}

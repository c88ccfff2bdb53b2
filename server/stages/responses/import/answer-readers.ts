import type { Answers, ScaleAnswer } from '../../../core/answer.ts';
import { foldValue } from '../../../core/fold.ts';
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
  if (form) return writtenReaders[form];
  const choices = choicesOf(questionnaire.definition, item.name);
  return choices === null ? null : choiceReader(choices);
}

const dontKnowWords = ['vet ikke', 'veit ikkje', "don't know", 'dont know', 'dontknow'];
const notApplicableWords = ['ikke aktuelt', 'ikkje aktuelt', 'not applicable', 'notapplicable'];

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
  return `Use a whole number from ${scale.min} to ${scale.max}, a label of the scale, "Vet ikke", or leave it blank.`;
}

/** Numbers and days that people write, as the validator takes them. */
const writtenReaders: Record<'number' | 'date', Reader> = {
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

/** A choice by its code or by its text in any language; several, where allowed, with | or ; or , between. */
function choiceReader(choices: Choices): Reader {
  return (cell) => {
    if (cell === '') return { answer: null };
    const whole = choices.codes.get(foldValue(cell));
    if (whole !== undefined && !choices.isRanked) return { answer: choices.multiple ? [whole] : whole };
    const parts = choices.multiple
      ? cell.split(/[|;,]/).map((part) => choices.codes.get(foldValue(part)))
      : [];
    const isWhole = !choices.isRanked || new Set(parts).size === new Set(choices.codes.values()).size;
    if (parts.length > 0 && parts.every((part) => part !== undefined) && isWhole) {
      return { answer: [...new Set(parts)] };
    }
    if (choices.isRanked) {
      return {
        code: 'not-ranked',
        message: `${shown(cell)} does not name every choice once, from the first to the last. Write ${listed([...new Set(choices.codes.values())])} in their order with ; between, or leave it blank.`,
      };
    }
    return {
      code: 'unknown-choice',
      message: `${shown(cell)} is not one of the choices. Use one of ${listed([...new Set(choices.codes.values())])}, or its text, or leave it blank.`,
    };
  };
}

function listed(codes: string[]): string {
  const first = codes.slice(0, 12).map(shown).join(', ');
  return codes.length > 12 ? `${first} …` : first;
}

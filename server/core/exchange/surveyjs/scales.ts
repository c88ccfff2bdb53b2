import { type ScaleValues, scaleValuesOf } from '../assembly.ts';
import type { ReadChoice } from './choices.ts';

/** Codes that are outside a scale whatever the words: our own files have these. */
const outside = ['dontKnow', 'notApplicable'] as const;

/**
 * The values of a scale of at least `least` numbers, one step apart, from 0 to 10, beside which there may be a «vet ikke» and an
 * «ikke relevant». Null where the codes are anything else.
 */
export function scaleOf(choices: readonly ReadChoice[], least: 2 | 3): ScaleValues | null {
  const known = outside.filter((code) => choices.some((choice) => choice.code === code));
  const rest = choices.filter(({ code }) => !known.some((one) => one === code));
  const values = rest.length === 2 && least === 2 ? pairOf(rest) : scaleValuesOf(rest);
  if (!values) return null;
  const all = new Map(values);
  for (const code of known) all.set(code, code);
  return new Set(all.values()).size === choices.length ? all : null;
}

function pairOf([one, other]: readonly ReadChoice[]): ScaleValues | null {
  const [low, high] = [Number(one?.code), Number(other?.code)];
  const fits = [low, high].every((value) => Number.isInteger(value) && value >= 0 && value <= 10);
  return fits && Math.abs(high - low) === 1
    ? new Map([
        [String(low), low],
        [String(high), high],
      ])
    : null;
}

/** Whether the choices are a scale with words: each number has a label that says more than the number. */
export function isLabelledScale(choices: readonly ReadChoice[]): boolean {
  const isWorded = choices.every(({ code, text, isBare }) => !isBare && !Object.values(text).includes(code));
  return isWorded && scaleOf(choices, 3) !== null;
}

/** Only what is said beyond the number itself. */
export function labelled(choices: readonly ReadChoice[]): ReadChoice[] {
  return choices.map((choice) => {
    const says = Object.values(choice.text).some((words) => words !== choice.code);
    return choice.isBare || !says ? { ...choice, text: {} } : choice;
  });
}

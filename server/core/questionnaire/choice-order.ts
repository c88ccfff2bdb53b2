import { codesOf, type Element } from './elements.ts';

/** What stands where it is written, however the others are mixed: choices that are no answer among the others. */
const staying = new Set([
  ...['other', 'annet', 'anna', 'annen', 'none', 'ingen', 'ingenting'],
  ...['dontknow', 'vetikke', 'veitikkje', 'notapplicable', 'ikkerelevant', 'ikkjerelevant'],
]);

/** The codes of the choices, or of a matrix's rows, that are asked in an order of chance. Empty: as they are written. */
export function mixedCodes(element: Element): string[] {
  const [order, list] =
    element.type === 'matrix'
      ? [element['rowOrder'], element['rows']]
      : [element['choicesOrder'], element['choices']];
  if (order !== 'random') return [];
  const codes = codesOf(list).filter((code) => !staying.has(code.toLowerCase().replaceAll(/[^a-z]/g, '')));
  return codes.length > 1 ? codes : [];
}

/**
 * The codes of a question in the order that a drawn number gives, the same each time it is asked for; every order is about
 * as likely as another. `seed`: a whole number below 2^32, drawn on the device. Example: one number may give
 * `['b', 'c', 'a']` for a, b and c, and another order for the next question with the same choices.
 */
export function mixed(codes: readonly string[], seed: number, question: string): string[] {
  const place = new Map(codes.map((code) => [code, hash(`${seed} ${question} ${code}`)]));
  return [...codes].sort((one, other) => (place.get(one) ?? 0) - (place.get(other) ?? 0));
}

/** A number below 2^32 in which every letter of the text has moved every bit (FNV-1a, ended as in MurmurHash3). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

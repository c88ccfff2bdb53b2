/**
 * Personal codes. A link carries 26 characters of Crockford's base 32: 130 random bits, so that neither guessing nor a
 * leaked hash helps anyone. What is typed from paper has 12, 60 random bits, and one that checks them: short enough to
 * type, and only safe behind a slow hash and a limit on tries (decision 31).
 */
export const codeAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const codeLength = 26;
const typedLength = 12;

/**
 * Wrong codes to type that are looked up in a round within a second at most, from all places and by all processes together. A limit
 * for each place cannot hold whoever has ever new ones; this one does, and keeps `luckyHits` below 1e-5 on any machine.
 */
export const typedTriesPerSecond = 100;

/**
 * How many of a round's codes to type somebody is expected to hit who tries so many a second as long as it is open, one of
 * 2⁶⁰ at a time (security table of decision 31).
 */
export function luckyHits(codeCount: number, triesPerSecond: number, days: number): number {
  return (codeCount * triesPerSecond * days * 86_400) / codeAlphabet.length ** typedLength;
}

/** A link's code from 26 bytes of randomness (five bits of each are used). Throws a RangeError when given fewer. */
export function codeFrom(randomness: Uint8Array): string {
  return charactersFrom(randomness, codeLength);
}

/** A code to type from 12 bytes of randomness, with its check: 13 characters. Throws a RangeError when given fewer. */
export function typedCodeFrom(randomness: Uint8Array): string {
  const code = charactersFrom(randomness, typedLength);
  return code + checkOf(code);
}

function charactersFrom(randomness: Uint8Array, count: number): string {
  if (randomness.length < count) throw new RangeError(`a code needs ${count} random bytes`);
  return Array.from(randomness.slice(0, count), (byte) => codeAlphabet[byte % 32]).join('');
}

/**
 * The character that makes the weighted sum zero in the field of 32 elements (x⁵ + x² + 1), each place weighted by another
 * power of x: a Reed–Solomon code with one check symbol. Any one wrong character is seen, and any two that changed places.
 */
function checkOf(code: string): string {
  let sum = 0;
  for (const character of code) sum = timesX(sum ^ codeAlphabet.indexOf(character));
  return codeAlphabet[sum] as string;
}

function timesX(element: number): number {
  const twice = element << 1;
  return twice > 31 ? twice ^ 0b100101 : twice;
}

/** What the typed code means: case, spaces and hyphens do not count, O is 0, and I and L are 1. */
export function normaliseCode(typed: string): string {
  return typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
}

const isOfAlphabet = (code: string) => [...code].every((each) => codeAlphabet.includes(each));

/** Whether a code, as `normaliseCode` gives it, is one to type from paper, with the check right. */
export function isTypedCode(code: string): boolean {
  return code.length === typedLength + 1 && isOfAlphabet(code) && checkOf(code.slice(0, -1)) === code.at(-1);
}

/** Whether a code, as `normaliseCode` gives it, has all its characters and no other: what a slip is told from at once. */
export function isWholeCode(code: string): boolean {
  return isTypedCode(code) || (code.length === codeLength && isOfAlphabet(code));
}

/**
 * The code in what somebody has pasted or read aloud, as `normaliseCode` gives it: the whole link, or the code with dashes of any
 * kind, dots or quotes about it.
 */
export function codeWithin(written: string): string {
  return normaliseCode(written.slice(written.lastIndexOf('#') + 1)).replaceAll(/[^0-9A-Z]/g, '');
}

/** A code in fours, as it is written where it is read from: a short one «ABCD-EFGH-JKMN-P», a long one «ABCD EFGH …». */
export function inFours(code: string): string {
  return (code.match(/.{1,4}/g) ?? []).join(code.length === codeLength ? ' ' : '-');
}

/**
 * Personal codes: 26 characters of Crockford's base 32, 130 random bits, so that neither guessing nor a leaked hash
 * helps anyone. Written in groups of four when printed.
 */
export const codeAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const codeLength = 26;

/** A code from 26 bytes of randomness (five bits of each are used). Throws a RangeError when given fewer. */
export function codeFrom(randomness: Uint8Array): string {
  if (randomness.length < codeLength) throw new RangeError('a code needs 26 random bytes');
  return Array.from(randomness.slice(0, codeLength), (byte) => codeAlphabet[byte % 32]).join('');
}

/** What the typed code means: case, spaces and hyphens do not count, O is 0, and I and L are 1. */
export function normaliseCode(typed: string): string {
  return typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
}

/** Whether a code, as `normaliseCode` gives it, has all its characters and no other: what a slip is told from at once. */
export function isWholeCode(code: string): boolean {
  return code.length === codeLength && [...code].every((each) => codeAlphabet.includes(each));
}

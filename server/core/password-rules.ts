export const shortestPassword = 15;
export const longestPassword = 256;
/** As many as zxcvbn calls very hard to guess even for somebody who holds the hash (Wheeler 2016, score 4). */
export const leastGuesses = 1e10;

export type PasswordFault = 'too-short' | 'too-long' | 'too-common' | 'says-who';

/**
 * NIST SP 800-63B-4, 3.1.1.2: at least 15 characters where a password may stand alone, at least 64 allowed, no rule on
 * which kinds of characters, and none that is commonly used, expected or says whose it is. Characters are counted as
 * code points after NFC, in which it is also hashed. `guesses` tells how many guesses one takes who tries what others
 * have used and the words of `about` first (`platform/crypto/guesses.ts`).
 */
export function passwordFault(
  password: string,
  guesses: (password: string, about: readonly string[]) => number,
  about: readonly string[],
): PasswordFault | null {
  const plain = password.normalize('NFC');
  const { length } = [...plain];
  if (length < shortestPassword) return 'too-short';
  if (length > longestPassword) return 'too-long';
  const says = about.map((word) => word.toLowerCase()).filter((word) => word.length >= 4);
  const rest = says.reduce((text, word) => text.replaceAll(word, ''), plain.toLowerCase());
  if (rest.length < shortestPassword / 2) return 'says-who';
  // The estimator sees a piece over and over only where it comes out even.
  if (isRepeated(plain.toLowerCase())) return 'too-common';
  if (guesses(plain, about) >= leastGuesses) return null;
  return guesses(plain, []) >= leastGuesses ? 'says-who' : 'too-common';
}

function isRepeated(text: string): boolean {
  for (let size = 1; size <= text.length / 2; size++) {
    const piece = text.slice(0, size);
    if (piece.repeat(Math.ceil(text.length / size)).startsWith(text)) return true;
  }
  return false;
}

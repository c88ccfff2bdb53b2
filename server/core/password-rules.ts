export const shortestPassword = 15;
export const longestPassword = 256;

export type PasswordFault = 'too-short' | 'too-long' | 'too-common' | 'says-who';

/**
 * NIST SP 800-63B-4, 3.1.1.2: at least 15 characters where a password may stand alone, at least 64 allowed, no rule on
 * which kinds of characters, and none that is commonly used or says whose it is. Characters are counted as code points
 * after NFC, in which it is also hashed. `common` has passwords known from leaks, in lower case.
 */
export function passwordFault(
  password: string,
  common: ReadonlySet<string>,
  about: readonly string[],
): PasswordFault | null {
  const characters = [...password.normalize('NFC')];
  if (characters.length < shortestPassword) return 'too-short';
  if (characters.length > longestPassword) return 'too-long';
  const plain = password.normalize('NFC').toLowerCase();
  // One character over and over, a short piece over and over, or a known password with a tail.
  if (new Set(characters).size < 5 || isRepeated(plain)) return 'too-common';
  if (common.has(plain) || common.has(plain.replace(/[\d\W_]+$/u, ''))) return 'too-common';
  const says = about.map((word) => word.toLowerCase()).filter((word) => word.length >= 4);
  const rest = says.reduce((text, word) => text.replaceAll(word, ''), plain);
  return rest.length < shortestPassword / 2 ? 'says-who' : null;
}

function isRepeated(text: string): boolean {
  for (let size = 1; size <= text.length / 2; size++) {
    if (
      text
        .slice(0, size)
        .repeat(Math.ceil(text.length / size))
        .slice(0, text.length) === text
    )
      return true;
  }
  return false;
}

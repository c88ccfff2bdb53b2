/**
 * LIX, the readability index of C.-H. Björnsson (Läsbarhet, 1968), called «liks» in Norwegian: words per sentence, plus the share
 * of words with more than six letters in percent. Made for running text.
 */
export function lixOf(text: string): { lix: number; wordCount: number } {
  const words = text.match(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu) ?? [];
  if (words.length === 0) return { lix: 0, wordCount: 0 };
  const sentences = text.split(/[.!?:]+(?=\s|$)/u).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
  const long = words.filter((word) => word.replaceAll(/[^\p{L}\p{N}]/gu, '').length > 6).length;
  return { lix: words.length / sentences + (100 * long) / words.length, wordCount: words.length };
}

/**
 * Above this a text is called difficult («vanskelig»): 50 to 60 is what official documents tend to have, 40 to 50 the
 * daily papers. Björnsson's steps, as Norwegian guides to plain language print them for those who write for the public
 * (klartsagt.no «Er teksten lettlest?»; tansa.com/no/liks). No law or rule of the state sets a limit.
 */
export const difficultAbove = 50;

/** In fewer words a single long one moves the index by five or more, and says nothing. */
export const fewestWords = 20;

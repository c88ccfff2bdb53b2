import { isNationalId } from '../national-id.ts';
import type { Span } from './redaction.ts';

const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const digits = /\+?\d(?:[ .-]?\d){7,13}/g;
/** One or more words in a row that begin with a capital: «Kari Nordmann», «Anne-Lise», «O'Brien». */
const capitalised = /\p{Lu}[\p{L}\p{M}'’-]*(?: \p{Lu}[\p{L}\p{M}'’-]*)*/gu;
/** What a sentence begins after, where a capital says nothing of the word. */
const sentenceStart = /(?:^|[.!?:;…\n«"“(–-])\s*$/u;
/** Titles, after which a name comes even if the two begin a sentence. */
const titles = /^(?:Fru|Herr|Frøken|Lærer|Rektor|Doktor|Dr|Hilsen|Mvh) /;

/**
 * Parts of a text that may tell who somebody is: e-mail addresses, telephone and national identity numbers, and words with
 * a capital where no sentence begins, which in Norwegian are names. Only hints: a name in small letters and the first word
 * of a sentence are not found, and a person decides of each. In the order of the text, none within another.
 */
export function redactionHints(text: string): Span[] {
  const contacts = [
    ...found(text, email, 'contact'),
    ...found(text, digits, 'contact').filter((span) => isNumber(text.slice(span.from, span.to))),
  ];
  const names = found(text, capitalised, 'name').flatMap((span) => nameIn(text, span));
  const taken = (span: Span) => contacts.some((one) => span.from < one.to && one.from < span.to);
  return [...contacts, ...names.filter((span) => !taken(span))].toSorted((a, b) => a.from - b.from);
}

function found(text: string, pattern: RegExp, mark: Span['mark']): Span[] {
  return [...text.matchAll(pattern)].map(({ 0: part, index }) => ({
    ...{ from: index, to: index + part.length, mark },
  }));
}

/** A telephone number in Norway, with or without the country before it, or a national identity number. */
function isNumber(part: string): boolean {
  const plain = part.replaceAll(/\D/g, '');
  return /^(?:(?:00)?47)?[2-9]\d{7}$/.test(plain) || part.startsWith('+') || isNationalId(part);
}

function nameIn(text: string, span: Span): Span[] {
  const words = text.slice(span.from, span.to);
  if (!sentenceStart.test(text.slice(0, span.from))) {
    // Abbreviations such as «NAV» and «SFO» are of no person, and «I» is English.
    return /\p{Ll}/u.test(words) ? [span] : [];
  }
  const first = /^\S+ ?/u.exec(words)?.[0] ?? '';
  if (titles.test(words)) return [{ ...span, from: span.from + first.length }];
  // «Kari Nordmann hjalp meg»: two in a row at the beginning are hardly anything but a name.
  return words.includes(' ') ? [span] : [];
}

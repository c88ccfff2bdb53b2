import { isNationalId } from '../national-id.ts';
import type { Span } from './redaction.ts';

const space = String.raw`[ \u00a0]`;
const between = String.raw`[ \u00a0.\u2013-]{1,2}`;
const country = String.raw`(?:\(?(?:\+|00)47\)?${space}?)?`;

const patterns = [
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu,
  // «kari (at) online.no», and a name on a social medium.
  /(?<![\p{L}\p{N}._-])[\p{L}\p{N}._-]+ ?(?:[([](?:a|at|krøllalfa|alfakrøll)[)\]]| krøllalfa| alfakrøll) ?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu,
  /(?<![\p{L}\p{N}.])@[\p{L}\p{N}_.]{2,}[\p{L}\p{N}]/gu,
  // Eleven digits as national identity numbers and accounts are written, right or with a slip in them.
  new RegExp(String.raw`(?<!\d)(?:\d{11}|\d{6}${between}\d{5}|\d{4}(${between})\d{2}\1\d{5})(?!\d)`, 'gu'),
  new RegExp(String.raw`(?<!\d)\d\d(${between})\d\d\1\d\d${between}\d{5}(?!\d)`, 'gu'),
  // Eight digits one by one.
  /(?<!\d ?)[2-9](?: \d){7}(?! ?\d)/g,
  // A number of another country.
  /\+\d(?:[ .-]?\d){7,13}/g,
];

/** Eight digits in the groups that telephone numbers are written in, all with the same sign between. */
const telephone = new RegExp(
  String.raw`(?<![\d+]|kr\.? ?|\d[.,])${country}(?:[2-9]\d(${between})\d\d\1\d\d\1\d\d|[2-9]\d\d(${between})\d\d\2\d{3}|[2-9]\d{3}(${between})\d{4}|[2-9]\d\d${space}?\d{5})(?!\d|[.,]\d|,-|${space}?(?:kr|kroner|nok|mill))`,
  'giu',
);
const years = /^(?:19|20)\d\d[ .\u2013-]+(?:19|20)\d\d$/;

/** E-mail addresses, telephone, account and national identity numbers. They may overlap each other. */
export function contactHints(text: string): Span[] {
  const telephones = [...text.matchAll(telephone)].filter(
    // No number in Norway begins with 20: a day, or two years.
    ({ 0: part }) => !part.startsWith('20') && !years.test(part),
  );
  return [...patterns.flatMap((pattern) => [...text.matchAll(pattern)]), ...telephones]
    .map(({ 0: part, index }) => ({ from: index, to: index + part.length, mark: 'contact' as const }))
    .concat(oddlyWritten(text));
}

/** National identity numbers in whatever groups, by their control digits. */
function oddlyWritten(text: string): (Span & { mark: 'contact' })[] {
  return [...text.matchAll(/\d+(?:[\s\p{Pd}._/]{1,3}\d+)+/gu)].flatMap(({ 0: run, index }) => {
    const groups = [...run.matchAll(/\d+/g)];
    return groups.flatMap(({ index: from }, first) => {
      let digits = 0;
      for (const { 0: group, index: at } of groups.slice(first, first + 11)) {
        digits += group.length;
        const to = at + group.length;
        if (digits === 11 && isNationalId(run.slice(from, to))) {
          return [{ from: index + from, to: index + to, mark: 'contact' as const }];
        }
      }
      return [];
    });
  });
}

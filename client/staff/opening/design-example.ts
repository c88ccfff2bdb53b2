import type { Language } from '../../../server/core/locale.ts';
import type { RoundDesignTexts } from '../../i18n/round-design.nb.ts';
import type { OpeningView } from '../../parts/queries.ts';

/** Codes that questionnaires here have for what is none of the rest. */
const uncounted = /^(annet|anna|other)$/i;

/** What the made-up rows of an example share among them. */
const population = 12_000;

/**
 * An address that downloads a file with the right headers and this survey's own questions, in the reader's language; every
 * number is made up and to be written over. Each question adds up to the same.
 */
export function exampleHref(
  words: RoundDesignTexts,
  backgrounds: NonNullable<OpeningView['backgrounds']>,
  language: Language,
): string {
  const rows = backgrounds.flatMap(({ title, categories }) => {
    // Nobody counts those in «annet», and the file says so by leaving the cell empty.
    const counted = categories.filter(({ code }) => !uncounted.test(code));
    const each = Math.floor(population / counted.length);
    return categories.map((category) => {
      const rest = category === counted[0] ? population - each * counted.length : 0;
      const count = counted.includes(category) ? String(each + rest) : '';
      return [title[language], category.label[language], count, ''];
    });
  });
  const header = words.columnTexts.map(([name]) => name ?? '');
  const groups =
    backgrounds.length > 0
      ? []
      : [[language === 'en' ? 'group' : 'gruppe', words.exampleGroup, String(population), '']];
  const cell = (text: string) => (/[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [header, ...groups, ...rows].map((cells) => cells.map(cell).join(';'));
  return `data:text/csv;charset=utf-8,${encodeURIComponent(`\ufeff${lines.join('\r\n')}\r\n`)}`;
}

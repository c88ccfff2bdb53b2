import type { FrameTexts } from '../../i18n/frame.nb.ts';
import type { FrameView } from '../../parts/queries.ts';

/** An address that downloads a file with the right headers, in the reader's language, and two made-up rows. */
export function exampleHref(words: FrameTexts, { units, strata }: FrameView): string {
  const unit = units[0]?.name ?? '100';
  const rows = [
    words.helpColumns.map(([name]) => name ?? ''),
    ['kari@eksempel.example', '', '', '', '', unit, strata[0] ?? '', 'nb'],
    ['', 'Ola Nordmann', 'Storgata 1', '0150', 'Oslo', unit, '', 'nn'],
  ];
  const cell = (text: string) => (/[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = rows.map((cells) => cells.map(cell).join(';'));
  return `data:text/csv;charset=utf-8,${encodeURIComponent(`\ufeff${lines.join('\r\n')}\r\n`)}`;
}

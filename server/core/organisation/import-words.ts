import type { Language } from '../locale.ts';
import type { ImportFault } from './import-fault.ts';
import { en } from './import-words.en.ts';
import { type ImportWords, nb } from './import-words.nb.ts';
import { nn } from './import-words.nn.ts';

const words: Record<Language, ImportWords> = { nb, nn, en };

/** Where a fault is: «Rad 12, kolonne «Kode»». */
export function faultPlace({ row, column }: Pick<ImportFault, 'row' | 'column'>, language: Language): string {
  return words[language].place(row === null ? null : String(row), column);
}

/** What is wrong and how to mend it, in a sentence or two. */
export function faultText({ code, about }: Pick<ImportFault, 'code' | 'about'>, language: Language): string {
  const { faults, other } = words[language];
  const say = (faults as Record<string, (about: string) => string>)[code];
  return say ? say(told(about ?? '', language)) : other;
}

/** A value in the language's own quotation marks; a day that was understood as it is written there. */
function told(about: string, language: Language): string {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(about);
  if (day) return language === 'en' ? about : `${Number(day[3])}.${Number(day[2])}.${day[1]}`;
  return about.replace(/^"(.*)"$/s, language === 'en' ? '“$1”' : '«$1»');
}

import type { Draft } from '../core/draft/format.ts';
import { isWritten, textIn } from '../core/draft/texts.ts';
import type { Advice } from '../core/quality/advice.ts';
import { adviseOn } from '../core/quality/advise.ts';
import { partedByKept } from '../core/quality/kept.ts';
import { askedIn } from '../core/quality/questions.ts';
import { adviceInWords } from '../core/wording/advice.ts';

/**
 * The advice on a draft for a terminal, in bokmål: where, what was found, and how to mend it. Empty where there is none. Advice
 * stops nothing, so no exit code comes of it.
 */
export function adviceText(draft: Draft): string {
  const { shown: list } = partedByKept(draft, adviseOn(draft));
  if (list.length === 0) return '';
  const titles = new Map(askedIn(draft).map(({ name, text }) => [name, text]));
  const titleOf = (name: string) => {
    const title = textIn(titles.get(name));
    return isWritten(title, 'nb') ? `«${title['nb']}»` : name;
  };
  const lines = list.map((advice) => {
    const { what, mend } = adviceInWords(advice, 'nb', titleOf);
    return `${placeOf(advice)}: ${what}\n    ${mend}`;
  });
  return `${list.length === 1 ? 'Ett råd' : `${list.length} råd`}, som ikke stopper noe:\n${lines.join('\n')}`;
}

function placeOf({ place: { of, name }, language }: Advice): string {
  const where = {
    question: name,
    questions: name,
    page: `siden ${name}`,
    scale: `skalaen ${name}`,
    text: name,
    language: `språket ${name}`,
    whole: 'hele skjemaet',
  }[of];
  return language !== null && language !== 'nb' && of !== 'language' ? `${where} (${language})` : where;
}

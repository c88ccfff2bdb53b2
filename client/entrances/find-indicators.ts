import type { Language } from '../../server/core/locale.ts';
import type { Placed } from './overview.ts';

/** The indicators with a figure that have every word that is typed in their name, focus area or surveys, in the map's order. */
export function foundIndicators(placed: readonly Placed[], typed: string, language: Language): Placed[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return placed.filter(({ indicator, focusArea, sources }) => {
    const told = sources.filter(({ now }) => now);
    const texts = [
      indicator.name.text[language],
      focusArea.name.text[language],
      ...told.map(({ surveyTitle }) => surveyTitle[language]),
    ];
    const read = plain(texts.join(' '));
    return told.length > 0 && words.every((word) => read.includes(word));
  });
}

const plain = (text: string) => text.toLocaleLowerCase('nb');

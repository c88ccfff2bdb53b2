import type { FullFigures } from '../../server/core/release/figures.ts';
import type { OutwardFigures } from '../../server/core/release/outward.ts';
import { formatCount, formatMean, shareWorthSaying } from '../../server/core/wording/numbers.ts';
import { shownInWords } from '../charts/words.ts';
import { storyTexts } from '../i18n/story.ts';
import { usePlace, useTexts } from '../parts/place.ts';
import type { IndicatorSource } from '../parts/queries.ts';
import { asksOfSatisfaction } from './bad-end.ts';
import { inBrackets } from './sentence.ts';

/**
 * A group in a line: «10 av 34 misfornøyde (29 %), sist ingen av 34, snitt 3,9», or why it is not shown. `before`: last time,
 * where the two may be compared.
 */
export function useGroupWords(scale: IndicatorSource['scale']) {
  const { language } = usePlace();
  const { groups } = useTexts(storyTexts);
  const peopleOf = ({ dissatisfiedCount, n }: Pick<FullFigures, 'dissatisfiedCount' | 'n'>) =>
    dissatisfiedCount === 0
      ? groups.nobody(formatCount(n, language))
      : groups.some(formatCount(dissatisfiedCount, language), formatCount(n, language));
  return (figures: OutwardFigures, before: FullFigures | null = null): string => {
    if (figures.shown !== 'all') return shownInWords(figures, language);
    const people = peopleOf(figures);
    const share = shareWorthSaying(figures.dissatisfiedShare, language);
    const atBadEnd = asksOfSatisfaction(scale) ? groups.dissatisfied(people) : groups.badEnd(people);
    return [
      inBrackets(atBadEnd, share),
      ...(before ? [groups.lastTime(peopleOf(before))] : []),
      groups.mean(formatMean(figures.mean, language)),
    ].join(', ');
  };
}

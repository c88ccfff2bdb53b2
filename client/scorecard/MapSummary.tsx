import type { ReactNode } from 'react';
import type { Scorecard } from '../../server/core/scorecard/format.ts';
import { placedIndicators } from '../../server/core/scorecard/walk.ts';
import { formatCount } from '../../server/core/wording/numbers.ts';
import { formatEither, formatList } from '../i18n/dates.ts';
import { mapTexts } from '../i18n/map.ts';
import { usePlace, useTexts } from '../parts/place.ts';
import type { Source } from '../parts/queries.ts';
import { coverageOf } from './coverage.ts';
import { countStandings } from './status-counts.ts';

interface MapSummaryProps {
  scorecard: Scorecard;
  sources: Record<string, Source[]>;
}

/** The whole of a map in words: «13 ruter på kartet: 5 når ambisjonen, 4 innenfor og 4 vises ikke.» Never a gauge. */
export function Standing({ scorecard, sources }: MapSummaryProps): ReactNode {
  const { language } = usePlace();
  const words = useTexts(mapTexts);
  const placed = placedIndicators(scorecard).map(({ indicator }) => ({
    indicator,
    sources: sources[indicator.key] ?? [],
  }));
  const { total, counts } = countStandings(placed);
  const told = counts.map(([standing, count]) =>
    words.standings[standing](formatCount(count, language), count === 1),
  );
  return (
    <p className="standing">
      {words.cells(formatCount(total, language), total)} {formatList(told, language)}.
    </p>
  );
}

/** Which of the four policy domains a map is about, and its mix of measured and perceived (R14). */
export function Coverage({ scorecard }: Pick<MapSummaryProps, 'scorecard'>): ReactNode {
  const { language } = usePlace();
  const words = useTexts(mapTexts);
  const { domains, measuredCount, perceivedCount } = coverageOf(scorecard);
  const named = (list: readonly (keyof typeof words.domains)[]) =>
    list.map((domain) => words.domains[domain]);
  const counted = (count: number) => (count === 0 ? words.none : formatCount(count, language));
  return (
    <p className="coverage">
      {domains ? `${words.covers(formatList(named(domains.covered), language))} ` : ''}
      {domains && domains.missing.length > 0
        ? `${words.coversNot(formatEither(named(domains.missing), language))} `
        : ''}
      {words.mix(counted(measuredCount), counted(perceivedCount))}
    </p>
  );
}

import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { formatCount } from '../../server/core/wording/numbers.ts';
import { listed, wordsIn } from '../../server/core/wording/words.ts';
import { ChartFrame } from '../charts/ChartFrame.tsx';
import { funnelChart } from '../charts/kinds/funnel.ts';
import { overTimeTexts } from '../i18n/over-time.ts';
import { MethodLinks } from '../parts/MethodLinks.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import type { IndicatorSource, Value } from '../parts/queries.ts';
import { asksOfSatisfaction } from './bad-end.ts';
import { sourceLine } from './source-line.ts';

const figures = ['mean', 'dissatisfied', 'spread'] as const;
const kinds = { mean: 'mean', dissatisfied: 'share', spread: 'sd' } as const;

/**
 * Many units by how many answered, within what chance gives: first in words whether any stands out, then one funnel each for
 * the means, the dissatisfied and the spreads. Only who lies outside 99.8 % is named, and nobody is ranked.
 */
export function Funnels({ source, now }: { source: IndicatorSource; now: Value }): ReactNode {
  const place = usePlace();
  const { language } = place;
  const words = useTexts(overTimeTexts).funnels;
  const names = new Map(source.units.map(({ unitId, name }) => [unitId, name]));
  const drawn = figures.flatMap((figure) => {
    const funnel = source.among.funnels[figure];
    const name = figure === 'dissatisfied' && !asksOfSatisfaction(source.scale) ? 'badEnd' : figure;
    return funnel ? [{ figure, funnel, name } as const] : [];
  });
  if (drawn.length === 0) return null;
  const outside = drawn.flatMap(({ funnel, name }) =>
    (['below', 'above'] as const).flatMap((side) => {
      const units = funnel.units.filter(({ position }) => position === `${side}998`);
      const found = units.map(({ key }) => names.get(key) ?? key);
      return found.length > 0 ? [words[side][name](listed(found, wordsIn(language).and))] : [];
    }),
  );
  const said =
    outside.length > 0 ? outside : [words.none(formatCount(source.among.shownUnitCount, language))];
  return (
    <>
      <Heading level={4} data-size="2xs">
        {words.title}
      </Heading>
      <Paragraph>{[words.text, ...said].join(' ')}</Paragraph>
      <div className="two-figures">
        {drawn.map(({ figure, funnel, name }) => (
          <ChartFrame
            key={figure}
            chart={funnelChart({ title: words.titles[name], funnel, of: kinds[figure], names, language })}
            level={4}
            source={sourceLine(source, now, place)}
            language={language}
          >
            <MethodLinks to={['mange-enheter']} />
          </ChartFrame>
        ))}
      </div>
    </>
  );
}

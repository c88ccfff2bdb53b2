import type { ReactNode } from 'react';
import type { FullFigures } from '../../server/core/release/figures.ts';
import type { OutwardFigures } from '../../server/core/release/outward.ts';
import { dissatisfiedValues } from '../../server/core/statistics/end-width.ts';
import { formatCount, formatShare } from '../../server/core/wording/numbers.ts';
import type { Chart } from '../charts/drawing.ts';
import { dotIntervalChart } from '../charts/kinds/dot-interval.ts';
import { dumbbellChart } from '../charts/kinds/dumbbell.ts';
import { pairedChart } from '../charts/kinds/paired.ts';
import { responseRatesChart } from '../charts/kinds/response-rates.ts';
import { ReadableChart } from '../charts/ReadableChart.tsx';
import { ShareBars } from '../charts/ShareBars.tsx';
import { findingsTexts, kindWords } from '../i18n/findings.ts';
import { usePlace, useTexts } from '../parts/place.ts';
import { asksOfSatisfaction } from '../results/bad-end.ts';
import type { FindingView } from './topics.ts';

/** The finding in one small picture: the chart of its kind, of the figures that are told beside it. */
export function FindingPicture({ finding }: { finding: FindingView }): ReactNode {
  const { language } = usePlace();
  const words = useTexts(findingsTexts);
  const { numbers } = finding;
  const chart = useChart(finding);
  if (numbers.kind === 'manyDontKnow') {
    const share = numbers.dontKnowCount / numbers.askedCount;
    const told = `${formatCount(numbers.dontKnowCount, language)} (${formatShare(share, language)})`;
    return <ShareBars bars={[{ name: words.dontKnow, share, told }]} />;
  }
  return chart ? (
    <figure className="finding-picture">
      <ReadableChart chart={chart} />
    </figure>
  ) : null;
}

function useChart({ numbers, now, before, scale, ambition, unit }: FindingView): Chart | null {
  const { language } = usePlace();
  const words = useTexts(findingsTexts);
  const place = unit?.name ?? words.whole;
  const title = kindWords(words, numbers.kind, asksOfSatisfaction(scale));
  const labels = { nowLabel: now.period, beforeLabel: before?.period ?? words.lastTime };
  const figures = full(now.figures);
  switch (numbers.kind) {
    case 'responseDown':
      return responseRatesChart({
        ...{ title, language },
        rows: [
          { name: now.period, response: now.response },
          { name: labels.beforeLabel, response: before?.response ?? null },
        ],
      });
    case 'dissatisfiedConcentrated':
      return (
        figures &&
        dumbbellChart({
          ...{ title, ...labels, language },
          rows: [
            { name: place, now: figures.dissatisfiedShare, before: null },
            ...numbers.groups.map(({ name, dissatisfiedShare }) => ({
              ...{ name, now: dissatisfiedShare, before: null },
            })),
          ],
        })
      );
    case 'dissatisfiedUp':
    case 'dissatisfiedDown':
      return (
        figures &&
        dumbbellChart({
          ...{ title, ...labels, language },
          rows: [
            {
              ...{ name: place, now: figures.dissatisfiedShare },
              before: full(before?.figures)?.dissatisfiedShare ?? null,
            },
          ],
        })
      );
    case 'meanUp':
    case 'meanDown':
    case 'unitFarBelow':
      return (
        figures &&
        dotIntervalChart({
          ...{ title, figures, scale, language },
          before: numbers.kind === 'unitFarBelow' ? null : full(before?.figures),
          ambition: ambition?.form === 'band' ? ambition : null,
        })
      );
    case 'spreadUp':
    case 'spreadDown':
    case 'minorityAlert':
      return (
        figures &&
        pairedChart({
          ...{ title, now: figures, ...labels, language },
          before: numbers.kind === 'minorityAlert' ? null : full(before?.figures),
          ends: { low: scale.low[language], high: scale.high[language] },
          badValues: dissatisfiedValues(scale),
        })
      );
    case 'manyDontKnow':
      return null;
  }
}

function full(figures: OutwardFigures | undefined): FullFigures | null {
  return figures?.shown === 'all' ? figures : null;
}

import type { ReactNode } from 'react';
import type { Ambition } from '../../server/core/scorecard/format.ts';
import { dissatisfiedValues } from '../../server/core/statistics/end-width.ts';
import { ChartFrame } from '../charts/ChartFrame.tsx';
import { dotIntervalChart } from '../charts/kinds/dot-interval.ts';
import { pairedChart } from '../charts/kinds/paired.ts';
import { MethodLinks } from '../parts/MethodLinks.tsx';
import { usePlace } from '../parts/place.ts';
import type { Value } from '../parts/queries.ts';
import { comparableBefore } from './comparable.ts';
import { answeredOf, figuresTable } from './figures-table.tsx';
import { sourceLine } from './source-line.ts';
import type { ShownSource } from './view.ts';

interface WholeProps {
  source: ShownSource;
  now: Value;
  ambition: Ambition | undefined;
}

/** The whole municipality: the distribution now beside last time, and mean and spread against the ambition. */
export function Whole({ source, now, ambition }: WholeProps): ReactNode {
  const place = usePlace();
  const { texts, language } = place;
  const words = texts.results;
  const { scale } = source;
  const figures = now.figures.shown === 'all' ? now.figures : null;
  if (!figures) return null;
  const before = comparableBefore(source, now);
  const rows = [now, ...(source.before ? [source.before] : [])].map((value, index) => ({
    key: value.releaseId,
    name: index === 0 ? value.period : words.previous(value.period),
    figures: value.figures,
    answered: answeredOf(value),
  }));
  const line = sourceLine(source, now, place);
  return (
    <div className="two-figures">
      <ChartFrame
        chart={pairedChart({
          title: words.compared,
          ...{ now: figures, before, nowLabel: now.period, beforeLabel: source.before?.period ?? '' },
          ends: { low: scale.low[language], high: scale.high[language] },
          badValues: dissatisfiedValues(scale),
          language,
        })}
        level={4}
        source={line}
        language={language}
        table={figuresTable({ rows, scale, caption: source.surveyTitle[language], language })}
      >
        <MethodLinks to={['misfornoyde']} />
      </ChartFrame>
      <ChartFrame
        chart={dotIntervalChart({
          ...{ title: words.againstAmbition, figures, before, scale, language },
          ambition: ambition?.form === 'band' ? ambition : null,
        })}
        level={4}
        source={line}
        language={language}
      >
        <MethodLinks to={['snitt', 'spredning']} />
      </ChartFrame>
    </div>
  );
}

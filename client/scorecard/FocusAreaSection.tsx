import { Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { FocusArea, Goal, ScorecardIndicator } from '../../server/core/scorecard/format.ts';
import { isFromSurvey } from '../../server/core/scorecard/walk.ts';
import { CellText } from '../parts/CellText.tsx';
import { usePlace } from '../parts/place.ts';
import type { Source } from '../parts/queries.ts';
import { StatusTag } from '../parts/StatusTag.tsx';
import { type Filter, fittingSources, isKept } from './filters.ts';
import { SourceCell } from './SourceCell.tsx';
import { statusWithoutValue } from './without-value.ts';

interface FocusAreaSectionProps {
  area: FocusArea;
  sources: Record<string, Source[]>;
  chosen: Filter[];
}

/** One focus area: on a phone a card, on a wide screen a band of the map. Left out when nothing in it is kept. */
export function FocusAreaSection({ area, sources, chosen }: FocusAreaSectionProps): ReactNode {
  const goals = area.goals.filter((goal) =>
    goal.successFactors.some((factor) =>
      factor.indicators.some((indicator) => isKept(indicator, sources, chosen)),
    ),
  );
  if (goals.length === 0) return null;
  return (
    <section className="focus-area" aria-labelledby={`area-${area.key}`}>
      <Heading level={2} data-size="sm" id={`area-${area.key}`}>
        <CellText cell={area.name} />
      </Heading>
      {goals.map((goal) => (
        <GoalBlock key={goal.key} goal={goal} sources={sources} chosen={chosen} />
      ))}
    </section>
  );
}

function GoalBlock({
  goal,
  sources,
  chosen,
}: { goal: Goal } & Omit<FocusAreaSectionProps, 'area'>): ReactNode {
  const { texts } = usePlace();
  const factors = goal.successFactors
    .map((factor) => ({
      factor,
      indicators: factor.indicators.filter((indicator) => isKept(indicator, sources, chosen)),
    }))
    .filter(({ indicators }) => indicators.length > 0);
  return (
    <>
      <p className="goal">
        <span className="label">{texts.results.goal}</span> <CellText cell={goal.name} />
      </p>
      {factors.map(({ factor, indicators }) => (
        <div className="factor" key={factor.key}>
          <h3 className="factor-name">
            <span className="label">{texts.results.successFactor}</span> <CellText cell={factor.name} />
          </h3>
          {indicators.map((indicator) => (
            <IndicatorRow
              key={indicator.key}
              indicator={indicator}
              sources={fittingSources(sources[indicator.key] ?? [], chosen)}
            />
          ))}
        </div>
      ))}
    </>
  );
}

function IndicatorRow({
  indicator,
  sources,
}: {
  indicator: ScorecardIndicator;
  sources: Source[];
}): ReactNode {
  const { texts } = usePlace();
  const words = texts.results;
  return (
    <article className="indicator" aria-labelledby={`indicator-${indicator.key}`}>
      <div className="indicator-cells">
        <h4 id={`indicator-${indicator.key}`} className="indicator-name">
          <CellText cell={indicator.name} />
        </h4>
        <dl>
          <div>
            <dt>{words.method}</dt>
            <dd>
              <CellText cell={indicator.method} />
            </dd>
          </div>
          <div>
            <dt>{words.ambition}</dt>
            <dd>{indicator.ambition ? <CellText cell={indicator.ambition} /> : words.noAmbitionCell}</dd>
          </div>
        </dl>
      </div>
      <div className="indicator-values">
        {sources.length === 0 ? <NoValue indicator={indicator} /> : null}
        {sources.map((source) => (
          <SourceCell key={source.surveyKey} indicator={indicator} source={source} />
        ))}
      </div>
    </article>
  );
}

/** No survey has given this one a value. */
function NoValue({ indicator }: { indicator: ScorecardIndicator }): ReactNode {
  const { texts } = usePlace();
  return (
    <div className="no-value">
      <StatusTag status={statusWithoutValue(indicator)} />
      <p>{isFromSurvey(indicator) ? texts.results.noResultsYet : texts.results.notFromSurvey}</p>
    </div>
  );
}

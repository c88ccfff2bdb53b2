import { scaleBand, scaleLinear } from 'd3-scale';
import { type ReactNode, useId } from 'react';
import type { Language } from '../../server/core/locale.ts';
import type { FullFigures } from '../../server/core/release/figures.ts';
import type { OutwardFigures } from '../../server/core/release/outward.ts';
import { formatCount, formatMean, formatSd } from '../../server/core/wording/numbers.ts';
import { chartTexts } from '../i18n/charts.ts';
import { Hatch } from './Hatch.tsx';
import { distributionInWords, worstAnswers } from './words.ts';

export interface Panel {
  key: string;
  name: string;
  now: OutwardFigures | null;
  before: OutwardFigures | null;
  note?: string;
}

interface SmallMultiplesProps {
  panels: Panel[];
  lowLabel: string;
  highLabel: string;
  dissatisfiedValues: number[];
  language: Language;
}

const width = 150;
const height = 84;
const base = height - 18;

/**
 * One small histogram for each unit, all on the same axes, in the order given: never ranked. A unit that cannot be
 * shown has an empty frame that says so.
 */
export function SmallMultiples(props: SmallMultiplesProps): ReactNode {
  const { panels, language } = props;
  const shares = panels.flatMap(({ now, before }) =>
    [now, before].flatMap((figures) =>
      figures?.shown === 'all' ? figures.bars.map((bar) => bar.count / figures.n) : [],
    ),
  );
  const highest = Math.max(...shares, 0.1);
  return (
    <ul className="small-multiples">
      {panels.map((panel) => (
        <li key={panel.key}>
          <p className="panel-name">{panel.name}</p>
          <PanelBody panel={panel} highest={highest} {...props} />
          {panel.note ? <p className="panel-note">{panel.note}</p> : null}
        </li>
      ))}
      <li className="panel-key" aria-hidden="true">
        <span>
          {endValue(panels, 0)} = {props.lowLabel}
        </span>
        <span>
          {endValue(panels, -1)} = {props.highLabel}
        </span>
        <span>
          <span className="swatch swatch-before" /> {chartTexts[language].before}
        </span>
        <span>
          <span className="swatch swatch-now" /> {chartTexts[language].now}
        </span>
      </li>
    </ul>
  );
}

/** The scale's first (0) or last (−1) value, from any panel that shows its bars. */
function endValue(panels: Panel[], index: 0 | -1): string {
  const shown = panels.find((panel) => panel.now?.shown === 'all')?.now;
  return shown?.shown === 'all' ? String(shown.bars.at(index)?.value ?? '') : '';
}

function PanelBody({
  panel,
  highest,
  dissatisfiedValues,
  language,
}: SmallMultiplesProps & { panel: Panel; highest: number }): ReactNode {
  const texts = chartTexts[language];
  const { now } = panel;
  if (!now) return <p className="panel-empty">{texts.noData}</p>;
  if (now.shown === 'nothing') return <p className="panel-empty">{texts.notShown[now.reason]}</p>;
  if (now.shown === 'tooUncertain') return <p className="panel-empty">{texts.tooUncertain}</p>;
  if (now.shown === 'nearlyAll')
    return <p className="panel-empty">{texts.nearlyAll(formatCount(now.value, language))}</p>;
  if (now.shown === 'mean') {
    return (
      <p className="panel-empty">
        {texts.meanOnly(formatMean(now.mean, language))}
        <br />
        {texts.answers(formatCount(now.n, language))} · {texts.fewAnswers}
      </p>
    );
  }
  const before = panel.before?.shown === 'all' ? panel.before : null;
  return (
    <>
      <Histogram
        name={panel.name}
        now={now}
        before={before}
        highest={highest}
        dissatisfiedValues={dissatisfiedValues}
        language={language}
      />
      <p className="panel-figures panel-pair">
        <span>
          {texts.mean.toLowerCase()} {formatMean(now.mean, language)}
        </span>
        <span>
          {texts.spread.toLowerCase()} {formatSd(now.sd, language)}
        </span>
      </p>
      <p className="panel-figures">
        {texts.answers(formatCount(now.n, language))}. {worstAnswers(now, language)}
      </p>
      {now.caution ? <p className="panel-figures">{texts.caution}</p> : null}
    </>
  );
}

interface HistogramProps {
  name: string;
  now: FullFigures;
  before: FullFigures | null;
  highest: number;
  dissatisfiedValues: number[];
  language: Language;
}

function Histogram({ name, now, before, highest, dissatisfiedValues, language }: HistogramProps): ReactNode {
  const hatch = useId();
  const x = scaleBand(
    now.bars.map((bar) => String(bar.value)),
    [0, width],
  ).padding(0.12);
  const y = scaleLinear([0, highest], [base, 6]);
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${name}. ${distributionInWords(now, language)}`}
    >
      <Hatch id={hatch} />
      {now.bars.map((bar, index) => {
        const left = x(String(bar.value)) ?? 0;
        const last = before?.bars[index];
        return (
          <g key={bar.value}>
            <rect
              className="chart-bar"
              style={dissatisfiedValues.includes(bar.value) ? { fill: `url(#${hatch})` } : undefined}
              x={left}
              width={x.bandwidth()}
              y={y(bar.count / now.n)}
              height={base - y(bar.count / now.n)}
            />
            {before && last ? (
              <rect
                className="chart-outline"
                x={left}
                width={x.bandwidth()}
                y={y(last.count / before.n)}
                height={base - y(last.count / before.n)}
              />
            ) : null}
            <text className="chart-value" x={left + x.bandwidth() / 2} y={height - 4}>
              {bar.value}
            </text>
          </g>
        );
      })}
      <line className="chart-axis" x1="0" x2={width} y1={base} y2={base} />
    </svg>
  );
}

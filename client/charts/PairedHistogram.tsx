import { scaleBand, scaleLinear } from 'd3-scale';
import { type ReactNode, useId } from 'react';
import type { Language } from '../../server/core/locale.ts';
import type { FullFigures } from '../../server/core/release/figures.ts';
import { formatCount } from '../../server/core/wording/numbers.ts';
import { chartTexts } from '../i18n/charts.ts';
import { Hatch } from './Hatch.tsx';
import { distributionInWords, worstAnswers } from './words.ts';

interface PairedHistogramProps {
  now: FullFigures;
  before: FullFigures | null;
  nowLabel: string;
  beforeLabel: string;
  lowLabel: string;
  highLabel: string;
  dissatisfiedValues: number[];
  language: Language;
}

const width = 360;
const height = 210;
const base = height - 44;
const top = 22;

/** This time beside last time for each value of the scale: last time outlined, this time solid, shares on one axis. */
export function PairedHistogram(props: PairedHistogramProps): ReactNode {
  const { now, before, dissatisfiedValues, language } = props;
  const hatch = useId();
  const texts = chartTexts[language];
  const shares = [now, before].flatMap((figures) => figures?.bars.map((bar) => bar.count / figures.n) ?? []);
  const x = scaleBand(
    now.bars.map((bar) => String(bar.value)),
    [0, width],
  )
    .paddingInner(0.18)
    .paddingOuter(0.05);
  const y = scaleLinear([0, Math.max(...shares, 0.1)], [base, top]);
  const half = before ? x.bandwidth() / 2 : x.bandwidth();
  const words = [
    `${texts.inPeriod(props.nowLabel)} ${distributionInWords(now, language)}`,
    before ? `${texts.inPeriod(props.beforeLabel)} ${distributionInWords(before, language)}` : '',
  ].join(' ');
  return (
    <figure className="chart-figure">
      <Legend {...props} />
      <svg className="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words.trim()}>
        <Hatch id={hatch} />
        {now.bars.map((bar, index) => {
          const left = x(String(bar.value)) ?? 0;
          const last = before?.bars[index];
          const share = bar.count / now.n;
          return (
            <g key={bar.value}>
              {before && last ? (
                <rect
                  className="chart-before"
                  x={left}
                  width={half - 1}
                  y={y(last.count / before.n)}
                  height={base - y(last.count / before.n)}
                />
              ) : null}
              <rect
                className="chart-bar"
                style={dissatisfiedValues.includes(bar.value) ? { fill: `url(#${hatch})` } : undefined}
                x={left + (before ? half : 0)}
                width={half}
                y={y(share)}
                height={base - y(share)}
              />
              <text className="chart-number" x={left + (before ? half * 1.5 : half / 2)} y={y(share) - 5}>
                {formatCount(bar.count, language)}
              </text>
              <text className="chart-value" x={left + x.bandwidth() / 2} y={base + 16}>
                {bar.value}
              </text>
            </g>
          );
        })}
        <line className="chart-axis" x1="0" x2={width} y1={base} y2={base} />
        <text className="chart-end" x="0" y={height - 8}>
          {props.lowLabel}
        </text>
        <text className="chart-end chart-right" x={width} y={height - 8}>
          {props.highLabel}
        </text>
      </svg>
      <figcaption className="chart-caption">
        {texts.share} {worstAnswers(now, language)}
      </figcaption>
    </figure>
  );
}

/** Which bar is which time, in words beside a piece of each. */
function Legend({ now, before, nowLabel, beforeLabel, language }: PairedHistogramProps): ReactNode {
  const texts = chartTexts[language];
  return (
    <p className="chart-legend">
      {before ? (
        <span>
          <span className="swatch swatch-before" aria-hidden="true" /> {beforeLabel},{' '}
          {texts.answers(formatCount(before.n, language))}
        </span>
      ) : null}
      <span>
        <span className="swatch swatch-now" aria-hidden="true" /> {nowLabel},{' '}
        {texts.answers(formatCount(now.n, language))}
      </span>
    </p>
  );
}

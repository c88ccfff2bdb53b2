import { scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import type { Language } from '../../server/core/locale.ts';
import type { FullFigures } from '../../server/core/release/figures.ts';
import { formatMean, formatSd } from '../../server/core/wording/numbers.ts';
import { chartTexts } from '../i18n/charts.ts';

interface DotIntervalProps {
  figures: FullFigures;
  before?: FullFigures | null | undefined;
  scale: { min: number; max: number };
  ambition: { target: number; floor: number } | null;
  language: Language;
}

const width = 360;
const left = 78;
const right = width - 14;

/** Two lines, mean and spread, never one: each with last time's mark beside this time's. The mean has the ambition. */
export function DotInterval({ figures, before, scale, ambition, language }: DotIntervalProps): ReactNode {
  const texts = chartTexts[language];
  const x = scaleLinear([scale.min, scale.max], [left, right]);
  const largest = (scale.max - scale.min) / 2;
  const spread = scaleLinear([0, largest], [left, right]).clamp(true);
  const words = [
    texts.meanInterval(
      formatMean(figures.mean, language),
      formatMean(figures.meanLow, language),
      formatMean(figures.meanHigh, language),
    ),
    before ? texts.lastTime(formatMean(before.mean, language)) : '',
    ambition
      ? texts.ambition(formatMean(ambition.target, language), formatMean(ambition.floor, language))
      : '',
    `${texts.spread} ${formatSd(figures.sd, language)}.`,
    before ? texts.lastTime(formatSd(before.sd, language)) : '',
  ].join(' ');
  const points = Array.from({ length: scale.max - scale.min + 1 }, (_, index) => scale.min + index);
  return (
    <svg className="chart" viewBox={`0 0 ${width} 132`} role="img" aria-label={words}>
      {ambition ? (
        <>
          <rect
            className="chart-band"
            x={x(Math.min(ambition.floor, ambition.target))}
            width={Math.abs(x(ambition.target) - x(ambition.floor))}
            y="18"
            height="34"
          />
          {[
            {
              at: ambition.target,
              word: texts.target,
              side: ambition.target > ambition.floor ? 'chart-left' : 'chart-right',
            },
            {
              at: ambition.floor,
              word: texts.floor,
              side: ambition.target > ambition.floor ? 'chart-right' : 'chart-left',
            },
          ].map(({ at, word, side }) => (
            <g key={word}>
              <line className="chart-tick" x1={x(at)} x2={x(at)} y1="16" y2="54" />
              {/* The words stand outwards, so that a narrow band does not push them together. */}
              <text className={`chart-tick-word ${side}`} x={x(at)} y="12">
                {word}
              </text>
            </g>
          ))}
        </>
      ) : null}
      <text className="chart-row-name" x="0" y="39">
        {texts.mean}
      </text>
      <line className="chart-axis" x1={left} x2={right} y1="54" y2="54" />
      {points.map((point) => (
        <text className="chart-value" key={point} x={x(point)} y="70">
          {point}
        </text>
      ))}
      <line
        className="chart-interval"
        x1={x(Math.max(figures.meanLow, scale.min))}
        x2={x(Math.min(figures.meanHigh, scale.max))}
        y1="36"
        y2="36"
      />
      {before ? <circle className="chart-dot-before" cx={x(before.mean)} cy="36" r="7" /> : null}
      <circle className="chart-dot" cx={x(figures.mean)} cy="36" r="5" />
      <text className="chart-row-name" x="0" y="99">
        {texts.spread}
      </text>
      <line className="chart-axis" x1={left} x2={right} y1="110" y2="110" />
      <rect className="chart-spread" x={left} width={spread(figures.sd) - left} y="88" height="12" />
      {before ? (
        <line
          className="chart-spread-before"
          x1={spread(before.sd)}
          x2={spread(before.sd)}
          y1="84"
          y2="106"
        />
      ) : null}
      <text
        className="chart-number chart-left"
        x={Math.max(spread(figures.sd), spread(before?.sd ?? 0)) + 6}
        y="99"
      >
        {formatSd(figures.sd, language)}
      </text>
      <text className="chart-end" x={left} y="126">
        0
      </text>
      <text className="chart-end chart-right" x={right} y="126">
        {formatMean(largest, language)}
      </text>
    </svg>
  );
}

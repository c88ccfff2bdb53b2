import { scaleLinear } from 'd3-scale';
import { type ReactNode, useId } from 'react';
import type { Language } from '../../server/core/locale.ts';
import type { FullFigures } from '../../server/core/release/figures.ts';
import { formatMean, formatShare } from '../../server/core/wording/numbers.ts';
import { Hatch } from './Hatch.tsx';
import { distributionInWords, withoutValueInWords } from './words.ts';

interface StackedBarProps {
  figures: FullFigures;
  label: string;
  dissatisfiedValues: number[];
  language: Language;
}

/** The bar is drawn in percent of whatever room there is, so that its text keeps one size on every screen. */
const whole = 100;
/** A step holds its percent when it is this wide, in percent; that is room enough also on a phone of 320 pixels. */
const roomForText = 11;
const barTop = 4;
const barHeight = 26;

/**
 * All answers as one bar of 100 %, the bad end always at the left edge so that rows can be compared there. Beneath it
 * the mean with its 95 % interval on the scale. «Vet ikke» and «ikke relevant» stand outside, at the right.
 */
export function StackedBar({ figures, label, dissatisfiedValues, language }: StackedBarProps): ReactNode {
  const hatch = useId();
  const badFirst = dissatisfiedValues.includes(figures.bars.at(-1)?.value ?? Number.NaN);
  const bars = badFirst ? figures.bars.toReversed() : figures.bars;
  const values = bars.map((bar) => bar.value);
  const x = scaleLinear(
    [values[0] ?? 0, values.at(-1) ?? 1],
    [whole / bars.length / 2, whole - whole / bars.length / 2],
  );
  const withoutValue = withoutValueInWords(figures, language);
  let passed = 0;
  return (
    <div className="stacked-row">
      <p className="stacked-label">
        {label}
        <span className="stacked-side">
          {formatMean(figures.mean, language)}
          {withoutValue.map((text) => (
            <span className="quiet" key={text}>
              {' '}
              · {text}
            </span>
          ))}
        </span>
      </p>
      <svg
        className="chart stacked-bar"
        height="44"
        role="img"
        aria-label={`${label}. ${distributionInWords(figures, language)}`}
      >
        <Hatch id={hatch} />
        {bars.map((bar, index) => {
          const left = passed;
          const size = (bar.count / figures.n) * whole;
          passed += size;
          const bad = dissatisfiedValues.includes(bar.value);
          return (
            <g key={bar.value}>
              <rect
                className={`chart-step chart-step-${Math.round((index / (bars.length - 1)) * 5)}`}
                style={bad ? { fill: `url(#${hatch})` } : undefined}
                x={`${left}%`}
                y={barTop}
                width={`${size}%`}
                height={barHeight}
              />
              {size > roomForText && !bad ? (
                <text
                  className={index > bars.length / 2 ? 'chart-inside light' : 'chart-inside'}
                  x={`${left + size / 2}%`}
                  y={barTop + 18}
                >
                  {formatShare(bar.count / figures.n, language)}
                </text>
              ) : null}
            </g>
          );
        })}
        <text className="chart-bad-label" x="4" y={barTop + 18}>
          {figures.dissatisfiedShare * whole > roomForText
            ? formatShare(figures.dissatisfiedShare, language)
            : ''}
        </text>
        <line
          className="chart-interval"
          x1={`${x(figures.meanLow)}%`}
          x2={`${x(figures.meanHigh)}%`}
          y1="37"
          y2="37"
        />
        <circle className="chart-dot" cx={`${x(figures.mean)}%`} cy="37" r="4" />
      </svg>
    </div>
  );
}

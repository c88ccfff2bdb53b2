import { scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import type { Language } from '../../server/core/locale.ts';
import type { NumberFigures } from '../../server/core/release/question-figures.ts';
import { formatDecimal } from '../../server/core/wording/numbers.ts';
import { chartTexts } from '../i18n/charts.ts';

const whole = 100;

/**
 * Where the middle half of the numbers lies, as a thick line with the median across it and the mean as a dot, and one
 * standard deviation to either side as a thin one. The words stand under it.
 */
export function QuartileLine({
  figures,
  language,
}: {
  figures: NumberFigures;
  language: Language;
}): ReactNode {
  const { mean, sd, q1, median, q3 } = figures;
  const number = (value: number) => formatDecimal(value, placesOf(sd), language);
  const [low, high] = [Math.min(mean - sd, q1), Math.max(mean + sd, q3)];
  const x = scaleLinear([low, high], [4, whole - 4]);
  const words = chartTexts[language].numbers(
    number(q1),
    number(q3),
    number(median),
    number(mean),
    number(sd),
  );
  return (
    <>
      <svg className="chart quartile-line" height="34" aria-hidden="true">
        <line className="chart-axis" x1={`${x(mean - sd)}%`} x2={`${x(mean + sd)}%`} y1="17" y2="17" />
        <rect className="chart-middle-half" x={`${x(q1)}%`} width={`${x(q3) - x(q1)}%`} y="8" height="18" />
        <line className="chart-interval" x1={`${x(median)}%`} x2={`${x(median)}%`} y1="4" y2="30" />
        <circle className="chart-dot" cx={`${x(mean)}%`} cy="17" r="4" />
      </svg>
      <p className="panel-figures">{words}</p>
    </>
  );
}

/** As many decimals as the figures are rounded to: two digits of the standard deviation. */
function placesOf(sd: number): number {
  return Math.max(0, 1 - Math.floor(Math.log10(sd)));
}

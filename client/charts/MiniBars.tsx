import { scaleLinear } from 'd3-scale';
import { type ReactNode, useId } from 'react';
import type { Language } from '../../server/core/locale.ts';
import type { FullFigures } from '../../server/core/release/figures.ts';
import { Hatch } from './Hatch.tsx';
import { distributionInWords } from './words.ts';

interface MiniBarsProps {
  figures: FullFigures;
  dissatisfiedValues: number[];
  language: Language;
}

const width = 78;
const height = 30;

/** The distribution as small bars for a cell of the map. The highest bar fills the height; the shape is what counts. */
export function MiniBars({ figures, dissatisfiedValues, language }: MiniBarsProps): ReactNode {
  const hatch = useId();
  const step = width / figures.bars.length;
  const most = Math.max(...figures.bars.map((bar) => bar.count), 1);
  const y = scaleLinear([0, most], [0, height - 2]);
  return (
    <svg
      className="chart mini-bars"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={distributionInWords(figures, language)}
    >
      <Hatch id={hatch} />
      {figures.bars.map((bar, index) => (
        <rect
          key={bar.value}
          x={index * step + 1}
          width={step - 2}
          y={height - 1 - y(bar.count)}
          height={Math.max(y(bar.count), bar.count > 0 ? 1 : 0)}
          className="chart-bar"
          style={dissatisfiedValues.includes(bar.value) ? { fill: `url(#${hatch})` } : undefined}
        />
      ))}
      <line x1="0" x2={width} y1={height - 0.5} y2={height - 0.5} className="chart-axis" />
    </svg>
  );
}

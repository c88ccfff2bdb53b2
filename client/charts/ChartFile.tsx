import type { ReactNode } from 'react';
import { Drawn } from './Drawn.tsx';
import type { Chart } from './drawing.ts';
import { lineHeight, textLines, wrapText } from './text.ts';

interface ChartFileProps {
  chart: Chart;
  /** Where the figures come from; stands under the drawing wherever it is taken. */
  source: string;
  width?: number;
}

const margin = 20;

/** A chart as a picture of its own, with its title above and its source below: for files, papers and slides. */
export function ChartFile({ chart, source, width = 640 }: ChartFileProps): ReactNode {
  const inner = width - 2 * margin;
  const drawing = chart.draw(inner);
  const [titles, sources] = [wrapText(chart.title, inner, 'strong'), wrapText(source, inner, 'quiet')];
  const top = margin + titles.length * lineHeight + 10;
  const height = top + drawing.height + 12 + sources.length * lineHeight + margin;
  const written = {
    ...{ width, height, values: [] },
    marks: [
      ...textLines(titles, margin, margin + 12, 'strong'),
      ...textLines(sources, margin, top + drawing.height + 24, 'quiet'),
    ],
  };
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      fontFamily="'Inter Variable', Inter, Arial, sans-serif"
    >
      <title>{chart.title}</title>
      <desc>{`${chart.words} ${source}`}</desc>
      <rect width={width} height={height} fill="#ffffff" />
      <g transform={`translate(${margin} ${top})`}>
        <Drawn drawing={drawing} patterns="chart" />
      </g>
      <Drawn drawing={written} patterns="words" />
    </svg>
  );
}

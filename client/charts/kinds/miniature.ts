import { scaleBand, scaleLinear } from 'd3-scale';
import type { Language } from '../../../server/core/locale.ts';
import type { FullFigures } from '../../../server/core/release/figures.ts';
import type { Drawing, Mark } from '../drawing.ts';
import { distributionInWords } from '../words.ts';

interface MiniatureGiven {
  figures: FullFigures;
  badValues: readonly number[];
  language: Language;
}

const [width, height] = [78, 30];

/**
 * The distribution as small bars for a cell of the map, 78 × 30 pixels, without words of its own: the cell says the rest. The
 * highest bar fills the height; the shape is what counts.
 */
export function miniature({ figures, badValues, language }: MiniatureGiven): {
  words: string;
  drawing: Drawing;
} {
  const most = Math.max(...figures.bars.map((bar) => bar.count), 1);
  const y = scaleLinear([0, most], [0, height - 2]);
  const x = scaleBand(
    figures.bars.map(({ value }) => String(value)),
    [0, width],
  ).padding(0.12);
  const marks = figures.bars.flatMap(({ value, count }): Mark[] => {
    if (count === 0) return [];
    const tall = Math.max(y(count), 1);
    const place = { x: x(String(value)) ?? 0, width: x.bandwidth(), y: height - 1 - tall, height: tall };
    return [{ kind: 'rect', ...place, ink: badValues.includes(value) ? 'bad' : 'bar', of: String(value) }];
  });
  const foot = height - 0.5;
  marks.push({ kind: 'line', x1: 0, x2: width, y1: foot, y2: foot, ink: 'axis' });
  return { words: distributionInWords(figures, language), drawing: { width, height, marks, values: [] } };
}

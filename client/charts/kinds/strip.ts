import type { Language } from '../../../server/core/locale.ts';
import type { FullFigures } from '../../../server/core/release/figures.ts';
import { type Drawing, type Mark, stepInk } from '../drawing.ts';
import { distributionInWords } from '../words.ts';

interface StripGiven {
  figures: FullFigures;
  badValues: readonly number[];
  language: Language;
}

const [width, height] = [200, 16];

/**
 * The answers as one bar of 100 %, 200 × 16 pixels, the bad end at the left edge, for a line of a list: strips under each other can be
 * compared there. Without words of its own: the line says the rest.
 */
export function strip({ figures, badValues, language }: StripGiven): { words: string; drawing: Drawing } {
  const isBadLast = badValues.includes(figures.bars.at(-1)?.value ?? Number.NaN);
  const bars = isBadLast ? figures.bars.toReversed() : figures.bars;
  let x = 0;
  const marks = bars.flatMap(({ value, count }, at): Mark[] => {
    const wide = (count / figures.n) * width;
    const from = x;
    x += wide;
    if (count === 0) return [];
    const ink = badValues.includes(value) ? 'step0' : stepInk(at / (bars.length - 1));
    return [{ kind: 'rect', x: from, y: 0, width: wide, height, ink, of: String(value) }];
  });
  return { words: distributionInWords(figures, language), drawing: { width, height, marks, values: [] } };
}

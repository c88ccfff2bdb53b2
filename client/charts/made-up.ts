import type { Chart, Drawing, Mark } from './drawing.ts';
import { textWidth } from './text.ts';

/** How high the band is in which it says so. */
const band = 28;

/**
 * A chart of made-up answers: it says so on the picture itself, on a hatched band across it, and its bars are hatched, on paper and
 * in files too.
 */
export function asMadeUp(chart: Chart, words: string): Chart {
  return {
    title: `${words}: ${chart.title}`,
    words: `${words}. ${chart.words}`,
    draw: (width) => marked(chart.draw(width), words),
    table: { ...chart.table, notes: [`${words}.`, ...(chart.table.notes ?? [])] },
  };
}

function marked({ width, height, marks, values }: Drawing, words: string): Drawing {
  const wide = textWidth(words, 'strong') + 16;
  const label: Mark[] = [
    { kind: 'rect', x: 0.5, y: 0.5, width: width - 1, height: band - 8, ink: 'hidden', of: 'made up' },
    { kind: 'rect', x: (width - wide) / 2, y: 0.5, width: wide, height: band - 8, ink: 'paper' },
    { kind: 'text', x: width / 2, y: 15, text: words, ink: 'strong', anchor: 'middle' },
  ];
  return {
    ...{ width, height: height + band },
    marks: [...label, ...marks.map((mark) => hatched(lowered(mark)))],
    values: values.map((value) => ({ ...value, y: value.y + band, words: `${words}: ${value.words}` })),
  };
}

function lowered(mark: Mark): Mark {
  if (mark.kind === 'line') return { ...mark, y1: mark.y1 + band, y2: mark.y2 + band };
  if (mark.kind !== 'path') return { ...mark, y: mark.y + band };
  // Every number pair of a path is a point, as d3 and we write them.
  const d = mark.d.replaceAll(
    /(-?[\d.]+),(-?[\d.]+)/g,
    (_, x: string, y: string) => `${x},${Number(y) + band}`,
  );
  return { ...mark, d };
}

function hatched(mark: Mark): Mark {
  return mark.kind === 'rect' && mark.ink === 'bar' ? { ...mark, ink: 'madeUp' } : mark;
}

import { scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import type { Language } from '../../../server/core/locale.ts';
import type { FullFigures } from '../../../server/core/release/figures.ts';
import type { OutwardFigures } from '../../../server/core/release/outward.ts';
import { formatCount, formatMean, formatShare } from '../../../server/core/wording/numbers.ts';
import { chartTexts } from '../../i18n/charts.ts';
import { type Chart, type Drawing, type Mark, type ReadValue, stepInk } from '../drawing.ts';
import { notShownBox, rowHead } from '../rows.ts';
import { legend, lineHeight, textLines, textWidth, wrapText } from '../text.ts';
import { distributionInWords, named, shownInWords, withoutValueInWords } from '../words.ts';

export interface StackedRow {
  name: string;
  /** Null: there was no such row in the round. */
  figures: OutwardFigures | null;
  /** The values at the bad end; it is drawn at the left edge. */
  badValues: readonly number[];
  /** Stands below it, such as how carefully it is to be read. */
  note?: string;
}

interface StackedGiven {
  title: string;
  rows: readonly StackedRow[];
  /** What the bad end and the good end of the scale are called. */
  ends: { bad: string; good: string };
  language: Language;
}

const barHeight = 26;
const meanHeight = 14;

/**
 * Each row's answers as a bar of 100 %, the bad end always at the left edge so that rows can be compared there; beneath it the
 * mean with its 95 % interval. A row that is not shown has an empty pattern with the reason, and is never a zero.
 */
export function stackedChart({ title, rows, ends, language }: StackedGiven): Chart {
  const texts = chartTexts[language];
  return {
    title,
    words: rows.map(({ name, figures }) => `${named(name, '.')} ${rowInWords(figures, language)}`).join(' '),
    draw: (width) => drawRows(rows, ends, width, language),
    table: {
      columns: [texts.columns.name, texts.columns.n, texts.columns.mean, texts.columns.dissatisfied],
      rows: rows.map(({ name, figures }) => ({
        name,
        cells:
          figures?.shown === 'all'
            ? [
                formatCount(figures.n, language),
                formatMean(figures.mean, language),
                formatShare(figures.dissatisfiedShare, language),
              ]
            : [':', ':', ':'],
      })),
      notes: rows.some(({ figures }) => figures?.shown !== 'all') ? [texts.tableNotes[':']] : [],
    },
  };
}

function rowInWords(figures: OutwardFigures | null, language: Language): string {
  return figures?.shown === 'all' ? distributionInWords(figures, language) : shownInWords(figures, language);
}

function drawRows(
  rows: readonly StackedRow[],
  ends: StackedGiven['ends'],
  width: number,
  language: Language,
): Drawing {
  const key = legend(
    [
      { ink: 'bad', words: ends.bad },
      { ink: 'step5', words: ends.good },
    ],
    width,
    0,
  );
  const marks: Mark[] = [...key.marks];
  const values: ReadValue[] = [];
  let y = key.height + 8;
  rows.forEach((row, at) => {
    const { figures } = row;
    const head = rowHead(row.name, figures?.shown === 'all' ? sideOf(figures, language) : '', width, y);
    marks.push(...head.marks);
    y += head.height;
    if (figures?.shown === 'all') {
      const drawn = drawBar(row, figures, { width, y, row: at, language });
      marks.push(...drawn.marks);
      values.push(...drawn.values);
      y += barHeight + meanHeight;
      const beside = [...withoutValueInWords(figures, language), ...(row.note ? [row.note] : [])].join(' · ');
      if (beside) {
        const lines = wrapText(beside, width, 'quiet');
        marks.push(...textLines(lines, 0, y + 10, 'quiet'));
        y += lines.length * lineHeight;
      }
    } else {
      const words = shownInWords(figures, language);
      const box = notShownBox(words, { x: 0, width, y });
      marks.push(...box.marks);
      values.push({ x: 0, y, width, height: box.height, row: at, words: `${named(row.name, '.')} ${words}` });
      y += box.height;
    }
    y += 14;
  });
  return { width, height: y, marks, values };
}

function sideOf(figures: FullFigures, language: Language): string {
  return chartTexts[language].pictures.meanIs(formatMean(figures.mean, language));
}

interface BarPlace {
  width: number;
  y: number;
  row: number;
  language: Language;
}

function drawBar(
  { name, badValues }: StackedRow,
  figures: FullFigures,
  { width, y, row, language }: BarPlace,
): { marks: Mark[]; values: ReadValue[] } {
  const texts = chartTexts[language];
  const badFirst = badValues.includes(figures.bars.at(-1)?.value ?? Number.NaN);
  const bars = badFirst ? figures.bars.toReversed() : figures.bars;
  const shares = Object.fromEntries(bars.map(({ value, count }) => [String(value), count / figures.n]));
  const layers = stack<Record<string, number>>().keys(bars.map(({ value }) => String(value)))([shares]);
  const x = scaleLinear([0, 1], [0, width]);
  const marks: Mark[] = [];
  const values: ReadValue[] = [];
  bars.forEach(({ value, count }, at) => {
    const [from, to] = (layers[at]?.[0] ?? [0, 0]).map(x) as [number, number];
    const place = { x: from, y, width: to - from, height: barHeight };
    const isBad = badValues.includes(value);
    const share = formatShare(count / figures.n, language);
    if (count > 0) {
      const ink = isBad ? 'step0' : stepInk(at / (bars.length - 1));
      marks.push({ kind: 'rect', ...place, ink, of: `${name} ${value}` });
      values.push({
        ...place,
        row,
        words: `${named(name, '.')} ${texts.atValue(value, formatCount(count, language), share)}`,
      });
    }
    if (!isBad && textWidth(share, 'onDark') + 6 <= place.width) {
      const middle = { x: (from + to) / 2, y: y + 18, anchor: 'middle' } as const;
      const isDark = at / (bars.length - 1) > 0.7;
      marks.push({ kind: 'text', ...middle, text: share, ink: isDark ? 'onDark' : 'text' });
    }
  });
  const bad = formatShare(figures.dissatisfiedShare, language);
  if (textWidth(bad, 'onBad') + 8 <= x(figures.dissatisfiedShare)) {
    marks.push({ kind: 'text', x: 5, y: y + 18, text: bad, ink: 'onBad', anchor: 'start' });
  }
  const [low, high] = [bars[0]?.value ?? 0, bars.at(-1)?.value ?? 1];
  const half = width / bars.length / 2;
  const mean = scaleLinear([low, high], [half, width - half]).clamp(true);
  const foot = y + barHeight + 7;
  const [from, to] = [mean(figures.meanLow), mean(figures.meanHigh)];
  marks.push({ kind: 'line', x1: from, x2: to, y1: foot, y2: foot, ink: 'interval', of: `${name} interval` });
  marks.push({ kind: 'dot', x: mean(figures.mean), y: foot, r: 4, ink: 'dot', of: `${name} mean` });
  return { marks, values };
}

import { scaleLinear } from 'd3-scale';
import type { Language } from '../../../server/core/locale.ts';
import { formatMean } from '../../../server/core/wording/numbers.ts';
import { chartTexts } from '../../i18n/charts.ts';
import type { Chart, Drawing, Mark, ReadValue } from '../drawing.ts';
import { type MissingSign, tableSigns } from '../FiguresTable.tsx';
import { notShownBox, rowHead } from '../rows.ts';
import { endWords, legend, lineHeight, textLines, wrapText } from '../text.ts';
import { named } from '../words.ts';

export interface UnitMean {
  name: string;
  /** Or why there is none. */
  mean: number | MissingSign;
  /** Its 95 % interval; null: not told, as of few answers. */
  interval: { low: number; high: number } | null;
}

interface UnitIntervalsGiven {
  title: string;
  /** In the order they are to stand, which is no ranking. */
  units: readonly UnitMean[];
  /** The whole municipality's mean with its 95 % interval; null: not shown. */
  municipal: { mean: number; low: number; high: number } | null;
  scale: { min: number; max: number };
  ends: { low: string; high: string };
  language: Language;
}

const [radius, lane] = [5, 18];

/** A row for each unit with its mean as a dot and how sure it is as a line, the municipality's mean and interval behind. */
export function unitIntervalsChart(given: UnitIntervalsGiven): Chart {
  const { title, units, municipal, language } = given;
  const texts = chartTexts[language];
  const told = (value: number | MissingSign) =>
    typeof value === 'number' ? formatMean(value, language) : value;
  const rows = [
    ...(municipal ? [{ name: texts.pictures.municipal, mean: municipal.mean, interval: municipal }] : []),
    ...units,
  ];
  const used = new Set(units.flatMap(({ mean, interval }) => [mean, interval ? '' : ':']));
  return {
    title,
    words: rows.map((row) => `${rowWords(row, language)}.`).join(' '),
    draw: (width) => draw(given, width),
    table: {
      columns: [
        ...[texts.columns.name, texts.columns.mean],
        ...[texts.pictures.intervalLow, texts.pictures.intervalHigh],
      ],
      rows: rows.map(({ name, mean, interval }) => {
        const without = typeof mean === 'number' ? ':' : mean;
        return { name, cells: [mean, interval?.low ?? without, interval?.high ?? without].map(told) };
      }),
      notes: tableSigns
        .filter((sign) => sign !== 'E' && used.has(sign))
        .map((sign) => texts.tableNotes[sign]),
    },
  };
}

function rowWords({ name, mean, interval }: UnitMean, language: Language): string {
  const { pictures } = chartTexts[language];
  if (typeof mean !== 'number') return `${named(name, ':')} ${pictures.missing[mean]}`;
  const told = (value: number) => formatMean(value, language);
  return `${named(name, ':')} ${told(mean)}${interval ? ` (${told(interval.low)}–${told(interval.high)})` : ''}`;
}

function draw(given: UnitIntervalsGiven, width: number): Drawing {
  const { units, municipal, scale, language } = given;
  const { pictures } = chartTexts[language];
  const key = legend(municipal ? [{ ink: 'municipal', words: pictures.municipal }] : [], width, 0);
  const x = scaleLinear([scale.min, scale.max], [radius + 3, width - radius - 3]).clamp(true);
  const marks: Mark[] = [];
  const values: ReadValue[] = [];
  let y = key.height + 4;
  units.forEach((unit, at) => {
    const { name, mean, interval } = unit;
    const head = rowHead(name, typeof mean === 'number' ? formatMean(mean, language) : '', width, y);
    marks.push(...head.marks);
    const top = y + head.height;
    let height = head.height + lane;
    if (typeof mean !== 'number') {
      const box = notShownBox(pictures.missing[mean], { x: 0, width, y: top });
      marks.push(...box.marks);
      height = head.height + box.height;
    } else {
      const middle = top + lane / 2;
      if (municipal) {
        const [from, to] = [x(municipal.low), x(municipal.high)];
        const band = { x: from, width: Math.max(to - from, 1), y: top, height: lane };
        marks.push({ kind: 'rect', ...band, ink: 'municipal', of: `${name} municipal` });
      }
      marks.push({
        kind: 'line',
        x1: x.range()[0] ?? 0,
        x2: x.range()[1] ?? width,
        y1: middle,
        y2: middle,
        ink: 'grid',
      });
      if (interval) {
        const [from, to] = [x(interval.low), x(interval.high)];
        marks.push({
          kind: 'line',
          x1: from,
          x2: to,
          y1: middle,
          y2: middle,
          ink: 'interval',
          of: `${name} interval`,
        });
      }
      marks.push({ kind: 'dot', x: x(mean), y: middle, r: radius, ink: 'dotUnit', of: name });
    }
    values.push({ x: 0, y, width, height, row: at, words: rowWords(unit, language) });
    y += height + 8;
  });
  marks.push({ kind: 'line', x1: 0, x2: width, y1: y, y2: y, ink: 'axis' });
  for (let point = scale.min; point <= scale.max; point++) {
    const at = { x: x(point), y: y + 16, text: String(point) };
    marks.push({ kind: 'text', ...at, ink: 'text', anchor: 'middle' });
  }
  const ends = endWords([given.ends.low, given.ends.high], [0, width], y + 34);
  const notes = wrapText(pictures.meanAndInterval, width, 'quiet');
  const foot = y + 34 + ends.height + 2;
  marks.push(...ends.marks, ...textLines(notes, 0, foot, 'quiet'));
  return { width, height: foot + notes.length * lineHeight - 8, marks: [...key.marks, ...marks], values };
}

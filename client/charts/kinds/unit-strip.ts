import { scaleLinear } from 'd3-scale';
import type { Language } from '../../../server/core/locale.ts';
import { formatCount, formatMean } from '../../../server/core/wording/numbers.ts';
import { chartTexts } from '../../i18n/charts.ts';
import type { Chart, Drawing, Mark } from '../drawing.ts';
import { type MissingSign, tableSigns } from '../FiguresTable.tsx';
import { endWords, legend, lineHeight, textLines, wrapText } from '../text.ts';
import { named } from '../words.ts';

export interface StripUnit {
  name: string;
  /** Or why there is none. */
  mean: number | MissingSign;
}

interface UnitStripGiven {
  title: string;
  units: readonly StripUnit[];
  /** The whole municipality's mean with its 95 % interval; null: not shown. */
  municipal: { mean: number; low: number; high: number } | null;
  scale: { min: number; max: number };
  ends: { low: string; high: string };
  language: Language;
}

const radius = 5;

/** The units' means as dots on one line, so that their spread is seen, with the municipality's mean and interval as a band. */
export function unitStripChart(given: UnitStripGiven): Chart {
  const { title, units, municipal, language } = given;
  const texts = chartTexts[language];
  const mean = (value: number | MissingSign) =>
    typeof value === 'number' ? formatMean(value, language) : value;
  const used = new Set(units.map((unit) => unit.mean));
  return {
    title,
    words: stripWords(given),
    draw: (width) => draw(given, width),
    table: {
      columns: [texts.columns.name, texts.columns.mean],
      rows: [
        ...(municipal ? [{ name: texts.pictures.municipal, cells: [mean(municipal.mean)] }] : []),
        ...units.map((unit) => ({ name: unit.name, cells: [mean(unit.mean)] })),
      ],
      notes: tableSigns
        .filter((sign) => sign !== 'E' && used.has(sign))
        .map((sign) => texts.tableNotes[sign]),
    },
  };
}

function stripWords({ units, municipal, language }: UnitStripGiven): string {
  const { pictures } = chartTexts[language];
  const mean = (value: number) => formatMean(value, language);
  const shown = units.map((unit) => unit.mean).filter((mean) => typeof mean === 'number');
  const hidden = units.length - shown.length;
  return [
    shown.length === 0
      ? pictures.noUnits
      : pictures.strip(
          formatCount(shown.length, language),
          mean(Math.min(...shown)),
          mean(Math.max(...shown)),
        ),
    ...(municipal
      ? [pictures.municipalMean(mean(municipal.mean), mean(municipal.low), mean(municipal.high))]
      : []),
    ...(hidden > 0 ? [pictures.hiddenUnits(formatCount(hidden, language), hidden === 1)] : []),
  ].join(' ');
}

function draw(given: UnitStripGiven, width: number): Drawing {
  const { units, municipal, scale, language } = given;
  const { pictures } = chartTexts[language];
  const key = legend(
    [
      { ink: 'dotUnit', words: pictures.oneUnit },
      ...(municipal ? [{ ink: 'municipal' as const, words: pictures.municipal }] : []),
    ],
    width,
    0,
  );
  const x = scaleLinear([scale.min, scale.max], [radius + 3, width - radius - 3]).clamp(true);
  const placed = swarm(
    units.flatMap(({ name, mean }) => (typeof mean === 'number' ? [{ name, mean, x: x(mean) }] : [])),
  );
  const highest = Math.max(0, ...placed.map(({ level }) => level));
  const top = key.height + 8;
  const base = top + 14 + highest * radius * 2.2 + radius + 4;
  const marks: Mark[] = [...key.marks];
  if (municipal) {
    const [from, to] = [x(municipal.low), x(municipal.high)];
    const band = { x: from, width: Math.max(to - from, 1), y: top, height: base - top };
    marks.push({ kind: 'rect', ...band, ink: 'municipal', of: 'municipal interval' });
    const at = x(municipal.mean);
    marks.push({ kind: 'line', x1: at, x2: at, y1: top, y2: base, ink: 'target', of: 'municipal mean' });
  }
  marks.push({ kind: 'line', x1: 0, x2: width, y1: base, y2: base, ink: 'axis' });
  for (let point = scale.min; point <= scale.max; point++) {
    marks.push({
      kind: 'text',
      x: x(point),
      y: base + 16,
      text: String(point),
      ink: 'text',
      anchor: 'middle',
    });
  }
  const dots = placed.map((unit) => ({ ...unit, y: base - radius - 2 - unit.level * radius * 2.2 }));
  for (const dot of dots)
    marks.push({ kind: 'dot', x: dot.x, y: dot.y, r: radius, ink: 'dotUnit', of: dot.name });
  const ends = endWords([given.ends.low, given.ends.high], [0, width], base + 34);
  marks.push(...ends.marks);
  const hidden = units.filter(({ mean }) => typeof mean !== 'number').map(({ name }) => name);
  const notes =
    hidden.length === 0
      ? []
      : wrapText(pictures.notShownUnits(hidden.join(', '), hidden.length === 1), width, 'quiet');
  const foot = base + 34 + ends.height + 2;
  marks.push(...textLines(notes, 0, foot, 'quiet'));
  return {
    ...{ width, marks, height: foot + notes.length * lineHeight },
    values: dots
      .toSorted((one, other) => one.x - other.x || one.level - other.level)
      .map(({ name, mean, x, y }) => ({
        ...{ x: x - radius - 2, y: y - radius - 2, width: 2 * radius + 4, height: 2 * radius + 4, row: 0 },
        words: `${named(name, ':')} ${formatMean(mean, language)}`,
      })),
  };
}

/** Dots that would cover each other stand on top of each other: each on the lowest level where it has room. */
function swarm<T extends { x: number }>(dots: readonly T[]): (T & { level: number })[] {
  const placed: (T & { level: number })[] = [];
  for (const dot of dots) {
    let level = 0;
    while (placed.some((other) => other.level === level && Math.abs(other.x - dot.x) < 2 * radius + 1))
      level++;
    placed.push({ ...dot, level });
  }
  return placed;
}

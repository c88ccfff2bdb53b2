import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import type { Language } from '../../../server/core/locale.ts';
import { formatMean, formatSd, formatShare } from '../../../server/core/wording/numbers.ts';
import { chartTexts } from '../../i18n/charts.ts';
import type { Chart, Drawing, Mark } from '../drawing.ts';
import { type MissingSign, tableSigns } from '../FiguresTable.tsx';
import { lineHeight, textLines, textWidth, wrapText } from '../text.ts';

export interface LinePoint {
  period: string;
  /** Null: not shown. */
  value: number | null;
  /** Why there is no value; none given: withheld. */
  sign?: MissingSign;
  /** The round had nobody to ask: a gap like where it did not ask, with its own words. */
  isAbsent?: boolean;
  /** The 95 % interval; null: none is given. */
  low: number | null;
  high: number | null;
  /** The question was another before: no line leads here. */
  isBreak: boolean;
}

interface LineGiven {
  title: string;
  points: readonly LinePoint[];
  of: 'mean' | 'share' | 'sd';
  /** The axis: a scale's ends for a mean, 0–1 for a share, none to the greatest possible for a spread. */
  range: readonly [number, number];
  /** What the figure is held against in every round, and the sentence that says what it is. */
  bound?: { value: number; words: string };
  language: Language;
}

/** Fewer rounds are too few to speak of a trend (methods: C4). */
export const fewestForTrend = 4;
const [room, top] = [150, 14];
const formats = { mean: formatMean, share: formatShare, sd: formatSd } as const;

/** A figure over the rounds with its intervals. The line is broken where the question changed and where nothing is shown. */
export function lineChart(given: LineGiven): Chart {
  const { title, points, of, language } = given;
  const texts = chartTexts[language];
  const told = (value: number | null) => (value === null ? ':' : formats[of](value, language));
  const signs = new Set<string>(points.flatMap((point) => (point.value === null ? [signIn(point)] : [])));
  return {
    title,
    words: [...points.map((point) => `${pointWords(given, point)}.`), ...beside(given)].join(' '),
    draw: (width) => draw(given, width),
    table: {
      columns: [
        texts.pictures.round,
        texts.pictures.funnelOf[of],
        texts.pictures.intervalLow,
        texts.pictures.intervalHigh,
      ],
      rows: points.map((point) => ({
        name: roundName(point, language),
        cells:
          point.value === null
            ? Array.from({ length: 3 }, () => signIn(point))
            : [point.value, point.low, point.high].map(told),
      })),
      notes: tableSigns.filter((sign) => signs.has(sign)).map((sign) => texts.tableNotes[sign]),
    },
  };
}

/** Held against a bound it is not the slope that is read, and then there need not be many rounds. */
function beside({ bound, points, language }: LineGiven): string[] {
  if (bound) return [bound.words];
  return shownOf(points).length < fewestForTrend ? [chartTexts[language].pictures.tooFewForTrend] : [];
}

const shownOf = (points: readonly LinePoint[]) => points.filter(({ value }) => value !== null);

const signIn = ({ sign }: LinePoint): MissingSign => sign ?? ':';
/** Nothing to hide where nobody was asked: the line has a gap there, and no frame. */
const isHidden = (point: LinePoint) => point.value === null && signIn(point) !== '.';

/** The round with what is special about it. */
function roundName({ period, isBreak, isAbsent }: LinePoint, language: Language): string {
  const { broken, notPart } = chartTexts[language].pictures;
  const beside = [...(isAbsent ? [notPart] : []), ...(isBreak ? [broken] : [])];
  return beside.length > 0 ? `${period} (${beside.join(', ')})` : period;
}

function pointWords({ of, language }: LineGiven, point: LinePoint): string {
  const { pictures } = chartTexts[language];
  const { period, value, low, high, isBreak } = point;
  const told = (one: number) => formats[of](one, language);
  const missing = point.isAbsent ? pictures.notPart : pictures.missing[signIn(point)];
  const figure = value === null ? missing : told(value);
  const interval = value !== null && low !== null && high !== null ? ` (${told(low)}–${told(high)})` : '';
  return `${period}: ${figure}${interval}${isBreak ? `, ${pictures.broken}` : ''}`;
}

function draw(given: LineGiven, width: number): Drawing {
  const { points, of, range, language } = given;
  const { pictures } = chartTexts[language];
  const told = (value: number) => formats[of](value, language);
  const base = top + room;
  const y = scaleLinear(range, [base, top]).clamp(true);
  const ticks = y.ticks(4);
  const left = Math.max(...ticks.map((tick) => textWidth(told(tick), 'quiet'))) + 10;
  const x = scalePoint(
    points.map(({ period }) => period),
    [left + 14, width - 22],
  ).padding(0.1);
  const at = ({ period }: LinePoint) => x(period) ?? left;
  const marks: Mark[] = ticks.flatMap((tick): Mark[] => [
    { kind: 'line', x1: left, x2: width, y1: y(tick), y2: y(tick), ink: 'grid' },
    { kind: 'text', x: left - 6, y: y(tick) + 4, text: told(tick), ink: 'quiet', anchor: 'end' },
  ]);
  const curve = line<LinePoint>(at, ({ value }) => y(value as number)).defined(({ value }) => value !== null);
  for (const piece of pieces(points)) {
    marks.push({
      kind: 'path',
      d: curve(piece) ?? '',
      ink: 'series',
      of: piece.map(({ period }) => period).join(' '),
    });
  }
  const every = Math.ceil((points.length * 44) / Math.max(width - left, 1));
  points.forEach((point, index) => {
    const { period, value, low, high } = point;
    if (point.isBreak && index > 0) {
      const middle = (at(points[index - 1] as LinePoint) + at(point)) / 2;
      marks.push({
        kind: 'line',
        x1: middle,
        x2: middle,
        y1: top,
        y2: base,
        ink: 'intervalBefore',
        of: `${period} break`,
      });
    }
    if (value !== null && low !== null && high !== null) {
      marks.push({
        kind: 'line',
        x1: at(point),
        x2: at(point),
        y1: y(low),
        y2: y(high),
        ink: 'interval',
        of: `${period} interval`,
      });
    }
    if (isHidden(point)) {
      marks.push({
        kind: 'rect',
        x: at(point) - 9,
        y: top,
        width: 18,
        height: room,
        ink: 'hidden',
        of: `${period} hidden`,
      });
    }
    if (value !== null) marks.push({ kind: 'dot', x: at(point), y: y(value), r: 5, ink: 'bar', of: period });
    if ((points.length - 1 - index) % every === 0) {
      marks.push({ kind: 'text', x: at(point), y: base + 18, text: period, ink: 'text', anchor: 'middle' });
    }
  });
  if (given.bound) {
    const at = y(given.bound.value);
    marks.push({ kind: 'line', x1: left, x2: width, y1: at, y2: at, ink: 'limit95', of: 'bound' });
  }
  marks.push({ kind: 'line', x1: left, x2: width, y1: base, y2: base, ink: 'axis' });
  const notes = [
    ...(points.some(({ isBreak }) => isBreak) ? [pictures.breaks] : []),
    ...(points.some(isHidden) ? [pictures.hatchHidden] : []),
    ...beside(given),
  ].flatMap((note) => wrapText(note, width, 'quiet'));
  marks.push(...textLines(notes, 0, base + 40, 'quiet'));
  return {
    ...{ width, marks, height: base + 28 + notes.length * lineHeight },
    values: points.map((point) => ({
      ...{ x: at(point) - 14, y: top, width: 28, height: room, row: 0, words: pointWords(given, point) },
    })),
  };
}

/** The rounds in pieces that may be compared: a new one begins at each break. */
function pieces(points: readonly LinePoint[]): LinePoint[][] {
  const found: LinePoint[][] = [];
  for (const point of points) {
    const last = found.at(-1);
    if (last && !point.isBreak) last.push(point);
    else found.push([point]);
  }
  return found;
}

import { scaleLinear } from 'd3-scale';
import { curveMonotoneX, line } from 'd3-shape';
import type { Language } from '../../../server/core/locale.ts';
import type { Funnel, FunnelPlace } from '../../../server/core/statistics/many-units/funnel.ts';
import { formatCount, formatMean, formatSd, formatShare } from '../../../server/core/wording/numbers.ts';
import { chartTexts } from '../../i18n/charts.ts';
import type { Chart, Drawing, Mark } from '../drawing.ts';
import { lineHeight, textLines, textWidth, wrapText } from '../text.ts';
import { named } from '../words.ts';

type Place = Omit<FunnelPlace, 'z'>;

interface FunnelGiven {
  title: string;
  funnel: Pick<Funnel, 'target'> & { units: readonly Place[] };
  /** What the figure is of: a mean in scale points, a share 0–1, or a standard deviation. */
  of: 'mean' | 'share' | 'sd';
  /** A unit's name by its key. */
  names: ReadonlyMap<string, string>;
  language: Language;
}

const [room, top] = [220, 26];
const formats = { mean: formatMean, share: formatShare, sd: formatSd } as const;

/**
 * Each unit by how many answered, within the limits of what chance gives: dashed 95 %, whole 99.8 %. Only a unit outside the
 * outer limits is named; the others are read with the keyboard. Nothing is ranked.
 */
export function funnelChart(given: FunnelGiven): Chart {
  const { title, funnel, of, language } = given;
  const texts = chartTexts[language];
  const told = (value: number) => formats[of](value, language);
  return {
    title,
    words: funnelWords(given),
    draw: (width) => draw(given, width),
    table: {
      columns: [texts.columns.name, texts.columns.n, texts.pictures.funnelOf[of], ...texts.pictures.limits],
      rows: funnel.units.map((unit) => ({
        name: nameOf(given, unit),
        cells: [
          ...[formatCount(unit.n, language), told(unit.value)],
          ...[`${told(unit.low95)}–${told(unit.high95)}`, `${told(unit.low998)}–${told(unit.high998)}`],
        ],
      })),
    },
  };
}

function nameOf({ names }: FunnelGiven, { key }: Place): string {
  return names.get(key) ?? key;
}

const isOutside = ({ position }: Place) => position === 'above998' || position === 'below998';

function funnelWords(given: FunnelGiven): string {
  const { funnel, of, language } = given;
  const { pictures } = chartTexts[language];
  const outside = funnel.units.filter(isOutside).map((unit) => nameOf(given, unit));
  return [
    pictures.funnel(formatCount(funnel.units.length, language), formats[of](funnel.target, language)),
    outside.length === 0 ? pictures.noneOutside : pictures.outside(outside.join(', ')),
  ].join(' ');
}

function unitWords(given: FunnelGiven, unit: Place): string {
  const { of, language } = given;
  const { pictures, answers } = chartTexts[language];
  const where = pictures.positions[unit.position];
  const value = formats[of](unit.value, language);
  return `${named(nameOf(given, unit), ':')} ${value}, ${answers(formatCount(unit.n, language))}. ${where}`;
}

function draw(given: FunnelGiven, width: number): Drawing {
  const { funnel, of, language } = given;
  const { pictures } = chartTexts[language];
  const told = (value: number) => formats[of](value, language);
  const units = funnel.units.toSorted((one, other) => one.n - other.n);
  const most = Math.max(...units.map(({ n }) => n), 1);
  const all = units.flatMap(({ value, low998, high998 }) => [value, low998, high998]);
  const isShare = of === 'share';
  const [lowest, highest] = [Math.min(...all, funnel.target), Math.max(...all, funnel.target)];
  // A share or a spread is never drawn below none.
  const y = scaleLinear(
    [of === 'mean' ? lowest : Math.max(0, lowest), isShare ? Math.min(1, highest) : highest],
    [top + room, top],
  )
    .nice(4)
    .clamp(true);
  const ticks = y.ticks(4);
  const left = Math.max(...ticks.map((tick) => textWidth(told(tick), 'quiet'))) + 8;
  const x = scaleLinear([0, most], [left, width - 8]).nice(4);
  const base = top + room;
  const marks: Mark[] = [
    { kind: 'text', x: 0, y: 12, text: pictures.funnelOf[of], ink: 'quiet', anchor: 'start' },
    ...ticks.flatMap((tick): Mark[] => [
      { kind: 'line', x1: left, x2: width, y1: y(tick), y2: y(tick), ink: 'grid' },
      { kind: 'text', x: left - 6, y: y(tick) + 4, text: told(tick), ink: 'quiet', anchor: 'end' },
    ]),
    ...x.ticks(width < 500 ? 3 : 6).map((tick): Mark => {
      const text = formatCount(tick, language);
      return {
        kind: 'text',
        x: Math.min(x(tick), width - textWidth(text, 'quiet') / 2),
        y: base + 16,
        text,
        ...foot,
      };
    }),
    { kind: 'text', x: (left + width) / 2, y: base + 34, text: pictures.answersAxis, ...foot },
    { kind: 'line', x1: left, x2: width, y1: base, y2: base, ink: 'axis' },
    {
      kind: 'line',
      x1: left,
      x2: width,
      y1: y(funnel.target),
      y2: y(funnel.target),
      ink: 'target',
      of: 'target',
    },
    ...(['low95', 'high95', 'low998', 'high998'] as const).map((limit): Mark => {
      const curve = line<Place>(
        (unit) => x(unit.n),
        (unit) => y(unit[limit]),
      ).curve(curveMonotoneX);
      const ink = limit.endsWith('95') ? 'limit95' : 'limit998';
      return { kind: 'path', d: curve(byAnswers(units)) ?? '', ink, of: limit };
    }),
  ];
  for (const unit of units) {
    const at = { x: x(unit.n), y: y(unit.value), of: unit.key };
    marks.push(
      isOutside(unit)
        ? { kind: 'dot', ...at, r: 6, ink: 'dotNamed' }
        : { kind: 'dot', ...at, r: 4, ink: 'bar' },
    );
  }
  marks.push(...namesOf(given, units.filter(isOutside), x, y, width));
  const notes = wrapText(pictures.funnelLimits, width, 'quiet');
  marks.push(...textLines(notes, 0, base + 54, 'quiet'));
  return {
    ...{ width, marks, height: base + 54 + notes.length * lineHeight - 8 },
    values: units.map((unit) => ({
      ...{ x: x(unit.n) - 8, y: y(unit.value) - 8, width: 16, height: 16, row: 0 },
      words: unitWords(given, unit),
    })),
  };
}

const foot = { ink: 'quiet', anchor: 'middle' } as const;

/** Several units of one size have one place on the curve: limits go by the standard error, which may differ a little. */
function byAnswers(units: readonly Place[]): Place[] {
  return [...new Map(units.map((unit) => [unit.n, unit])).values()];
}

/** The names of those outside, beside their dots where there is room, each below the one before where they would meet. */
function namesOf(
  given: FunnelGiven,
  units: readonly Place[],
  x: (n: number) => number,
  y: (value: number) => number,
  width: number,
): Mark[] {
  let last = Number.NEGATIVE_INFINITY;
  return units
    .toSorted((one, other) => y(one.value) - y(other.value))
    .map((unit): Mark => {
      const text = nameOf(given, unit);
      const at = Math.max(y(unit.value) + 4, last + 15);
      last = at;
      const fits = x(unit.n) + 10 + textWidth(text, 'strong') <= width;
      return {
        ...{ kind: 'text', y: at, text, ink: 'strong' },
        ...(fits ? { x: x(unit.n) + 10, anchor: 'start' } : { x: x(unit.n) - 10, anchor: 'end' }),
      };
    });
}

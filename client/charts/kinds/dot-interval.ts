import { scaleLinear } from 'd3-scale';
import type { Language } from '../../../server/core/locale.ts';
import type { FullFigures } from '../../../server/core/release/figures.ts';
import { formatMean, formatSd } from '../../../server/core/wording/numbers.ts';
import { chartTexts } from '../../i18n/charts.ts';
import type { Chart, Drawing, Mark } from '../drawing.ts';
import { legend, textWidth } from '../text.ts';

interface DotIntervalGiven {
  title: string;
  figures: FullFigures;
  before: FullFigures | null;
  scale: { min: number; max: number };
  ambition: { target: number; floor: number } | null;
  language: Language;
}

/**
 * Two lines, mean and spread, never one: each with last time's mark beside this time's. The mean stands against the ambition.
 * A spread is drawn from none to the greatest the scale allows.
 */
export function dotIntervalChart(given: DotIntervalGiven): Chart {
  const { title, figures, before, ambition, language } = given;
  const texts = chartTexts[language];
  const mean = (value: number) => formatMean(value, language);
  const spread = (value: number) => formatSd(value, language);
  const cells = (one: FullFigures) => [mean(one.mean), mean(one.meanLow), mean(one.meanHigh), spread(one.sd)];
  return {
    title,
    words: [meanWords(given), spreadWords(given)].join(' '),
    draw: (width) => draw(given, width),
    table: {
      columns: [
        texts.pictures.round,
        texts.mean,
        texts.pictures.intervalLow,
        texts.pictures.intervalHigh,
        texts.spread,
      ],
      rows: [
        { name: texts.now, cells: cells(figures) },
        ...(before ? [{ name: texts.before, cells: cells(before) }] : []),
        ...(ambition
          ? [
              {
                name: texts.pictures.ambition,
                cells: [`${mean(ambition.target)}–${mean(ambition.floor)}`, '', '', ''],
              },
            ]
          : []),
      ],
    },
  };
}

function meanWords({ figures, before, ambition, language }: DotIntervalGiven): string {
  const texts = chartTexts[language];
  const mean = (value: number) => formatMean(value, language);
  return [
    texts.meanInterval(mean(figures.mean), mean(figures.meanLow), mean(figures.meanHigh)),
    ...(before ? [texts.lastTime(mean(before.mean))] : []),
    ...(ambition ? [texts.ambition(mean(ambition.target), mean(ambition.floor))] : []),
  ].join(' ');
}

function spreadWords({ figures, before, language }: DotIntervalGiven): string {
  const texts = chartTexts[language];
  return [
    `${texts.spread} ${formatSd(figures.sd, language)}.`,
    ...(before ? [texts.lastTime(formatSd(before.sd, language))] : []),
  ].join(' ');
}

function draw(given: DotIntervalGiven, width: number): Drawing {
  const { figures, before, scale, ambition, language } = given;
  const texts = chartTexts[language];
  const left = Math.max(textWidth(texts.mean, 'text'), textWidth(texts.spread, 'text')) + 14;
  const right = width - 14;
  const x = scaleLinear([scale.min, scale.max], [left, right]).clamp(true);
  const largest = (scale.max - scale.min) / 2;
  const spread = scaleLinear([0, largest], [left, right]).clamp(true);
  const marks: Mark[] = ambition ? drawAmbition(ambition, x, texts) : [];
  const name = { kind: 'text', x: 0, ink: 'text', anchor: 'start' } as const;
  marks.push({ ...name, y: 41, text: texts.mean }, { ...name, y: 101, text: texts.spread });
  marks.push({ kind: 'line', x1: left, x2: right, y1: 54, y2: 54, ink: 'axis' });
  for (let point = scale.min; point <= scale.max; point++) {
    marks.push({ kind: 'text', x: x(point), y: 71, text: String(point), ink: 'text', anchor: 'middle' });
  }
  const [low, high] = [x(figures.meanLow), x(figures.meanHigh)];
  marks.push({ kind: 'line', x1: low, x2: high, y1: 36, y2: 36, ink: 'interval', of: 'interval' });
  if (before)
    marks.push({ kind: 'dot', x: x(before.mean), y: 36, r: 7, ink: 'dotBefore', of: 'mean before' });
  marks.push({ kind: 'dot', x: x(figures.mean), y: 36, r: 5, ink: 'dot', of: 'mean' });
  marks.push({ kind: 'line', x1: left, x2: right, y1: 110, y2: 110, ink: 'axis' });
  const to = spread(figures.sd);
  marks.push({ kind: 'rect', x: left, width: to - left, y: 90, height: 12, ink: 'bar', of: 'spread' });
  if (before) {
    const then = spread(before.sd);
    marks.push({ kind: 'line', x1: then, x2: then, y1: 85, y2: 107, ink: 'halo' });
    marks.push({
      kind: 'line',
      x1: then,
      x2: then,
      y1: 85,
      y2: 107,
      ink: 'intervalBefore',
      of: 'spread before',
    });
  }
  const told = formatSd(figures.sd, language);
  const furthest = Math.max(to, spread(before?.sd ?? 0)) + 7;
  const fits = furthest + textWidth(told, 'text') <= width;
  marks.push({
    ...{ kind: 'text', y: 101, text: told },
    ...(fits
      ? { x: furthest, ink: 'text', anchor: 'start' }
      : { x: left + 6, ink: 'onDark', anchor: 'start' }),
  });
  marks.push({ kind: 'text', x: left, y: 126, text: '0', ink: 'quiet', anchor: 'start' });
  const most = formatMean(largest, language);
  marks.push({ kind: 'text', x: right, y: 126, text: most, ink: 'quiet', anchor: 'end' });
  const key = before
    ? legend(
        [
          { ink: 'dot', words: texts.now },
          { ink: 'dotBefore', words: texts.before },
        ],
        width,
        136,
      )
    : { marks: [], height: 0 };
  return {
    ...{ width, height: 134 + key.height, marks: [...marks, ...key.marks] },
    values: [
      { x: 0, y: 14, width, height: 60, row: 0, words: meanWords(given) },
      { x: 0, y: 80, width, height: 50, row: 1, words: spreadWords(given) },
    ],
  };
}

/** The words stand outwards, so that a narrow band does not push them together. */
function drawAmbition(
  { target, floor }: { target: number; floor: number },
  x: (value: number) => number,
  texts: (typeof chartTexts)[Language],
): Mark[] {
  const [from, to] = [x(Math.min(target, floor)), x(Math.max(target, floor))];
  const isUpwards = target > floor;
  return [
    { kind: 'rect', x: from, width: to - from, y: 18, height: 34, ink: 'band', of: 'ambition' },
    ...[
      { at: x(target), text: texts.target, anchor: isUpwards ? ('start' as const) : ('end' as const) },
      { at: x(floor), text: texts.floor, anchor: isUpwards ? ('end' as const) : ('start' as const) },
    ].flatMap(({ at, text, anchor }): Mark[] => [
      { kind: 'line', x1: at, x2: at, y1: 16, y2: 54, ink: 'tick' },
      { kind: 'text', x: at, y: 12, text, ink: 'quiet', anchor },
    ]),
  ];
}

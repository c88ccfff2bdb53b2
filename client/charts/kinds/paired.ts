import { scaleBand, scaleLinear } from 'd3-scale';
import type { Language } from '../../../server/core/locale.ts';
import type { FullFigures } from '../../../server/core/release/figures.ts';
import { formatCount, formatShare } from '../../../server/core/wording/numbers.ts';
import { chartTexts } from '../../i18n/charts.ts';
import type { Chart, Drawing, Mark, ReadValue } from '../drawing.ts';
import { endWords, legend, lineHeight, textLines, wrapText } from '../text.ts';
import { distributionInWords, worstAnswers } from '../words.ts';

interface PairedGiven {
  title: string;
  now: FullFigures;
  /** Null: nothing to compare with. */
  before: FullFigures | null;
  nowLabel: string;
  beforeLabel: string;
  ends: { low: string; high: string };
  badValues: readonly number[];
  language: Language;
}

const room = 150;

/** This time beside last time for each value of the scale: last time pale, this time solid, shares on one axis. */
export function pairedChart(given: PairedGiven): Chart {
  const { title, now, before, language } = given;
  const texts = chartTexts[language];
  const last = before
    ? [` ${texts.inPeriod(given.beforeLabel)} ${distributionInWords(before, language)}`]
    : [];
  return {
    title,
    words: `${texts.inPeriod(given.nowLabel)} ${distributionInWords(now, language)}${last}`,
    draw: (width) => draw(given, width),
    table: {
      columns: [
        texts.pictures.answer,
        ...(before ? [given.beforeLabel, texts.pictures.shareOf(given.beforeLabel)] : []),
        ...[given.nowLabel, texts.pictures.shareOf(given.nowLabel)],
      ],
      rows: now.bars.map((bar, at) => ({
        name: String(bar.value),
        cells: [
          before && { bar: before.bars[at] ?? { value: 0, count: 0 }, of: before.n },
          { bar, of: now.n },
        ].flatMap((one) =>
          one ? [formatCount(one.bar.count, language), formatShare(one.bar.count / one.of, language)] : [],
        ),
      })),
    },
  };
}

function draw(given: PairedGiven, width: number): Drawing {
  const { now, before, badValues, language } = given;
  const texts = chartTexts[language];
  const named = (label: string, { n }: FullFigures) => `${label}, ${texts.answers(formatCount(n, language))}`;
  const key = legend(
    [
      ...(before ? [{ ink: 'before' as const, words: named(given.beforeLabel, before) }] : []),
      { ink: 'bar' as const, words: named(given.nowLabel, now) },
      { ink: 'bad' as const, words: texts.pictures.badEnd },
    ],
    width,
    0,
  );
  const top = key.height + 20;
  const base = top + room;
  const shares = [now, before].flatMap((figures) => figures?.bars.map((bar) => bar.count / figures.n) ?? []);
  const x = scaleBand(
    now.bars.map((bar) => String(bar.value)),
    [0, width],
  )
    .paddingInner(0.18)
    .paddingOuter(0.05);
  const y = scaleLinear([0, Math.max(...shares, 0.1)], [base, top]);
  const half = before ? x.bandwidth() / 2 : x.bandwidth();
  const marks: Mark[] = [...key.marks];
  const values: ReadValue[] = [];
  now.bars.forEach((bar, at) => {
    const left = x(String(bar.value)) ?? 0;
    const share = bar.count / now.n;
    const last = before?.bars[at];
    const told = texts.atValue(bar.value, formatCount(bar.count, language), formatShare(share, language));
    let words = told;
    if (before && last) {
      const then = last.count / before.n;
      marks.push({
        ...{ kind: 'rect', ink: 'before', of: `before ${bar.value}` },
        ...{ x: left, width: Math.max(half - 1, 1), y: y(then), height: base - y(then) },
      });
      words = `${told}, ${texts.pictures.lastWas(formatCount(last.count, language), formatShare(then, language))}`;
    }
    const from = left + (before ? half : 0);
    marks.push({
      ...{ kind: 'rect', ink: badValues.includes(bar.value) ? 'bad' : 'bar', of: `now ${bar.value}` },
      ...{ x: from, width: half, y: y(share), height: base - y(share) },
    });
    const number = { text: formatCount(bar.count, language), ink: 'text', anchor: 'middle' } as const;
    marks.push({ kind: 'text', x: from + half / 2, y: y(share) - 5, ...number });
    const value = { text: String(bar.value), ink: 'text', anchor: 'middle' } as const;
    marks.push({ kind: 'text', x: left + x.bandwidth() / 2, y: base + 16, ...value });
    values.push({ x: left, y: top - 16, width: x.bandwidth(), height: room + 36, row: 0, words });
  });
  marks.push({ kind: 'line', x1: 0, x2: width, y1: base, y2: base, ink: 'axis' });
  const ends = endWords([given.ends.low, given.ends.high], [0, width], base + 34);
  const below = wrapText(`${texts.share} ${worstAnswers(now, language)}`, width, 'quiet');
  const foot = base + 34 + ends.height + 4;
  marks.push(...ends.marks, ...textLines(below, 0, foot, 'quiet'));
  return { width, height: foot + below.length * lineHeight, marks, values };
}

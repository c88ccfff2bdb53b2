import { scaleBand, scaleLinear } from 'd3-scale';
import type { Language } from '../../../server/core/locale.ts';
import type { FullFigures } from '../../../server/core/release/figures.ts';
import { chartTexts } from '../../i18n/charts.ts';
import type { Drawing, Mark } from '../drawing.ts';
import { textWidth } from '../text.ts';
import { distributionInWords } from '../words.ts';

interface TwoRoundsGiven {
  now: FullFigures;
  /** Null: nothing to compare with. */
  before: FullFigures | null;
  nowLabel: string;
  beforeLabel: string;
  badValues: readonly number[];
  language: Language;
}

/** Narrow enough for the smallest phone, so that the text keeps its size there. */
const width = 280;
const [room, between] = [32, 6];

/**
 * The distribution this time, and under it last time's on the same axes, as small bars with the period beside each: the
 * picture of the first screenful. The full charts further down have the counts.
 */
export function twoRounds(given: TwoRoundsGiven): { words: string; drawing: Drawing } {
  const { now, before, nowLabel, beforeLabel, badValues, language } = given;
  const texts = chartTexts[language];
  const rounds = [
    { figures: now, label: nowLabel, name: 'now' as const },
    ...(before ? [{ figures: before, label: beforeLabel, name: 'before' as const }] : []),
  ];
  const labelled = Math.max(...rounds.map(({ label }) => textWidth(label, 'text')));
  const right = width - labelled - 10;
  const greatest = Math.max(
    ...rounds.flatMap(({ figures: { bars, n } }) => bars.map(({ count }) => count / n)),
  );
  const x = scaleBand(
    now.bars.map(({ value }) => String(value)),
    [0, right],
  ).padding(0.14);
  const marks = rounds.flatMap(({ figures, label, name }, row): Mark[] => {
    const base = row * (room + between) + room;
    const y = scaleLinear([0, greatest], [base, base - room + 2]);
    const bars = figures.bars.flatMap(({ value, count }): Mark[] => {
      if (count === 0) return [];
      // One of many is still somebody.
      const top = Math.min(y(count / figures.n), base - 1);
      const place = { x: x(String(value)) ?? 0, width: x.bandwidth(), y: top, height: base - top };
      const plain = name === 'now' ? 'bar' : 'before';
      return [
        { kind: 'rect', ...place, ink: badValues.includes(value) ? 'bad' : plain, of: `${name} ${value}` },
      ];
    });
    const named = { x: right + 10, y: base - 8, text: label, anchor: 'start' } as const;
    return [
      ...bars,
      { kind: 'line', x1: 0, x2: right, y1: base, y2: base, ink: 'axis' },
      { kind: 'text', ...named, ink: name === 'now' ? 'strong' : 'quiet' },
    ];
  });
  const foot = rounds.length * (room + between) + 10;
  marks.push(
    ...now.bars.map(({ value }): Mark => {
      const middle = (x(String(value)) ?? 0) + x.bandwidth() / 2;
      return { kind: 'text', x: middle, y: foot, text: String(value), ink: 'quiet', anchor: 'middle' };
    }),
  );
  const words = rounds.map(
    ({ figures, label }) => `${texts.inPeriod(label)} ${distributionInWords(figures, language)}`,
  );
  return { words: words.join(' '), drawing: { width, height: foot + 4, marks, values: [] } };
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chart, Mark } from '../../../client/charts/drawing.ts';
import { betweenWithinChart } from '../../../client/charts/kinds/between-within.ts';
import { dumbbellChart } from '../../../client/charts/kinds/dumbbell.ts';
import { lineChart } from '../../../client/charts/kinds/line.ts';
import { miniature } from '../../../client/charts/kinds/miniature.ts';
import { multiplesChart } from '../../../client/charts/kinds/multiples.ts';
import { pairedChart } from '../../../client/charts/kinds/paired.ts';
import { responseRatesChart } from '../../../client/charts/kinds/response-rates.ts';
import { stackedChart } from '../../../client/charts/kinds/stacked.ts';
import { twoRounds } from '../../../client/charts/kinds/two-rounds.ts';
import { unitIntervalsChart } from '../../../client/charts/kinds/unit-intervals.ts';
import { unitStripChart } from '../../../client/charts/kinds/unit-strip.ts';
import { asMadeUp } from '../../../client/charts/made-up.ts';
import { figuresOf, homeCareBefore, homeCareNow, satisfaction } from '../app-figures.ts';
import { badValues, samples, unitFunnel, withheld } from './samples.ts';

type Rect = Extract<Mark, { kind: 'rect' }>;
type Dot = Extract<Mark, { kind: 'dot' }>;
type Line = Extract<Mark, { kind: 'line' }>;

const [now, before] = [figuresOf(homeCareNow), figuresOf(homeCareBefore)];
const ends = { low: satisfaction.low.nb, high: satisfaction.high.nb };
const language = 'nb';

/** The marks of a drawing by what each stands for. */
function marksOf(chart: Chart, width = 600): Map<string, Mark> {
  const { marks } = chart.draw(width);
  return new Map(marks.flatMap((mark) => ('of' in mark && mark.of ? [[mark.of, mark] as const] : [])));
}
const answers = fc.array(fc.nat(60), { minLength: 6, maxLength: 6 }).filter((counts) => {
  const given = counts.filter((count) => count > 0).length;
  return given > 1 && counts.reduce((sum, count) => sum + count, 0) >= 10;
});

describe('the small picture of two rounds', () => {
  const given = { now, before, nowLabel: 'år B', beforeLabel: 'år A', badValues, language } as const;

  it('has bars as high as their shares on one axis for both rounds, the bad end marked in both', () => {
    const { drawing, words } = twoRounds(given);
    const marks = new Map(
      drawing.marks.flatMap((mark) => ('of' in mark && mark.of ? [[mark.of, mark]] : [])),
    );
    const height = (name: string) => (marks.get(name) as Rect).height;
    // 50 of 120 is the greatest share in either, 30 of 120 three fifths of it.
    expect(height('before 5')).toBeCloseTo(height('now 6'), 6);
    expect(height('before 4') / height('now 6')).toBeCloseTo(0.6, 6);
    expect((marks.get('now 1') as Rect).ink).toBe('bad');
    expect((marks.get('before 2') as Rect).ink).toBe('bad');
    expect(marks.get('before 1')).toBeUndefined();
    expect((marks.get('before 4') as Rect).ink).toBe('before');
    expect(words.replaceAll('\u00a0', ' ')).toMatch(
      /^år B: 120 svar\. Snitt 4,8.*8 \(7 %\).* år A: 120 svar\./,
    );
  });

  it('has this time alone where there is nothing to compare with, and a mark for one of many', () => {
    const { drawing, words } = twoRounds({ ...given, now: figuresOf([1, 0, 0, 0, 300, 300]), before: null });
    expect(drawing.marks.some((mark) => 'of' in mark && mark.of?.startsWith('before'))).toBe(false);
    const one = drawing.marks.find((mark) => 'of' in mark && mark.of === 'now 1') as Rect;
    expect(one.height).toBe(1);
    expect(words).not.toContain('år A');
  });
});

describe('the stacked bar', () => {
  const chartOf = (counts: number[], bad: readonly number[]) =>
    stackedChart({
      title: 'Spørsmål',
      rows: [{ name: 'a', figures: figuresOf(counts), badValues: bad }],
      ends: { bad: ends.low, good: ends.high },
      language,
    });

  it('fills its width with pieces as wide as their shares, whatever the answers, the bad end first', () => {
    fc.assert(
      fc.property(
        answers,
        fc.constantFrom<number[]>([1, 2], [5, 6]),
        fc.integer({ min: 240, max: 900 }),
        (counts, bad, width) => {
          const marks = marksOf(chartOf(counts, bad), width);
          const n = counts.reduce((sum, count) => sum + count, 0);
          const order = bad[0] === 1 ? [1, 2, 3, 4, 5, 6] : [6, 5, 4, 3, 2, 1];
          let passed = 0;
          for (const value of order) {
            const count = counts[value - 1] as number;
            const piece = marks.get(`a ${value}`) as Rect | undefined;
            if (count === 0) expect(piece).toBeUndefined();
            else {
              expect(piece?.x).toBeCloseTo(passed, 6);
              expect(piece?.width).toBeCloseTo((count / n) * width, 6);
              expect(piece?.ink === 'step0').toBe(bad.includes(value) || value === order[0]);
            }
            passed += (count / n) * width;
          }
        },
      ),
    );
  });

  it('has the mean and its interval on the scale beneath it', () => {
    const marks = marksOf(chartOf(homeCareNow, [1, 2]));
    // 1 to 6 stand at the middle of six equal parts of 600 pixels.
    const at = (value: number) => 50 + (value - 1) * 100;
    expect(marks.get('a mean')).toMatchObject({ x: at(now.mean) });
    const interval = marks.get('a interval') as Line;
    expect(interval.x1).toBeCloseTo(at(now.meanLow), 6);
    expect(interval.x2).toBeCloseTo(at(now.meanHigh), 6);
  });

  it('draws nothing but words for what is withheld', () => {
    const rows = [{ name: 'a', figures: withheld, badValues }];
    const chart = stackedChart({ title: 'x', rows, ends: { bad: '', good: '' }, language });
    expect([...marksOf(chart).keys()]).toEqual([]);
    expect(chart.table.rows[0]?.cells).toEqual([':', ':', ':']);
  });
});

it('the paired histogram has bars as high as their shares, last time beside this time', () => {
  const given = {
    title: 'x',
    now,
    before,
    nowLabel: 'B',
    beforeLabel: 'A',
    ends,
    badValues,
    language,
  } as const;
  const marks = marksOf(pairedChart(given));
  const tallest = marks.get('before 5') as Rect;
  for (const [of, figures] of [
    ['now', now],
    ['before', before],
  ] as const) {
    for (const { value, count } of figures.bars) {
      const bar = marks.get(`${of} ${value}`) as Rect;
      expect(bar.height / tallest.height, `${of} ${value}`).toBeCloseTo(count / figures.n / (50 / 120), 6);
    }
  }
  expect((marks.get('now 1') as Rect).ink).toBe('bad');
  expect((marks.get('now 3') as Rect).ink).toBe('bar');
  expect((marks.get('now 4') as Rect).x).toBeGreaterThan((marks.get('before 4') as Rect).x);
});

it('mean and spread stand on their own scales, and the ambition as a band', () => {
  const marks = marksOf(samples(language)['dotInterval'] as Chart);
  const [mean, then] = [marks.get('mean') as Dot, marks.get('mean before') as Dot];
  const band = marks.get('ambition') as Rect;
  const perPoint = band.width / 0.5;
  expect(mean.x).toBeCloseTo(band.x + (now.mean - 4.5) * perPoint, 6);
  expect(then.x).toBeCloseTo(band.x + (before.mean - 4.5) * perPoint, 6);
  const interval = marks.get('interval') as Line;
  expect(interval.x1).toBeCloseTo(band.x + (now.meanLow - 4.5) * perPoint, 6);
  expect(interval.x2).toBeCloseTo(band.x + (now.meanHigh - 4.5) * perPoint, 6);
  const [spread, last] = [marks.get('spread') as Rect, marks.get('spread before') as Line];
  expect((last.x1 - spread.x) / spread.width).toBeCloseTo(before.sd / now.sd, 6);
});

it('the dumbbell has last time and this time on one axis, and no dot for what is hidden', () => {
  const rows = [
    { name: 'a', before: 0.1, now: 0.2 },
    { name: 'b', before: null, now: 0.4 },
    { name: 'c', before: 0.3, now: ':' },
  ] as const;
  const marks = marksOf(dumbbellChart({ title: 'x', rows, nowLabel: 'B', beforeLabel: 'A', language }));
  const x = (of: string) => (marks.get(of) as Dot).x;
  const zero = 2 * x('a before') - x('a now');
  expect(x('b now') - zero).toBeCloseTo(4 * (x('a before') - zero), 6);
  expect(marks.get('a between')).toMatchObject({ x1: x('a before'), x2: x('a now') });
  expect(['b before', 'b between', 'c now', 'c before'].map((of) => marks.has(of))).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

it('small multiples have equal axes, and a frame without bars for a unit that is hidden', () => {
  const panels = [
    { name: 'a', now, before },
    { name: 'b', now: figuresOf([1, 1, 1, 1, 1, 115]), before: null },
    { name: 'c', now: withheld, before: null },
  ];
  const marks = marksOf(multiplesChart({ title: 'x', panels, ends, badValues, language }));
  const height = (of: string) => (marks.get(of) as Rect).height;
  expect(height('a now 6') / height('b now 6')).toBeCloseTo(50 / 115, 6);
  expect(height('a before 5') / height('a now 5')).toBeCloseTo(50 / 32, 6);
  expect([...marks.keys()].some((of) => of.startsWith('c'))).toBe(false);
  expect([...marks.keys()].some((of) => of.startsWith('b before'))).toBe(false);
});

it('small multiples say «nå» only beside «sist»: of years, or of groups asked once, the other answers', () => {
  const legendOf = (last: typeof before | null) =>
    multiplesChart({ title: 'x', panels: [{ name: '2026', now, before: last }], ends, badValues, language })
      .draw(600)
      .marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))
      .slice(0, last ? 3 : 2);
  expect(legendOf(before)).toEqual(['nå', 'sist', 'de dårligste svarene']);
  expect(legendOf(null)).toEqual(['de dårligste svarene', 'de andre svarene']);
});

it('each unit has a dot at its mean and a line over its interval, on the scale of them all', () => {
  const drawn = fc.tuple(
    fc.double({ min: 1, max: 6, noNaN: true }),
    fc.double({ min: 0, max: 0.4, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(drawn, { minLength: 1, maxLength: 9 }), (given) => {
      const shown = given.map(([mean, half], at) => ({
        name: `u${at}`,
        mean,
        interval: { low: mean - half, high: mean + half },
      }));
      const units = [
        ...shown,
        { name: 'few', mean: 4, interval: null },
        { name: 'hidden', mean: ':' as const, interval: null },
      ];
      const municipal = { mean: 4, low: 3.5, high: 4.5 };
      const chart = unitIntervalsChart({ title: 'x', units, municipal, scale: satisfaction, ends, language });
      const marks = marksOf(chart);
      const band = marks.get('few municipal') as Rect;
      const place = (value: number) => band.x + (Math.min(6, Math.max(1, value)) - 3.5) * band.width;
      for (const { name, mean, interval } of shown) {
        expect((marks.get(name) as Dot).x).toBeCloseTo(place(mean), 6);
        const line = marks.get(`${name} interval`) as Line;
        expect([line.x1, line.x2].map((at) => at.toFixed(4))).toEqual(
          [interval.low, interval.high].map((at) => place(at).toFixed(4)),
        );
      }
      expect([marks.has('few'), marks.has('few interval'), marks.has('hidden')]).toEqual([
        true,
        false,
        false,
      ]);
      expect(chart.table.rows.at(-1)).toEqual({ name: 'hidden', cells: [':', ':', ':'] });
      expect(chart.words).toContain('hidden: ikke vist.');
    }),
  );
});

it('the strip has a dot at each unit’s mean and none on top of another, and the municipality’s interval', () => {
  const means = fc.array(fc.float({ min: 1, max: 6, noNaN: true }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(means, (given) => {
      const units = [
        ...given.map((mean, at) => ({ name: `u${at}`, mean })),
        { name: 'hidden', mean: ':' as const },
      ];
      const municipal = { mean: 4, low: 3.5, high: 4.5 };
      const chart = unitStripChart({ title: 'x', units, municipal, scale: satisfaction, ends, language });
      const marks = marksOf(chart);
      const line = marks.get('municipal mean') as Line;
      const band = marks.get('municipal interval') as Rect;
      const dots = units.flatMap(({ name }) => (marks.has(name) ? [marks.get(name) as Dot] : []));
      expect(dots.length).toBe(given.length);
      given.forEach((mean, at) => {
        expect(dots[at]?.x).toBeCloseTo(line.x1 + (mean - 4) * band.width, 3);
      });
      for (const [at, one] of dots.entries()) {
        for (const other of dots.slice(at + 1)) {
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(2 * one.r);
        }
      }
    }),
    { numRuns: 50 },
  );
});

it('the funnel has each unit at its answers and value, and names only who is outside the outer limits', () => {
  const funnel = unitFunnel();
  const chart = samples(language)['funnel'] as Chart;
  const marks = marksOf(chart);
  const target = marks.get('target') as Line;
  const [one, other] = [funnel.units[0], funnel.units[5]].map((unit) => ({
    unit,
    dot: marks.get(unit?.key ?? '') as Dot,
  }));
  if (!one?.unit || !other?.unit) throw new Error('no units');
  const perPoint = (one.dot.y - other.dot.y) / (other.unit.value - one.unit.value);
  expect(one.dot.y).toBeCloseTo(target.y1 - (one.unit.value - funnel.target) * perPoint, 4);
  const outside = funnel.units.filter(({ position }) => position.endsWith('998')).map(({ key }) => key);
  expect(outside).toEqual(['Fjellveien']);
  const texts = chart.draw(600).marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
  expect(texts.filter((text) => funnel.units.some(({ key }) => key === text))).toEqual(outside);
  expect((marks.get('Fjellveien') as Dot).ink).toBe('dotNamed');
  expect([...marks.keys()].filter((of) => /^(low|high)/.test(of))).toEqual([
    'low95',
    'high95',
    'low998',
    'high998',
  ]);
});

it('the line is broken where the question changed and where nothing is shown', () => {
  const marks = marksOf(samples(language)['line'] as Chart);
  expect(marks.has('2020 2021 2022 2023')).toBe(true);
  expect(marks.has('2024 2025')).toBe(true);
  const path = (of: string) => (marks.get(of) as Extract<Mark, { kind: 'path' }>).d;
  // A piece from 2020 to 2021, and 2023 by itself: nothing is drawn through 2022.
  expect(path('2020 2021 2022 2023').match(/M/g)).toHaveLength(2);
  expect(marks.get('2022 hidden')).toMatchObject({ ink: 'hidden' });
  expect(marks.has('2022')).toBe(false);
  expect(marks.has('2024 break')).toBe(true);
  const [dot, interval] = [marks.get('2023') as Dot, marks.get('2023 interval') as Line];
  expect(dot.y).toBeCloseTo((interval.y1 + interval.y2) / 2, 6);
  expect(marks.has('2025 interval')).toBe(false);
  const flat = lineChart({ title: 'x', points: [], of: 'share', range: [0, 1], language });
  expect(flat.draw(300).values).toEqual([]);
});

it('held against a bound, the line has it at its height on the axis, says what it is, and speaks of no trend', () => {
  const points = [2, 14].map((count, at) => ({
    ...{ period: `${2025 + at}`, value: count / 120, low: null, high: null, isBreak: false },
  }));
  const given = {
    title: 'x',
    points,
    of: 'share' as const,
    range: [0, 0.2] as const,
    language: 'nb' as const,
  };
  const chart = lineChart({ ...given, bound: { value: 0.1, words: 'Grensa er 10 %.' } });
  const marks = marksOf(chart);
  const [bound, ...dots] = [marks.get('bound') as Line, marks.get('2025') as Dot, marks.get('2026') as Dot];
  expect(bound.y1).toBe(bound.y2);
  // Two of 120 lie below the bound, and fourteen above: a sixth of the height up.
  const [low, high] = dots.map(({ y }) => (bound.y1 - y) as number) as [number, number];
  expect(high / low).toBeCloseTo((14 / 120 - 0.1) / (2 / 120 - 0.1), 6);
  expect(chart.words).toMatch(/Grensa er 10 %\.$/);
  expect(marksOf(lineChart(given)).has('bound')).toBe(false);
  expect(lineChart(given).words).toMatch(/For få målinger/);
});

it('between and within fill the bar, rounded to a hundred together', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (betweenPercent) => {
      const chart = betweenWithinChart({ title: 'x', betweenPercent, units: 'skolene', language });
      const marks = marksOf(chart);
      const [between, within] = [marks.get('between') as Rect, marks.get('within') as Rect];
      expect(between.width + within.width).toBeCloseTo(600, 6);
      expect(between.width).toBeCloseTo(betweenPercent * 6, 6);
      const [one, other] = chart.table.rows.map(({ cells }) => Number(cells[0]));
      expect((one as number) + (other as number)).toBe(100);
    }),
  );
});

it('the miniature has a bar for each value somebody gave, the highest as high as the cell', () => {
  const { drawing } = miniature({ figures: now, badValues, language });
  const bars = drawing.marks.filter((mark) => mark.kind === 'rect');
  expect(bars.map(({ of, ink }) => `${of} ${ink}`)).toEqual([
    '1 bad',
    '2 bad',
    '3 bar',
    '4 bar',
    '5 bar',
    '6 bar',
  ]);
  expect(bars.at(-1)?.height).toBe(28);
  expect((bars[0]?.height as number) / 28).toBeCloseTo(8 / 50, 6);
});

it('response rates are drawn from none to all, and a count without invitations is no bar', () => {
  const rows = [
    {
      name: 'a',
      response: { shown: 'all' as const, answeredCount: 30, invitedCount: 40, responseRate: 0.75 },
    },
    {
      name: 'b',
      response: { shown: 'all' as const, answeredCount: 30, invitedCount: null, responseRate: null },
    },
    { name: 'c', response: withheld },
    { name: 'd', response: null },
  ];
  const chart = responseRatesChart({ title: 'x', rows, language });
  const marks = marksOf(chart, 400);
  expect([...marks.keys()]).toEqual(['a']);
  expect((marks.get('a') as Rect).width).toBeCloseTo(300, 6);
  expect(chart.table.rows.map(({ cells }) => cells.join(' '))).toEqual([
    '30 40 75\u00a0%',
    '30  ',
    ': : :',
    ': : :',
  ]);
});

describe('a chart of made-up answers', () => {
  const given = {
    title: 'Fordeling',
    now,
    before,
    nowLabel: 'nå',
    beforeLabel: 'sist',
    ends,
    badValues,
    language,
  };
  const real = pairedChart({ ...given, language: 'nb' });
  const madeUp = asMadeUp(real, 'Oppdiktede svar');

  it('says so on the picture, in its words, its title and its table', () => {
    const { marks, values } = madeUp.draw(400);
    expect(marks.some((mark) => mark.kind === 'text' && mark.text === 'Oppdiktede svar')).toBe(true);
    expect(marksOf(madeUp).get('made up')).toMatchObject({ ink: 'hidden' });
    expect([madeUp.title, madeUp.words, madeUp.table.notes?.[0]]).toEqual([
      'Oppdiktede svar: Fordeling',
      `Oppdiktede svar. ${real.words}`,
      'Oppdiktede svar.',
    ]);
    for (const { words } of values) expect(words).toMatch(/^Oppdiktede svar: /);
  });

  it('has the same marks as of real answers, lower down and with its bars hatched', () => {
    const [own, other] = [marksOf(madeUp, 400), marksOf(real, 400)];
    for (const [name, mark] of other) {
      const there = own.get(name);
      if (mark.kind !== 'rect' || there?.kind !== 'rect') continue;
      expect(there.y - mark.y).toBe(28);
      expect([there.x, there.width, there.height]).toEqual([mark.x, mark.width, mark.height]);
      expect(there.ink).toBe(mark.ink === 'bar' ? 'madeUp' : mark.ink);
    }
    expect([...own.values()].some((mark) => 'ink' in mark && (mark.ink as string) === 'bar')).toBe(false);
    const line = { title: 'x', words: 'x', table: { columns: [], rows: [] } };
    const path = { kind: 'path', d: 'M1,2C3,4 5,6.5 7,8', ink: 'series' } as const;
    const drawn = asMadeUp(
      { ...line, draw: () => ({ width: 9, height: 9, marks: [path], values: [] }) },
      'x',
    );
    expect(drawn.draw(9).marks.at(-1)).toMatchObject({ d: 'M1,30C3,32 5,34.5 7,36' });
  });
});

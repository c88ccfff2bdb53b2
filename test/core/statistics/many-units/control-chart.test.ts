import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  laneyRateChart,
  laneyShareChart,
  xmrChart,
} from '../../../../server/core/statistics/many-units/control-chart.ts';
import { controlSignals } from '../../../../server/core/statistics/many-units/control-signals.ts';
import { notFinite } from '../arbitrary.ts';

const twelve = <Point>(point: (at: number) => Point) => Array.from({ length: 12 }, (_, at) => point(at));

describe('an XmR chart', () => {
  it('has limits 2.66 mean ranges from the mean', () => {
    expect(xmrChart(twelve((at) => (at % 2 ? 12 : 10)))).toMatchObject({
      kind: 'xmr',
      centre: 11,
      meanRange: 2,
      low: expect.closeTo(5.68, 12),
      high: expect.closeTo(16.32, 12),
      signals: [],
    });
  });

  it('is refused below twelve points, as a yearly survey always is', () => {
    expect(xmrChart([1, 2, 3])).toEqual({ kind: 'not_computable', reason: 'tooFewPoints', pointCount: 3 });
    expect(xmrChart(twelve((at) => at).slice(1))).toMatchObject({ reason: 'tooFewPoints' });
    expect(() => xmrChart([Number.NaN])).toThrow(RangeError);
  });

  it('finds a point outside', () => {
    const points = [...twelve((at) => (at % 2 ? 12 : 10)), ...twelve((at) => (at % 2 ? 12 : 10)), 30];
    const chart = xmrChart(points);
    if (chart.kind !== 'xmr') throw new Error('a chart');
    expect(chart.signals).toContainEqual({ kind: 'outside', from: 24, to: 24 });
  });

  it('points at nothing where nothing moves', () => {
    expect(xmrChart(twelve(() => 0.1 + 0.2))).toMatchObject({ meanRange: 0, signals: [] });
  });
});

describe('signals', () => {
  const kinds = (points: number[]) =>
    controlSignals(points).map(({ kind, from, to }) => `${kind} ${from}–${to}`);

  it('are a run of eight on one side, not of seven, and a point on the centre ends it', () => {
    const half = (length: number) => Array.from({ length }, (_, at) => 0.5 + (at % 2) / 10);
    expect(kinds([-1, ...half(8)])).toEqual(['run 1–8']);
    expect(kinds([-1, ...half(7)])).toEqual([]);
    expect(kinds([...half(7), 0, ...half(7)])).toEqual([]);
  });

  it('are seven rising or falling, not six', () => {
    const rising = [-0.3, -0.2, -0.1, 0.1, 0.2, 0.3, 0.4];
    expect(kinds(rising)).toEqual(['rise 0–6']);
    expect(kinds(rising.toReversed())).toEqual(['fall 0–6']);
    expect(kinds(rising.slice(1))).toEqual([]);
    expect(kinds([-0.3, -0.2, -0.1, -0.1, 0.1, 0.2, 0.3])).toEqual([]);
  });

  it('are two of three near one limit', () => {
    expect(kinds([0, 2.5, -0.5, 2.5, 0.1])).toEqual(['nearLimit 1–3']);
    expect(kinds([0, 2.5, -0.5, -2.5, 0.1])).toEqual([]);
  });

  it('are a point beyond three', () => {
    expect(kinds([0, 3.1, -0.1])).toEqual(['outside 1–1']);
    expect(kinds([0, 3, -0.1])).toEqual([]);
  });
});

describe('Laney’s charts', () => {
  const inTurn = twelve((at) => ({ count: at % 2 ? 20 : 10, size: 100 }));

  it('widen binomial and Poisson limits by what the points vary beyond chance', () => {
    expect(laneyShareChart(inTurn)).toMatchObject({ centre: 0.15, sigmaZ: expect.closeTo(2.4828, 4) });
    expect(laneyRateChart(inTurn)).toMatchObject({ centre: 0.15, sigmaZ: expect.closeTo(2.289, 4) });
  });

  it('are refused below twelve points, and where no rate differs', () => {
    expect(laneyShareChart(inTurn.slice(1))).toMatchObject({ reason: 'tooFewPoints', pointCount: 11 });
    expect(laneyShareChart(twelve(() => ({ count: 0, size: 9 })))).toMatchObject({ reason: 'nothingVaries' });
    expect(laneyShareChart(twelve(() => ({ count: 9, size: 9 })))).toMatchObject({ reason: 'nothingVaries' });
    expect(laneyRateChart(twelve((at) => ({ count: at + 1, size: 3 * (at + 1) })))).toMatchObject({
      reason: 'nothingVaries',
    });
  });

  it('refuse counts that cannot be', () => {
    expect(() => laneyShareChart([{ count: 3, size: 2 }])).toThrow(RangeError);
    expect(() => laneyRateChart([{ count: 3, size: 0 }])).toThrow(RangeError);
  });

  it('keep limits possible and let only numbers out', () => {
    const anyPoint = fc.record({ size: fc.integer({ min: 1, max: 500 }), share: fc.nat(100) });
    fc.assert(
      fc.property(fc.array(anyPoint, { minLength: 12, maxLength: 30 }), (some) => {
        const points = some.map(({ size, share }) => ({ size, count: Math.floor((size * share) / 100) }));
        for (const chart of [laneyShareChart(points), laneyRateChart(points)]) {
          expect(notFinite(chart)).toEqual([]);
          if (chart.kind !== 'laney') continue;
          for (const { low, high } of chart.points) expect(low).toBeLessThanOrEqual(high);
        }
      }),
    );
  });
});

import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { carryOut, median, quantile } from './load.ts';

describe('carrying out a load', () => {
  it('acts once for each number from 0, and no more than the limit', async () => {
    const seen: number[] = [];
    const outcome = await carryOut(
      { clients: 4, seconds: 10, limit: 25, perSecond: null },
      async (_, index) => {
        await delay(1);
        seen.push(index);
      },
    );
    expect(seen.sort((a, b) => a - b)).toEqual(Array.from({ length: 25 }, (_, index) => index));
    expect(outcome.count).toBe(25);
  });

  it('stops when the time is up, waits for what was begun and counts it', async () => {
    let begun = 0;
    let done = 0;
    const outcome = await carryOut(
      { clients: 3, seconds: 0.05, limit: 1_000_000, perSecond: null },
      async () => {
        begun += 1;
        await delay(20);
        done += 1;
      },
    );
    expect([done, outcome.count]).toEqual([begun, begun]);
  });

  it('never has more acts under way than there are clients', async () => {
    let under = 0;
    let most = 0;
    await carryOut({ clients: 3, seconds: 5, limit: 30, perSecond: null }, async () => {
      under += 1;
      most = Math.max(most, under);
      await delay(1);
      under -= 1;
    });
    expect(most).toBe(3);
  });

  it('at a set pace, one slow act is counted as delay for those that were due behind it', async () => {
    const load = { clients: 1, seconds: 10, limit: 10, perSecond: 1_000 };
    const { p50 } = await carryOut(load, (_, index) => delay(index === 0 ? 200 : 0));
    expect(p50).toBeGreaterThan(100);
  });

  it('an act that fails ends the load with its error', async () => {
    const load = { clients: 2, seconds: 5, limit: 10, perSecond: null };
    await expect(carryOut(load, () => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
  });
});

describe('summing up', () => {
  it('the median is the middle one, or the mean of the two in the middle', () => {
    expect(median([5, 1, 3])).toBe(3);
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });

  it('the 99th percentile of a hundred values is the next to largest', () => {
    const values = Array.from({ length: 100 }, (_, index) => index + 1);
    expect(quantile(values, 0.99)).toBe(99);
    expect(quantile([7], 0.99)).toBe(7);
  });
});

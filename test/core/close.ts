import { expect } from 'vitest';

/** R's figure and ours: relative 1e-9, and below a thousandth absolute 1e-12. */
export function expectClose(actual: number | null | undefined, gold: number | null, what = 'figure'): void {
  if (gold === null) expect(actual, what).toBeNull();
  else
    expect(Math.abs((actual ?? Number.NaN) - gold), what).toBeLessThanOrEqual(
      1e-9 * Math.max(1e-3, Math.abs(gold)),
    );
}

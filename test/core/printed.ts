import { expect } from 'vitest';

/**
 * Figures as a docstring prints them, in a row: right in every digit that is printed. `expectPrinted([0.4348, 4],
 * '.435 4')` passes.
 */
export function expectPrinted(found: readonly (number | null | undefined)[], printed: string): void {
  const texts = printed.split(' ');
  expect(found).toHaveLength(texts.length);
  for (const [at, text] of texts.entries()) {
    const digits = text.replace('−', '-');
    const places = digits.split('.')[1]?.length ?? 0;
    const off = Math.abs((found[at] ?? Number.NaN) - Number(digits));
    expect(off, `${found[at]} is not ${text}`).toBeLessThanOrEqual(0.5 * 10 ** -places * (1 + 1e-9));
  }
}

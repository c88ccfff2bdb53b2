import { expect } from 'vitest';
import { expectClose } from '../core/close.ts';
import { expectPClose } from './check.ts';

const isP = (key: string) => /^p$|^p_|_p$/.test(key);

/**
 * Every number of `expected` against ours, in the same shape: neither may have a part the other lacks. Numbers under a
 * name of p are held to the rule of p-values; text must be equal.
 */
export function expectAll(actual: unknown, expected: unknown, path = '', isPValue = false): void {
  if (typeof expected === 'number' || expected === null) {
    const compare = isPValue ? expectPClose : expectClose;
    compare(actual as number | null, expected, path);
  } else if (Array.isArray(expected)) {
    expect(actual, path).toHaveLength(expected.length);
    expected.forEach((one, at) => {
      expectAll((actual as unknown[])[at], one, `${path}[${at}]`, isPValue);
    });
  } else if (typeof expected === 'object') {
    expect(Object.keys(actual as object).sort(), path).toEqual(Object.keys(expected).sort());
    for (const [key, one] of Object.entries(expected)) {
      expectAll((actual as Record<string, unknown>)[key], one, `${path}.${key}`, isPValue || isP(key));
    }
  } else expect(actual, path).toBe(expected);
}

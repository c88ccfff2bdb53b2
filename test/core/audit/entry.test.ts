import { describe, expect, it } from 'vitest';
import { type AuditEntry, type AuditValue, chainText } from '../../../server/core/audit/entry.ts';
import { everywhere, idsIn } from '../../../server/core/audit/named.ts';

const entry: AuditEntry = {
  ...{ at: new Date('2026-11-24T12:00:00Z'), actor: 'system', onBehalfOf: null, act: 'unit.changed' },
  ...{ subject: 'u', before: null, after: null },
};
const textOf = (after: unknown) => chainText('m', 1, '00', { ...entry, after: after as AuditValue });

describe('the text a line’s hash is taken over', () => {
  it('is the same for a value as it is given and as the database gives it back', () => {
    for (const after of [
      { b: 1, a: undefined },
      { deep: { z: undefined, y: [{ x: undefined, w: null }] } },
      { b: [1, null, 'ø'], a: { d: true, c: false } },
      'text',
      [],
    ]) {
      expect(textOf(after)).toBe(textOf(JSON.parse(JSON.stringify(after))));
    }
  });

  it('has no key without a value, but one whose value is null', () => {
    expect(textOf({ a: undefined })).toBe(textOf({}));
    expect(textOf({ a: null })).not.toBe(textOf({}));
  });

  it('does not care for the order of keys, and does for that of a list', () => {
    expect(textOf({ a: 1, b: 2 })).toBe(textOf({ b: 2, a: 1 }));
    expect(textOf([1, 2])).not.toBe(textOf([2, 1]));
  });
});

describe('the ids in a line', () => {
  it('are found wherever they stand, each once', () => {
    const [one, two] = ['1', '2'].map((n) => `${n}0000000-0000-4000-8000-000000000000`);
    expect(idsIn([one, 'system', { deep: [`key:${two}`, one] }, null])).toEqual([one, two]);
    expect(idsIn(undefined)).toEqual([]);
  });

  it('have names that may be the same in every language', () => {
    expect(everywhere('Nord')).toEqual({ nb: 'Nord', nn: 'Nord', en: 'Nord' });
  });
});

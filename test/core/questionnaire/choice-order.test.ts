import { expect, it } from 'vitest';
import { mixed, mixedCodes } from '../../../server/core/questionnaire/choice-order.ts';

it('every choice moves but those that are no answer among the others, and only where it is asked for', () => {
  const choices = ['buss', { value: 'tog' }, 'sykkel', 'Annet', 'vet-ikke', 'dontKnow'];
  const element = { type: 'checkbox', name: 'reise', choices };
  expect(mixedCodes({ ...element, choicesOrder: 'random' })).toEqual(['buss', 'tog', 'sykkel']);
  expect(mixedCodes({ ...element, choicesOrder: 'none' })).toEqual([]);
  expect(mixedCodes({ ...element, rowOrder: 'random' })).toEqual([]);
  expect(mixedCodes({ ...element, choices: ['ja', 'annet'], choicesOrder: 'random' })).toEqual([]);
  const matrix = { type: 'matrix', name: 'm', rows: ['r1', 'r2', 'r3'], choices };
  expect(mixedCodes({ ...matrix, rowOrder: 'random' })).toEqual(['r1', 'r2', 'r3']);
  expect(mixedCodes({ ...matrix, choicesOrder: 'random' })).toEqual([]);
});

it('a number gives the same order each time, whatever order it is asked in, and another for another question', () => {
  const codes = ['a', 'b', 'c', 'd', 'e', 'f'];
  const order = mixed(codes, 17, 'q-reise');
  expect([...order].sort()).toEqual(codes);
  expect(mixed([...codes].reverse(), 17, 'q-reise')).toEqual(order);
  expect(mixed(codes, 17, 'q-annen')).not.toEqual(order);
  expect(mixed(codes, 18, 'q-reise')).not.toEqual(order);
});

it('each order of four comes about as often: 24,000 numbers', () => {
  const counts = new Map<string, number>();
  for (let seed = 1; seed <= 24_000; seed++) {
    const order = mixed(['1', '2', '3', '4'], seed * 178_956, 'q-valg').join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  const all = [...counts.values()];
  expect(all).toHaveLength(24);
  // Chi square with 23 degrees of freedom: above 49.7 once in a thousand.
  const chi = all.reduce((sum, count) => sum + (count - 1_000) ** 2 / 1_000, 0);
  expect(chi).toBeLessThan(49.7);
});

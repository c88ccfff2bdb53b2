import { expect, it } from 'vitest';
import { redactionHints } from '../../../server/core/free-text/hints.ts';
import { heldBack, practised, readSentence, scored } from './hint-sentences.ts';

const isEmpty = (sentence: string) => readSentence(sentence).expected.length === 0;

it('the sentences are many, and a third of them tells of nobody', () => {
  expect(practised.length).toBeGreaterThanOrEqual(60);
  for (const sentences of [practised, heldBack]) {
    expect(sentences.filter(isEmpty).length * 3).toBeGreaterThanOrEqual(sentences.length);
  }
});

it('of the sentences hints are held to, so much is found', () => {
  const { missed: _, alarmed, ...score } = scored(practised, redactionHints);
  expect(score).toEqual({ expected: 46, found: 22, falseAlarms: 5 });
  expect(alarmed).toEqual(['25 000 000', '20.10.2024', '2023-2024', 'Vigilo', 'Teams']);
});

it('of the sentences held back, so much is found', () => {
  const { missed: _, alarmed: __, ...score } = scored(heldBack, redactionHints);
  expect(score).toEqual({ expected: 24, found: 12, falseAlarms: 0 });
});

import { describe, expect, it } from 'vitest';
import { freshQuestions } from './advice-fresh.ts';
import { difficultQuestions, heldBackQuestions, heldBackScales } from './advice-held-back.ts';
import { questionRows } from './advice-questions.ts';
import { scaleRows } from './advice-scales.ts';
import { outcomeOfQuestion, outcomeOfScale, outcomesOfDrafts, printed, tally } from './held-to-table.ts';

/** The figures of docs/measurements/advice.md, held where they were measured. */
describe('advice on a draft', () => {
  it('is what the table expects, and nothing else', async () => {
    const outcomes = [
      ...questionRows.map(outcomeOfQuestion),
      ...scaleRows.map(outcomeOfScale),
      ...(await outcomesOfDrafts()),
    ];
    expect(printed(outcomes)).toEqual([]);
    const { rows, expected, toBeLeftAlone } = tally(outcomes);
    expect({ rows, expected, toBeLeftAlone }).toEqual({ rows: 195, expected: 123, toBeLeftAlone: 92 });
  });

  it('misses one of what was held back, and disturbs nothing there', () => {
    const outcomes = [...heldBackQuestions.map(outcomeOfQuestion), ...heldBackScales.map(outcomeOfScale)];
    expect(printed(outcomes)).toEqual(['missed double-negation: Jeg blir aldri uvel på jobb']);
    expect(tally(outcomes)).toMatchObject({ rows: 59, expected: 31, found: 30, toBeLeftAlone: 29 });
  });

  it('misses two of thirty questions of other services, and raises one in vain there', () => {
    const outcomes = freshQuestions.map(outcomeOfQuestion);
    expect(printed(outcomes)).toEqual([
      'missed special-category: Hvilken menighet hører du til?',
      'missed criminal-matters: Har du fått fartsbot det siste året?',
      'in vain special-category: Stemte du ved siste kommunevalg?',
    ]);
    expect(tally(outcomes)).toMatchObject({
      rows: 30,
      expected: 24,
      found: 22,
      toBeLeftAlone: 8,
      disturbed: 1,
    });
  });

  it('misses a fifth of what is difficult, and raises seven of it in vain', () => {
    const outcomes = difficultQuestions.map(outcomeOfQuestion);
    const { rows, expected, missed, falseAlarms, toBeLeftAlone } = tally(outcomes);
    expect({ rows, expected, toBeLeftAlone }).toEqual({ rows: 55, expected: 34, toBeLeftAlone: 22 });
    expect(missed, printed(outcomes).join('\n')).toBeLessThanOrEqual(6);
    expect(falseAlarms, printed(outcomes).join('\n')).toBeLessThanOrEqual(7);
  });
});

import { describe, expect, it } from 'vitest';
import { draftSchema } from '../../../server/core/draft/format.ts';
import { adviceCodes } from '../../../server/core/quality/codes.ts';
import { draftRows, shippedRows } from './advice-drafts.ts';
import { questionRows } from './advice-questions.ts';
import { scaleRows } from './advice-scales.ts';

const rows = [...questionRows, ...scaleRows, ...draftRows];

describe('the table of advice', () => {
  it('has at least 90 questions, scales and drafts, of which at least 30 % are to be left alone', () => {
    expect(rows.length).toBeGreaterThanOrEqual(90);
    expect(rows.filter(({ expected }) => expected.length === 0).length / rows.length).toBeGreaterThan(0.3);
  });

  it('expects every kind of advice somewhere, in bokmål most, and in nynorsk and English', () => {
    const expected = new Set(
      [...rows, ...Object.values(shippedRows).map((codes) => ({ expected: codes }))].flatMap((row) =>
        row.expected.map((code) => code.split('@')[0]),
      ),
    );
    expect([...expected].sort()).toEqual([...adviceCodes].sort());
    const count = (language: string) => questionRows.filter((row) => row.language === language).length;
    expect(count('nn')).toBeGreaterThanOrEqual(10);
    expect(count('en')).toBeGreaterThanOrEqual(10);
    expect(count('nb')).toBeGreaterThan(count('nn') + count('en'));
  });

  it('has no question twice, and drafts by their schema', () => {
    const titles = questionRows.map(({ language, title }) => `${language} ${title}`);
    expect(new Set(titles).size).toBe(titles.length);
    for (const { draft } of draftRows) expect(draftSchema.parse(draft)).toEqual(draft);
  });
});

import { expect, it } from 'vitest';
import { designerTexts } from '../../../client/i18n/designer.ts';
import { breakReasons } from '../../../server/core/draft/breaks.ts';

it('what is broken is counted in words, and what is not is not told of', () => {
  const { broken } = designerTexts.nb.breaks;
  expect(broken('2024', 2, 1)).toBe('Bryter sammenligningen med 2024: 2 spørsmål og 1 indikator.');
  expect(broken('2024', 1, 0)).toBe('Bryter sammenligningen med 2024: 1 spørsmål.');
  expect(broken('2024', 0, 3)).toBe('Bryter sammenligningen med 2024: 3 indikatorer.');
  expect(designerTexts.en.breaks.broken('2024', 1, 2)).toBe(
    'Breaks the comparison with 2024: 1 question and 2 indicators.',
  );
  for (const { breaks } of Object.values(designerTexts)) {
    expect(new Set(Object.values(breaks.reasons)).size).toBe(breakReasons.length);
  }
});

import { expect, it } from 'vitest';
import { JargonPage } from '../../client/designer/jargon/JargonPage.tsx';
import { jargonTexts } from '../../client/i18n/jargon.ts';
import { languages } from '../../server/core/locale.ts';
import { drawn, textOf } from './admin-place.tsx';

const list = {
  version: 'x',
  words: [
    { language: 'nb', word: 'tjenestemottaker', instead: 'bruker' },
    { language: 'nn', word: 'åtferd' },
  ],
};

it('is a text in each language for who may change it, with what comes with the program', () => {
  for (const language of languages) {
    const html = drawn(<JargonPage />, { jargon: { ...list, mayEdit: true } }, { language });
    expect(html).toContain('tjenestemottaker = bruker</textarea>');
    expect(html).toContain('åtferd</textarea>');
    expect(textOf(html)).toContain(jargonTexts[language].save);
    expect(textOf(html)).toContain('vedrørende = om');
  }
});

it('leads an administrator back to where they came from, who has no way to the questionnaires', () => {
  const html = drawn(<JargonPage />, { jargon: { ...list, mayEdit: true } });
  expect(html).toContain('href="/fet/nb/administrasjon/ord"');
  expect(html).not.toContain('href="/fet/nb/sporreskjema"');
});

it('is read by who may not change it, without a form', () => {
  const html = drawn(<JargonPage />, { jargon: { ...list, mayEdit: false } });
  expect(html).not.toContain('<form');
  expect(textOf(html)).toContain('tjenestemottaker = bruker');
  expect(textOf(html)).toContain(jargonTexts.nb.readOnly);
});

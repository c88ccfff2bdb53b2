import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GlossaryPage, holds, inOrder } from '../../client/entrances/GlossaryPage.tsx';
import { Example } from '../../client/entrances/tour/Example.tsx';
import { example, exampleBefore, exampleScale } from '../../client/entrances/tour/example-figures.ts';
import { stepIn, steps, TourPage } from '../../client/entrances/tour/TourPage.tsx';
import { keepTour, readTour } from '../../client/entrances/tour/tour-state.ts';
import { glossaryTexts } from '../../client/i18n/glossary.ts';
import { tourTexts } from '../../client/i18n/tour.ts';
import { languages } from '../../server/core/locale.ts';
import { spreadLabel } from '../../server/core/spread.ts';
import { drawn, textOf } from './admin-place.tsx';
import { comparisonOf, figuresOf, homeCareBefore, homeCareNow, satisfaction } from './app-figures.ts';

const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the tour', () => {
  it('shows a made-up result that is what the core works out', () => {
    expect(exampleScale).toEqual(satisfaction);
    expect(example.figures).toEqual(figuresOf(homeCareNow));
    expect(exampleBefore).toEqual(figuresOf(homeCareBefore));
    expect(example.comparison).toEqual({
      ...comparisonOf(homeCareNow, homeCareBefore),
      previousPeriod: '1',
    });
    expect(example.spreadLabel).toBe(spreadLabel(example.figures, { ...satisfaction, labels: {} } as never));
  });

  it('says of each piece that it is made up, in every language', () => {
    for (const language of languages) {
      const texts = tourTexts[language];
      expect(Object.keys(texts.steps)).toEqual([...steps]);
      for (const step of steps) {
        const text = textOf(drawn(<Example step={step} />, {}, { language }));
        if (step === 'ask' || step === 'entrances') expect(text).toBe('');
        else expect(text).toContain(texts.madeUp);
      }
    }
  });

  it('goes on where it was left, and an address decides over that', () => {
    const at = (search: string) => stepIn(new URLSearchParams(search), readTour());
    expect([at(''), at('steg=3'), at('steg=99'), at('steg=x'), at('steg=0')]).toEqual([1, 3, 1, 1, 1]);
    keepTour(4);
    expect([at(''), at('steg=2')]).toEqual([4, 2]);
    keepTour('done');
    expect([at(''), readTour()]).toEqual([1, 'done']);
    kept.set('spredning.tour', 'something else');
    expect(readTour()).toBeNull();
    vi.stubGlobal('localStorage', undefined);
    keepTour(2);
    expect(readTour()).toBeNull();
  });

  it('can be left at every step, and has a way back from all but the first', () => {
    const page = (step: number) => drawn(<TourPage />, {}, { search: `steg=${step}` });
    const texts = tourTexts.nb;
    for (const [place] of steps.entries()) {
      const html = page(place + 1);
      expect(html.includes(texts.back)).toBe(place > 0);
      expect(html.includes(texts.skip)).toBe(place < steps.length - 1);
      expect(textOf(html)).toContain(`Steg ${place + 1} av ${steps.length}`);
    }
    expect(page(steps.length)).toContain(texts.done);
  });
});

describe('the glossary', () => {
  it('has each word once, in the order of the language’s alphabet, with an address of its own', () => {
    for (const language of languages) {
      const told = inOrder(glossaryTexts[language].terms, language);
      expect(new Set(told.map(({ term }) => term)).size).toBe(told.length);
      const html = drawn(<GlossaryPage />, {}, { language });
      for (const { key } of told) expect(html).toContain(`id="${key}"`);
    }
    const letters = {
      a: { term: 'Ås', text: '' },
      b: { term: 'Øl', text: '' },
      c: { term: 'Zen', text: '' },
    };
    expect(inOrder(letters as never, 'nb').map(({ term }) => term)).toEqual(['Zen', 'Øl', 'Ås']);
  });

  it('is searched by parts of words, in the term and in what it means', () => {
    expect(holds('Spredning Hvor langt', 'spred LANGT')).toBe(true);
    expect(holds('Spredning', 'snitt')).toBe(false);
    expect(holds('Spredning', '')).toBe(true);
    const found = textOf(drawn(<GlossaryPage />, {}, { search: 'sok=standardavvik' }));
    expect(found).toContain('Spredning');
    expect(found).not.toContain('Svarprosent');
    expect(textOf(drawn(<GlossaryPage />, {}, { search: 'sok=qwerty' }))).toContain('Ingen ord passer');
  });
});

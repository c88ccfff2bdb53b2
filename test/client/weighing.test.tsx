import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import { appTexts } from '../../client/i18n/app.ts';
import { PlaceProvider } from '../../client/parts/place.ts';
import type { IndicatorSource, Value } from '../../client/parts/queries.ts';
import { Representativity } from '../../client/results/Representativity.tsx';
import { Weighed } from '../../client/results/Weighed.tsx';
import { populationInWords, weighedInWords, weightsInWords } from '../../client/results/weighing-words.ts';
import { languages } from '../../server/core/locale.ts';
import type { FullFigures } from '../../server/core/release/figures.ts';

const text = (nb: string) => ({ nb, nn: nb, en: nb });
const figures = { n: 300, mean: 4.4, sd: 1.2, dissatisfiedShare: 0.14, dissatisfiedCount: 42 } as FullFigures;
const byAge = {
  ...{ question: text('Hvor gammel er du?'), n: 300, mean: 4.31, sd: 1.2 },
  ...{ seMean: 0.1, meanLow: 4.1, meanHigh: 4.5, dissatisfiedShare: 0.16 },
};
const together = {
  ...{ questions: [text('Hvor gammel er du?'), text('Kjønn?')], n: 300 },
  ...{ mean: 4.42, sd: 1.25, dissatisfiedShare: 0.18 },
};
const group = (name: string, population: number, answered: number | null, share: number | null) => ({
  ...{ text: text(name), populationCount: population, populationShare: population / 1_000 },
  ...{ answeredCount: answered, answeredShare: share, answeredRate: answered && answered / population },
});
const age = {
  question: text('Hvor gammel er du?'),
  groups: [group('Unge', 190, 36, 0.12), group('Voksne', 510, 153, 0.51), group('Eldre', 300, 111, 0.37)],
};
const hidden = {
  question: text('Kjønn?'),
  groups: [group('Kvinne', 490, 200, null), group('Mann', 510, null, null)],
};
const source = {
  surveyTitle: text('Innbyggere'),
  scale: { min: 1, max: 6, low: text('svært misfornøyd'), high: text('svært fornøyd') },
  weighed: [byAge],
  together,
  weights: {
    questions: [text('Hvor gammel er du?')],
    n: 300,
    effectiveCount: 270,
    least: 0.7,
    greatest: 1.8,
  },
  population: [age, hidden],
} as unknown as IndicatorSource;
const now = { period: '2026', closedOn: '2026-10-20' } as Value;

/** With ordinary spaces before the percent signs. */
const plain = (words: string | null) => words?.replaceAll('\u00a0', ' ');

describe('in words', () => {
  it('weighing tells what changes and what does not, by all at once where that is told', () => {
    expect(plain(weighedInWords(source, figures, 'nb'))).toBe(
      'Vektet etter alt samtidig: Snittet er det samme, 4,4. Spredningen blir 1,25, ikke 1,20. Andelen misfornøyde blir 18 %, ikke 14 %.',
    );
    expect(plain(weighedInWords({ ...source, together: null }, figures, 'nb'))).toBe(
      'Vektet etter «Hvor gammel er du?»: Snittet blir 4,3, ikke 4,4. Spredningen er den samme, 1,20. Andelen misfornøyde blir 16 %, ikke 14 %.',
    );
    expect(weighedInWords({ ...source, together: null, weighed: [] }, figures, 'nb')).toBeNull();
  });

  it('on a scale without dissatisfaction the bad end is not called so', () => {
    const scale = { ...source.scale, low: text('helt uenig') };
    expect(plain(weighedInWords({ ...source, scale }, figures, 'nb'))).toContain(
      'i den dårlige enden blir 18 %',
    );
  });

  it('the weights tell what they cost, and which question was left out', () => {
    const [interval, ...lines] = weightsInWords(source, 'nb');
    expect(plain(interval ?? null)).toBe(
      'Vektet etter «Hvor gammel er du?» går et usikkerhetsintervall for snittet (95 %) fra 4,1 til 4,5.',
    );
    expect(lines[0]).toBe(
      'Den som teller minst, teller 0,7 ganger snittet. Den som teller mest, teller 1,8.',
    );
    expect(lines[1]).toBe('300 svar som teller ulikt, sier omtrent like mye som 270 som teller likt.');
    expect(lines[2]).toContain('under 0,3 eller over 3 ganger snittet');
    expect(lines[3]).toContain('Ikke vektet etter «Kjønn?»');
    const alike = { ...source, weights: { ...source.weights, effectiveCount: 300 } } as IndicatorSource;
    expect(weightsInWords(alike, 'nb')[2]).toContain('ikke gjør tallene mer usikre');
    expect(weightsInWords({ ...source, weights: null }, 'nb')).toHaveLength(2);
  });

  it('who answered is told by the groups furthest from the population, both ways', () => {
    expect(plain(populationInWords(age, 'nb'))).toBe(
      '«Unge» svarte sjeldnere enn andre: 12 % av dem som svarte, mot 19 % av innbyggerne. ' +
        '«Eldre» svarte oftere enn andre: 37 % av dem som svarte, mot 30 % av innbyggerne.',
    );
    expect(plain(populationInWords(hidden, 'nb'))).toContain('kan ikke vises av hensyn til personvernet');
    const alike = {
      ...age,
      groups: age.groups.map((one) => ({ ...one, answeredShare: one.populationShare })),
    };
    expect(plain(populationInWords(alike, 'nb'))).toContain('ligner innbyggerne');
    const groups = [
      group('Unge', 190, 36, 0.12),
      group('Voksne', 510, 153, 0.55),
      group('Eldre', 300, 90, 0.33),
    ];
    expect(plain(populationInWords({ ...age, groups }, 'nb'))).not.toContain('oftere');
  });
});

describe.each(languages)('on the page (%s)', (language) => {
  const place = {
    municipality: {
      ...{
        slug: 'fet',
        name: 'Fet',
        dataLabel: 'fictitious' as const,
        demo: true,
        scorecards: [],
        words: [],
      },
      ...{ account: null, csrfToken: null },
    },
    ...{ language, texts: appTexts[language], base: `/fet/${language}` },
  };
  const page = (shown: IndicatorSource) =>
    renderToStaticMarkup(
      <MemoryRouter>
        <PlaceProvider value={place}>
          <Representativity source={shown} now={now} />
          <Weighed source={shown} now={now} figures={figures} />
        </PlaceProvider>
      </MemoryRouter>,
    );

  it('stand words, pictures and tables, and nothing of a withheld group', () => {
    const html = page(source);
    const sentences = [age, hidden].map((one) => populationInWords(one, language));
    for (const sentence of [...sentences, weighedInWords(source, figures, language) as string])
      expect(html).toContain(sentence);
    // The withheld group has how many live there and their share, and two signs.
    expect(html).toMatch(/Mann<\/th><td>510<\/td><td>:<\/td><td>51\s?%<\/td><td>:<\/td><\/tr>/);
    // One picture of age, one of weighing; of gender none.
    expect(html.match(/<figure/g)).toHaveLength(2);
  });

  it('no picture is drawn where weighing changes no share, and nothing at all without counts', () => {
    const same = { ...source, weighed: [{ ...byAge, dissatisfiedShare: 0.14 }], together: null };
    expect(page({ ...same, population: [] } as IndicatorSource)).not.toContain('<figure');
    expect(page({ ...source, weighed: [], together: null, population: [] })).toBe('');
  });
});

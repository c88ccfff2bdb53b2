import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import { appTexts } from '../../client/i18n/app.ts';
import { PlaceProvider, SpeakingOf } from '../../client/parts/place.ts';
import type { IndicatorSource, Value } from '../../client/parts/queries.ts';
import { Where } from '../../client/results/Where.tsx';
import type { Language } from '../../server/core/locale.ts';
import type { OutwardFigures } from '../../server/core/release/outward.ts';
import { betweenWithin, betweenWithinOf } from '../../server/core/statistics/between-within.ts';
import { descriptives } from '../../server/core/statistics/descriptives.ts';
import type { ChosenWord } from '../../server/core/words/dictionary.ts';
import type { Forms } from '../../server/core/words/keys.ts';
import { offeredWords } from '../../server/core/words/offered.ts';
import type { UnitTerm } from '../../server/core/words/unit-term.ts';
import { agreement, amongOf, figuresOf, homeCareBefore, homeCareNow, satisfaction } from './app-figures.ts';

const text = (word: string) => ({ nb: word, nn: word, en: word });
const withheld = { shown: 'nothing', reason: 'withheld' } as const;
const valueWith = (figures: OutwardFigures, comparable = true) =>
  ({
    ...{ figures, period: 'år B', closedOn: '2026-10-20', isPublished: true },
    comparison: comparable ? { comparable: true } : { comparable: false, reason: 'changedQuestion' },
  }) as Value;

interface Spoken {
  term?: UnitTerm;
  language?: Language;
  words?: ChosenWord[];
}

interface Told {
  now: OutwardFigures | null;
  before?: OutwardFigures;
  under?: string;
  comparable?: boolean;
}

function seen(
  given: Record<string, Told>,
  scale = satisfaction,
  { term = 'unit', language = 'nb', words = [] }: Spoken = {},
): string {
  const now = valueWith(figuresOf(homeCareNow));
  const units = Object.entries(given).map(([name, told]) => ({
    ...{ unitId: name, name, parentUnitId: told.under ?? null },
    now: told.now && valueWith(told.now, told.comparable),
    before: told.before ? valueWith(told.before) : null,
  }));
  const source = {
    ...{ surveyKey: 'h', surveyTitle: text('Hjemmesykepleien'), scale, now },
    before: valueWith(figuresOf(homeCareBefore)),
    ...{ units, unitTerm: term, among: amongOf(units) },
  } as unknown as IndicatorSource;
  const municipality = { slug: 'fet', name: 'Fet', dataLabel: null, demo: false, scorecards: [], words };
  const place = {
    municipality: { ...municipality, account: null, csrfToken: null },
    ...{ language, texts: appTexts[language], base: `/fet/${language}` },
  };
  const page = renderToStaticMarkup(
    <MemoryRouter>
      <PlaceProvider value={place}>
        <SpeakingOf units={source.unitTerm}>
          <Where source={source} now={now} />
        </SpeakingOf>
      </PlaceProvider>
    </MemoryRouter>,
  );
  return page.replaceAll('\u00a0', ' ');
}

const [low, high] = [figuresOf([10, 10, 0, 0, 0, 0]), figuresOf([0, 0, 0, 0, 10, 10])];

describe('where the differences lie', () => {
  it('is told of the lowest units alone, so that nobody counts twice', () => {
    const page = seen({
      Nordre: { now: figuresOf([10, 10, 0, 0, 10, 10]) },
      a: { now: low, before: high, under: 'Nordre' },
      b: { now: high, under: 'Nordre' },
    });
    // Two groups 4 apart on 1–6, each with a variance of a quarter: 160 of 170 squares lie between them.
    expect(page).toContain('94 % av forskjellene ligger mellom enhetene, 6 % inni hver.');
    expect(page).toContain('a: sist 0 %, nå 100 %.');
    expect(page).not.toContain('Nordre:');
    expect(page).not.toContain('De andre er ikke med her');
  });

  it('leaves out what is withheld, names it, and says how many are left', () => {
    const page = seen({ a: { now: low }, b: { now: high }, c: { now: withheld }, d: { now: null } });
    expect(page).toContain('2 av 4 enheter kan vises. De andre er ikke med her, men svar derfra teller');
    expect(page).toContain('c: ikke vist. d: ikke spurt om.');
    expect(page).not.toMatch(/c: (sist|nå|\d)/);
  });

  it('has the mean of a few answers among the means, and nothing more of them', () => {
    const page = seen({
      a: { now: low },
      b: { now: high },
      few: { now: { shown: 'mean', n: 7, mean: 4.4 } },
    });
    expect(page).toContain('aria-label="few: 4,4"');
    expect(page).not.toMatch(/few: (sist|nå|\d+ %)/);
  });

  it('does not compare with last time where the question was another', () => {
    const page = seen({ a: { now: low, before: high, comparable: false }, b: { now: high } });
    expect(page).toContain('aria-label="a: 100 %."');
  });

  it('calls the units of a citizen survey areas, by the municipality’s own word, and the others what it calls its units', () => {
    const units = { a: { now: low }, b: { now: high }, c: { now: withheld } };
    const own: ChosenWord[] = [
      { key: 'unit', language: 'nb', ...(offeredWords.unit[1]?.nb as Forms) },
      { key: 'area', language: 'nb', ...(offeredWords.area[1]?.nb as Forms) },
    ];
    const told = (given: Spoken) => seen(units, satisfaction, given);
    expect(told({ term: 'area' })).toContain('2 av 3 områder kan vises.');
    expect(told({ term: 'area' })).toContain('Mellom områdene og inni dem');
    expect(told({ term: 'area', language: 'nn' })).toContain('Mellom områda og inni dei');
    expect(told({ term: 'area', language: 'en' })).toContain('Between the areas and within them');
    expect(told({ term: 'area', words: own })).toContain('Mellom bydelene og inni dem');
    expect(told({ term: 'unit', words: own })).toContain('Mellom virksomhetene og inni dem');
  });

  it('is silent where fewer than two units are shown', () => {
    expect(seen({ a: { now: low }, b: { now: withheld } })).toBe('');
    expect(seen({})).toBe('');
  });

  it('calls nobody dissatisfied on a scale that does not ask of it', () => {
    const units = { a: { now: low }, b: { now: high } };
    expect(seen(units)).toContain('Hvor de misfornøyde er');
    expect(seen(units, agreement)).toContain('Hvor de i den dårlige enden er');
  });
});

describe('many units', () => {
  const like = [2, 3, 8, 20, 30, 12];
  const many = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`u${at}`, { now: figuresOf(like) }]));
  const far = { now: figuresOf([20, 20, 15, 5, 0, 0]) };

  it('are in a funnel from ten shown on, and only who lies outside chance is named', () => {
    const page = seen({ ...many(12), langt: far, c: { now: withheld } });
    expect(page).toContain('Snittet er lavere enn en tilfeldighet forklarer: langt.');
    expect(page).toContain('Flere er misfornøyde enn en tilfeldighet forklarer: langt.');
    expect(page).toContain('13 av 14 enheter kan vises.');
    expect(page).toContain('Utenfor det som kan være tilfeldig: langt.');
    expect(page).not.toContain('Snittene</h4>');
    const alike = seen(many(12));
    expect(alike).toContain('Ingen av de 12 enhetene skiller seg ut');
    expect(alike).not.toMatch(/lavere|høyere/);
    expect(seen({ ...many(12), langt: far }, agreement)).toContain('Flere er i den dårlige enden enn');
  });

  it('are below ten shown each with its interval, without a funnel', () => {
    const page = seen({ ...many(8), langt: far, c: { now: withheld } });
    expect(page).not.toContain('Skiller noen seg ut?');
    expect(page).toContain('Snittene');
  });
});

it('is the same of what a release tells of units as of their answers', () => {
  const units = [homeCareNow, homeCareBefore, [1, 0, 0, 0, 0, 9]].map((counts) =>
    counts.map((count, at) => ({ value: at + 1, count })),
  );
  const told = units.map((counts) => {
    const { n, mean, sd } = descriptives(counts);
    return { n, mean, variance: (sd as number) ** 2 };
  });
  expect(betweenWithinOf(told).etaSquared).toBeCloseTo(betweenWithin(units).etaSquared as number, 12);
});

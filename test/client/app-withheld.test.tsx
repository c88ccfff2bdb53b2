import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import { appTexts } from '../../client/i18n/app.ts';
import { PlaceProvider } from '../../client/parts/place.ts';
import type { IndicatorSource, Value } from '../../client/parts/queries.ts';
import { SourceSection } from '../../client/results/SourceSection.tsx';
import { type Shown, shownSources } from '../../client/results/view.ts';
import { SourceCell } from '../../client/scorecard/SourceCell.tsx';
import { type Language, languages } from '../../server/core/locale.ts';
import type { OutwardFigures } from '../../server/core/release/outward.ts';
import { nb } from '../../server/core/wording/words.nb.ts';
import { amongOf, figuresOf, historyOf, homeCareNow, outwardOf, satisfaction } from './app-figures.ts';

const text = (word: string) => ({ nb: word, nn: word, en: word });
const withheld = { shown: 'nothing', reason: 'withheld' } as const;

/** What the server sends of a figure; the response of a withheld one is withheld with it. */
function valueWith(figures: OutwardFigures): Value {
  return {
    period: 'år B',
    closedOn: '2026-10-20',
    isNew: false,
    isPublished: true,
    figures,
    response:
      figures.shown === 'nothing' && figures.reason === 'withheld'
        ? withheld
        : { shown: 'all', answeredCount: 77, invitedCount: 99, responseRate: 7 / 9 },
    comparison: { comparable: false, reason: 'withheld' },
    status: { code: figures.shown === 'tooUncertain' ? 'tooUncertain' : 'withheld', uncertain: false },
    spreadLabel: null,
    minorityAlert: false,
    releaseId: '00000000-0000-4000-8000-000000000000',
    releaseVersion: 1,
    methodVersion: 1,
  };
}

function sourceWith(figures: OutwardFigures, before: OutwardFigures | null = null): IndicatorSource {
  const both = { now: valueWith(figures), before: before && valueWith(before) };
  const units = ['Nord', 'Sør'].map((name) => ({ unitId: name, parentUnitId: null, name, ...both }));
  return {
    surveyKey: 'hjemmesykepleie',
    roundId: 'r1',
    surveyTitle: text('Hjemmesykepleien'),
    surveyKind: 'user',
    scale: satisfaction,
    ...both,
    indexKind: 'formative',
    history: historyOf([both.before, both.now]),
    ...{ units, unitTerm: 'unit' as const, among: amongOf(units) },
    weighed: [],
    groups: [],
    together: null,
    weights: null,
    population: [],
    others: [],
    items: ['Tid', 'Hjelp'].map((name) => ({
      ...{ name, text: text(name), direction: 'higherIsBetter' as const, weight: 1, ...both },
    })),
  };
}

function seen(content: ReactNode, language: Language): string {
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
      account: null,
      csrfToken: null,
    },
    language,
    texts: appTexts[language],
    base: `/fet/${language}`,
  };
  const html = renderToStaticMarkup(
    <MemoryRouter>
      <PlaceProvider value={place}>{content}</PlaceProvider>
    </MemoryRouter>,
  );
  // What is read aloud is shown too.
  return html.replaceAll(/aria-label="([^"]*)"/g, '>$1<').replaceAll(/<[^>]*>/g, '|');
}

const indicator = { key: 'fet.x', name: { text: text('X') }, direction: 'higherIsBetter' } as never;
const shownOf = (source: IndicatorSource) =>
  shownSources({ sources: [source] }, { survey: null, unit: null })[0] as Shown;
const pages = (source: IndicatorSource, language: Language = 'nb') =>
  seen(<SourceSection shown={shownOf(source)} indicator={{ key: 'fet.x', ambition: null }} />, language) +
  seen(<SourceCell indicator={indicator} source={source} />, language);

/** The page's own numbers: the date, the method and release numbers, and the scale in the table's head. */
const ownNumbers =
  /20\. oktober 2026|20 October 2026|Metodeversjon 1, utg[aå]ve 1|[Mm]ethod version 1[^|]*|\|[1-6](?=\|)/g;

describe('where the figure is withheld', () => {
  it.each(languages)('no page shows a number of the group, its size included (%s)', (language) => {
    const page = pages(sourceWith(withheld), language).replaceAll(ownNumbers, '|');
    expect(page).not.toMatch(/\d/);
  });

  it('last time’s is as silent', () => {
    const page = pages(sourceWith({ shown: 'mean', n: 7, mean: 4 }, withheld)).replaceAll(ownNumbers, '|');
    // This time's, and the axis of how many answered.
    expect(page.replaceAll(/\b(7|4,0|77|99|78|6)\b|\|(0|50|100)\s%(?=\|)/g, '')).not.toMatch(/\d/);
  });

  it('each reason has its words', () => {
    const { notShown } = nb;
    expect(pages(sourceWith(withheld))).toContain(notShown.withheld);
    expect(pages(sourceWith({ shown: 'nothing', reason: 'not_computable' }))).toContain(
      notShown.notComputable,
    );
    expect(pages(sourceWith({ shown: 'nothing', reason: 'not_asked' }))).toContain(
      'Det ble ikke spurt om dette',
    );
  });

  it('the table tells withheld from not asked by its signs, and says what they mean', () => {
    const page = pages(sourceWith(figuresOf(homeCareNow), { shown: 'nothing', reason: 'not_asked' }));
    expect(page).toContain('|. det ble ikke spurt om dette.|');
    expect(page).not.toContain(': vises ikke av hensyn til personvernet');
    expect(pages(sourceWith(figuresOf(homeCareNow), withheld))).toContain(
      ': vises ikke av hensyn til personvernet',
    );
  });
});

describe('a caution mark', () => {
  it('F: the page shows neither mean, spread, bars nor status, and says why in every place', () => {
    const counts = [4, 0, 1, 1, 2, 4];
    const page = pages(sourceWith(outwardOf(counts)));
    expect(page).toContain(nb.caution.tooUncertain);
    expect(page).toContain('|For usikkert|');
    expect(page).toContain('F vises ikke, fordi tallet er for usikkert.');
    const { mean, sd } = figuresOf(counts);
    expect([mean.toFixed(1), sd.toFixed(2)]).toEqual(['3.8', '2.22']);
    expect(page).not.toMatch(/3,8|2,2|standardavvik|delt i to|Innenfor|Mindretallsvarsel/);
  });

  it('E: the figure is shown, with its mark beside it', () => {
    const page = pages(sourceWith(outwardOf([1, 2, 3, 4, 5, 4])));
    expect(page).toContain('|4,2 E|');
    expect(page).toContain('E: tolkes forsiktig');
    expect(page).toContain('E tolkes forsiktig: få eller svært ulike svar.');
    expect(pages(sourceWith(outwardOf(homeCareNow)))).not.toMatch(/tolkes forsiktig/i);
  });
});

describe('answers without a value', () => {
  const told = { ...figuresOf(homeCareNow), dontKnowCount: 30, dontKnowShare: 0.2, notApplicableCount: 11 };

  it.each([
    ['nb', 'vet ikke 20 %', 'ikke relevant for 11', '|Ikke relevant|'],
    ['nn', 'veit ikkje 20 %', 'ikkje relevant for 11', '|Ikkje relevant|'],
    ['en', 'don’t know 20', 'not relevant to 11', '|Not relevant|'],
  ] as const)('stand beside the bar and in the table, each by itself (%s)', (language, ...words) => {
    const page = pages(sourceWith(told), language).replaceAll('\u00a0', ' ');
    for (const word of words) expect(page).toContain(word);
  });

  it('are without a column where nobody answered so, and a colon where they are not told', () => {
    expect(pages(sourceWith(figuresOf(homeCareNow)))).not.toMatch(/ikke relevant/i);
    const silent = { dontKnowCount: null, dontKnowShare: null, notApplicableCount: null };
    const page = pages(sourceWith({ ...told, ...silent }));
    expect(page).not.toMatch(/vet ikke \d/i);
    expect(page).toContain('|50||:|');
    expect(page).toContain(': vises ikke av hensyn til personvernet');
  });
});

describe('what else the round asked', () => {
  const asked = (name: string) => ({ name, text: text(`Om ${name}`) });
  const others: IndicatorSource['others'] = [
    { ...asked('dag'), kind: 'date', shown: 'all', n: 20, step: 'month', periods: [] },
    {
      ...asked('kvartal'),
      kind: 'date',
      shown: 'all',
      n: 20,
      step: 'quarter',
      periods: [{ period: '2026-Q2', count: 5 }],
    },
    {
      ...asked('år'),
      kind: 'date',
      shown: 'all',
      n: 20,
      step: 'year',
      periods: [{ period: '2025', count: 15 }],
    },
    {
      ...{ ...asked('rekke'), kind: 'ranking', shown: 'all', n: 12 },
      choices: [{ text: text('Buss'), meanRank: 1.75, firstShare: 0.5 }],
    },
    { ...asked('tall'), kind: 'number', shown: 'all', n: 20, mean: 10, sd: 5.5, q1: 5, median: 10, q3: 15 },
    {
      ...{ ...asked('reise'), kind: 'choice', shown: 'all', form: 'several', n: 20 },
      choices: [{ text: text('Sykkel'), count: 9 }],
    },
    { ...asked('skjult'), kind: 'number', shown: 'nothing' },
  ];
  const [days] = others as [Extract<(typeof others)[number], { kind: 'date'; shown: 'all' }>];
  days.periods.push({ period: '2026-11', count: 5 });

  it.each([
    [
      'nb',
      'nov. 2026',
      'april–juni 2026',
      '50 % satte den først, plass 1,8 i snitt',
      'mellom 5,0 og 15,0, med 10,0',
    ],
    [
      'nn',
      'nov. 2026',
      'april–juni 2026',
      '50 % sette han først, plass 1,8 i snitt',
      'mellom 5,0 og 15,0, med 10,0',
    ],
    [
      'en',
      'Nov 2026',
      'Apr–Jun 2026',
      '50% set it first, place 1.8 on average',
      'between 5.0 and 15.0, with 10.0',
    ],
  ] as const)('is drawn by its kind and told in words (%s)', (language, ...told) => {
    const page = pages({ ...sourceWith(figuresOf(homeCareNow)), others }, language).replaceAll('\u00a0', ' ');
    for (const one of [...told, '|2025|', '|5 (25', '|Sykkel||9 (45', 'Om skjult'])
      expect(page).toContain(one);
  });
});

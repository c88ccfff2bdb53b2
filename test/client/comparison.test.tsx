import { describe, expect, it } from 'vitest';
import { Choice } from '../../client/comparison/ChoosePage.tsx';
import { chosenSource, orderedUnits, readChoices, withChoice } from '../../client/comparison/choices.ts';
import { csvText } from '../../client/comparison/comparison-table.ts';
import { methodDifferences, peerFacts, peerName } from '../../client/comparison/peer-words.ts';
import type { JudgedSource, JudgedUnit } from '../../client/comparison/queries.ts';
import { plainCells, writtenCells } from '../../client/comparison/UnitsTable.tsx';
import { sayDifferences } from '../../client/comparison/VerdictWords.tsx';
import { pointsOf, seriesOf } from '../../client/comparison/YearsSection.tsx';
import { foundIndicators } from '../../client/entrances/find-indicators.ts';
import type { Placed, PlacedValue } from '../../client/entrances/overview.ts';
import { PickIndicator } from '../../client/entrances/PickIndicator.tsx';
import { comparisonTexts } from '../../client/i18n/comparison.ts';
import { pickTexts } from '../../client/i18n/pick.ts';
import type { IndicatorSource, Value } from '../../client/parts/queries.ts';
import type { ShownSource } from '../../client/results/view.ts';
import { languages } from '../../server/core/locale.ts';
import { peerModes } from '../../server/core/peers/peer-figure.ts';
import type { OutwardFigures } from '../../server/core/release/outward.ts';
import { drawn, textOf } from './admin-place.tsx';
import { figuresOf, homeCareBefore, homeCareNow } from './app-figures.ts';
import { valueAt } from './placed-values.ts';

const withheld = { shown: 'nothing', reason: 'withheld' } as const;
const value = (figures: OutwardFigures, period = '2026') => ({ figures, period }) as Value;
const unit = (name: string, figures: OutwardFigures, parentUnitId: string | null = null) => ({
  ...{ unitId: name.toLowerCase(), name, parentUnitId, now: value(figures), before: null },
});
const source = {
  surveyKey: 'h',
  units: [
    unit('Åsen', figuresOf([9, 0, 0, 0, 0, 11])),
    unit('Berg', withheld),
    unit('Ask', figuresOf([0, 0, 0, 0, 9, 11])),
    unit('Nede', figuresOf([0, 5, 0, 0, 5, 10]), 'åsen'),
  ],
} as unknown as IndicatorSource;
const choose = (search: string) => readChoices(new URLSearchParams(search));
const namesFor = (search: string) => orderedUnits(source, choose(search)).map(({ name }) => name);

describe('what is compared', () => {
  it('is all units by name, unless the address says otherwise', () => {
    expect(choose('')).toEqual({ view: 'enheter', unitIds: null, order: 'navn', unitId: null });
    expect(namesFor('')).toEqual(['Ask', 'Berg', 'Nede', 'Åsen']);
    expect(choose('vis=rangering&rekkefolge=snitt')).toEqual(choose(''));
    expect(namesFor('med=berg,nede,borte')).toEqual(['Berg', 'Nede']);
    expect(namesFor('med=')).toEqual([]);
  });

  it('stands as the units lie under each other when asked for', () => {
    expect(namesFor('rekkefolge=tre')).toEqual(['Åsen', 'Berg', 'Ask', 'Nede']);
  });

  it('has the largest share at the bad end first only when asked for, and what is hidden last', () => {
    expect(namesFor('rekkefolge=misfornoyde')).toEqual(['Åsen', 'Nede', 'Ask', 'Berg']);
  });

  it('is chosen in the address, one thing at a time', () => {
    const search = new URLSearchParams('med=a&vis=ar');
    expect(String(withChoice(search, 'vis', 'enheter'))).toBe('med=a&vis=enheter');
    expect(String(withChoice(search, 'med', null))).toBe('vis=ar');
    const two = { ...source, surveyKey: 'b' };
    expect(chosenSource([source, two], new URLSearchParams('undersokelse=b'))).toBe(two);
    expect(chosenSource([source, two], new URLSearchParams('undersokelse=c'))).toBe(source);
  });
});

describe('what is said of the differences', () => {
  const difference = (verdict: JudgedUnit['mean']['verdict'], size = 0.5) => ({
    ...{ difference: size, low: size - 0.2, high: size + 0.2, adjustedP: 0.01, verdict },
    reason: verdict === 'notSure' ? ('notSure' as const) : null,
  });
  const judged: JudgedUnit[] = [
    {
      ...{ unitId: 'åsen', restN: 60, mean: difference('less', -0.5) },
      ...{ spread: difference('more'), dissatisfied: difference('more', 0.3) },
    },
    {
      ...{ unitId: 'ask', restN: 60, mean: difference('notSure'), spread: difference('notSure') },
      dissatisfied: difference('notSure'),
    },
  ];
  const say = (asksOfSatisfaction: boolean) =>
    sayDifferences(source.units, judged, comparisonTexts.nb.units, { language: 'nb', asksOfSatisfaction });

  it('is a sentence with its interval for each that is called, and names for the others', () => {
    expect(say(true)).toEqual({
      sure: [
        'Åsen: Snittet er lavere enn i resten av kommunen (−0,5, mellom −0,7 og −0,3).',
        'Åsen: Svarene spriker mer enn i resten av kommunen (+0,50, mellom +0,30 og +0,70).',
        'Åsen: Andelen misfornøyde er høyere enn i resten av kommunen (+30 prosentpoeng, mellom +10 og +50).',
      ],
      unsure: ['Ask'],
      untested: ['Berg', 'Nede'],
    });
  });

  it('calls nobody dissatisfied on a scale that asks of something else', () => {
    expect(say(false).sure[2]).toMatch(/^Åsen: Andelen i den dårlige enden er høyere/);
  });

  it.each(languages)('has every sentence both ways: %s', (language) => {
    const { more, less } = comparisonTexts[language].units;
    const said = [more, less].flatMap((way) =>
      (['mean', 'spread', 'dissatisfied', 'badEnd'] as const).map((about) => way[about]('X', '1', '2', '3')),
    );
    expect(new Set(said).size).toBe(8);
  });
});

describe('the table to take along', () => {
  it('is no formula, has decimal commas and says where nothing is told', () => {
    const csv = csvText({
      columns: ['Enhet', 'Snitt'],
      rows: [
        ['=1+1 "x"', 4.75],
        ['Berg', null],
      ],
    });
    expect(csv).toBe('\ufeff"Enhet";"Snitt"\r\n"\'=1+1 ""x""";4,75\r\n"Berg";":"\r\n');
  });

  it('holds no more of a figure than is shown', () => {
    const some: OutwardFigures[] = [
      withheld,
      { shown: 'mean', n: 7, mean: 4 },
      { shown: 'tooUncertain', n: 16 },
    ];
    expect(some.map((figures) => plainCells(figures))).toEqual([
      [null, null, null, null, null, null, null],
      [7, 4, null, null, null, null, null],
      [16, null, null, null, null, null, null],
    ]);
    expect(some.map((figures) => writtenCells(figures, 'nb'))).toEqual([
      [':', ':', ':', ':', ':'],
      ['7', '4,0', ':', ':', ':'],
      ['16', 'F', 'F', 'F', 'F'],
    ]);
    expect(plainCells(figuresOf(homeCareNow)).slice(0, 2)).toEqual([120, 4.75]);
    expect(writtenCells(figuresOf(homeCareNow), 'nb')).toEqual([
      ...['120', '4,8', '4,5–5,0', '1,50', '14\u00a0(12\u00a0%)'.replace('14\u00a0', '14 ')],
    ]);
  });
});

it('the years have a gap where the question was changed and where nothing is shown', () => {
  const series = [value(figuresOf(homeCareBefore), '2025'), value(figuresOf(homeCareNow))];
  expect(pointsOf(series, 'mean', true).map(({ isBreak }) => isBreak)).toEqual([false, true]);
  expect(pointsOf(series, 'sd', false)[1]).toMatchObject({ period: '2026', low: null, isBreak: false });
  expect(pointsOf([value(withheld)], 'share', false)[0]?.value).toBeNull();
  expect(pointsOf(series, 'share', false)[1]?.value).toBeCloseTo(14 / 120, 12);
});

it('the years of a unit are those rounds that had it, and the latest two until the others are here', () => {
  const scale = { min: 1, max: 6 };
  const round = (period: string, told: object) => ({ ...value(withheld, period), scale, ...told });
  const [before, now] = [value(withheld, '2025'), value(withheld)];
  const periods = (history: object[], earlier: Value | null = before) =>
    seriesOf({ scale, before: earlier, now, history } as unknown as ShownSource).map(({ period }) => period);
  expect(periods([])).toEqual(['2025', '2026']);
  expect(periods([], null)).toEqual(['2026']);
  const gaps = [round('2022', { isThere: false }), round('2023', { scale: null })];
  const other = round('2024', { scale: { min: 1, max: 5 } });
  expect(periods([...gaps, other, round('2025', { isThere: true }), round('2026', {})])).toEqual([
    '2025',
    '2026',
  ]);
});

describe('beside other municipalities', () => {
  const words = comparisonTexts.nb.peers;
  const ours = { mode: 'web', sample: 'census', who: 'brukere', fielded: null, weighting: 'none' } as const;
  const theirs = {
    ...{
      id: 'x',
      municipality: 'Vikdal',
      year: 2026,
      source: 'rapport',
      wording: 'Alt i alt',
      question: 'q1',
    },
    ...{ mode: 'web', sample: 'census', who: null, fielded: null, weighting: 'none', judgement: null },
    ...{ askedCount: null, answeredCount: null, isFictitious: false, comparability: 'same' },
    ...{ figures: null, differences: null },
  } as unknown as JudgedSource['peers'][number];

  it('differences in how it was asked are told in words, and that there are none', () => {
    expect(methodDifferences(theirs, ours, '2026', words)).toEqual(['Samme spørsmål, spurt på samme måte.']);
    const other = { ...theirs, sample: 'sample' as const, mode: 'post' as const, year: 2024 };
    expect(methodDifferences(other, ours, '2026', words)).toEqual([
      'De spurte et utvalg, vi spurte alle.',
      'De spurte i brev, vi spurte på nett.',
      'Tallene deres er fra 2024, våre fra 2026.',
    ]);
    const unknown = { ...theirs, sample: 'unknown' as const, mode: 'unknown' as const };
    expect(methodDifferences(unknown, ours, '2026', words)).toEqual([
      words.differs.sampleUnknown,
      words.differs.modeUnknown,
    ]);
    const judged = { ...theirs, comparability: 'judged' as const, judgement: 'likt nok' };
    expect(methodDifferences(judged, ours, '2026', words)[0]).toContain('«likt nok»');
  });

  it.each(languages)('every way of asking differently has a sentence: %s', (language) => {
    const { differs, modes } = comparisonTexts[language].peers;
    const samples = ['census', 'sample', 'open'];
    const pairs = samples.flatMap((one) => samples.map((other) => `${one}-${other}`));
    for (const pair of pairs.filter((name) => new Set(name.split('-')).size === 2)) {
      expect(differs.sample[pair], pair).toMatch(/\.$/);
    }
    for (const mode of peerModes.filter((one) => one !== 'unknown')) expect(modes[mode]).not.toBe('');
  });

  it('what is made up is said to be so, and what is published of those who answered is told', () => {
    expect(peerName({ ...theirs, isFictitious: true }, words)).toBe('Vikdal 2026 (oppdiktet)');
    expect(peerName(theirs, words)).toBe('Vikdal 2026');
    const facts = { ...theirs, who: 'brukere', fielded: 'mars', askedCount: 200, answeredCount: 120 };
    expect(peerFacts(facts, words, 'nb')).toEqual([
      ...['Kilde: rapport.', 'Gjelder brukere.', 'Spurt mars.', '120 av 200 svarte.'],
    ]);
    expect(peerFacts({ ...theirs, answeredCount: 120 }, words, 'nb')).toEqual([
      'Kilde: rapport.',
      '120 svarte.',
    ]);
  });
});

describe('what may be compared', () => {
  const [first, second, third] = [0, 1, 2].map((place) => valueAt(place, figuresOf(homeCareNow))) as [
    PlacedValue,
    PlacedValue,
    PlacedValue,
  ];
  const without: Placed = { ...third, sources: [] };
  const shownFor = (typed: string, placed: readonly Placed[] = [first, second, without]) =>
    textOf(
      drawn(
        <PickIndicator
          placed={placed}
          none={comparisonTexts.nb.choosing.noResults}
          choice={(one) => <Choice placed={one} />}
        />,
        {},
        { search: typed && `sok=${typed}` },
      ),
    );

  it('is every indicator that has figures, under its focus area', () => {
    const all = shownFor('');
    for (const { indicator, focusArea } of [first, second]) {
      expect(all).toContain(focusArea.name.text.nb);
      expect(all).toContain(indicator.name.text.nb);
    }
    expect(all).not.toContain(without.indicator.name.text.nb);
    expect(shownFor('', [without])).toContain(comparisonTexts.nb.choosing.noResults);
  });

  it('is found by words of the name, the focus area and the survey, in any order and case', () => {
    const name = first.indicator.name.text.nb.toUpperCase();
    expect(foundIndicators([first, second], `undersøkelsen ${name}`, 'nb')).toEqual([first]);
    expect(foundIndicators([first, second], ' ', 'nb')).toEqual([first, second]);
    expect(shownFor(encodeURIComponent(name))).toContain('Viser 1 av 2 indikatorer.');
    expect(shownFor('xyz')).toContain(pickTexts.nb.nothingFound);
  });
});

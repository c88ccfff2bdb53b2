import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import { appTexts } from '../../client/i18n/app.ts';
import { PlaceProvider } from '../../client/parts/place.ts';
import type { Value } from '../../client/parts/queries.ts';
import { History } from '../../client/results/History.tsx';
import type { ShownSource } from '../../client/results/view.ts';
import type { OutwardFigures } from '../../server/core/release/outward.ts';
import { agreement, figuresOf, historyOf, homeCareBefore, homeCareNow, satisfaction } from './app-figures.ts';

const text = (word: string) => ({ nb: word, nn: word, en: word });
const withheld = { shown: 'nothing', reason: 'withheld' } as const;
const notAsked = { shown: 'nothing', reason: 'not_asked' } as const;
const valueWith = (figures: OutwardFigures, period: string) =>
  ({ figures, period, closedOn: `${period}-10-20`, isPublished: true }) as Value;
type Round = ShownSource['history'][number];

function seen(
  told: (OutwardFigures | [OutwardFigures, Partial<Round>])[],
  of: Parameters<typeof History>[0]['of'] = ['dissatisfied'],
  scale = satisfaction,
  unitName: string | null = null,
): string {
  const rounds = told.map((one): [OutwardFigures, Partial<Round>] => (Array.isArray(one) ? one : [one, {}]));
  const history = historyOf(rounds.map(([figures], at) => valueWith(figures, String(2020 + at)))).map(
    (round, at) => ({ ...round, ...rounds[at]?.[1] }),
  );
  const named = unitName === null ? {} : { unitName };
  const source = {
    surveyTitle: text('Hjemmesykepleien'),
    scale,
    history,
    ...named,
  } as unknown as ShownSource;
  const municipality = { slug: 'fet', name: 'Fet', dataLabel: null, demo: false, scorecards: [], words: [] };
  const place = {
    municipality: { ...municipality, account: null, csrfToken: null },
    ...({ language: 'nb', texts: appTexts.nb, base: '/fet/nb' } as const),
  };
  return renderToStaticMarkup(
    <MemoryRouter>
      <PlaceProvider value={place}>
        <History source={source} now={valueWith(figuresOf(homeCareNow), '2026')} of={of} />
      </PlaceProvider>
    </MemoryRouter>,
  ).replaceAll('\u00a0', ' ');
}

const [before, now] = [figuresOf(homeCareBefore), figuresOf(homeCareNow)];

describe('the figure round by round', () => {
  it('is in words, as a line and as a table', () => {
    const page = seen([before, before, before, now], ['mean', 'spread', 'dissatisfied']);
    expect(page).toContain('Snittet for hele kommunen: 4,8 i 2020, 4,8 i 2021, 4,8 i 2022, 4,8 i 2023.');
    expect(page).toContain('Spredningen (standardavviket): 0,94 i 2020');
    expect(page).toContain('Misfornøyde av dem som svarte: 2 % i 2020, 2 % i 2021, 2 % i 2022, 12 % i 2023.');
    expect(page).toContain('<th scope="row">2023</th><td>12 %</td><td>7 %</td><td>19 %</td>');
    expect(page).not.toContain('For få målinger');
  });

  it('is no trend below four shown rounds, and nothing of two', () => {
    expect(seen([before, before, now])).toContain('For få målinger til å snakke om en trend.');
    expect(seen([before, withheld, before, now])).toContain('For få målinger til å snakke om en trend.');
    expect(seen([before, now])).toBe('');
    expect(seen([withheld, withheld, withheld])).toBe('');
  });

  it('says why a round has no figure, and shows no number there', () => {
    const page = seen([before, notAsked, withheld, { shown: 'tooUncertain', n: 12 }, before, now]);
    expect(page).toContain('ikke spurt om i 2021, ikke vist i 2022, for usikkert til å vises i 2023');
    expect(page).toContain('<th scope="row">2021</th><td>.</td><td>.</td><td>.</td>');
    expect(page).toContain('. det ble ikke spurt om dette.');
    expect(page).toContain('F vises ikke, fordi tallet er for usikkert.');
    const few = seen([{ shown: 'mean', n: 7, mean: 4.4 }, before, before, now], ['mean', 'dissatisfied']);
    expect(few).toContain('4,4 i 2020');
    expect(few).toContain('Misfornøyde av dem som svarte: ikke vist i 2020');
  });

  it('is of a unit by its name, with a gap of its own where a round did not have it, whatever its scale was', () => {
    const absent: [OutwardFigures, Partial<Round>] = [
      notAsked,
      { isThere: false, scale: { min: 1, max: 5 }, isBreak: true },
    ];
    const page = seen([before, absent, before, now], ['mean'], satisfaction, 'Nord');
    expect(page).toContain('Snittet for Nord: 4,8 i 2020, ikke med i 2021, 4,8 i 2022, 4,8 i 2023.');
    expect(page).toContain('2021 (ikke med i denne runden, spørsmålet er endret)</th><td>.</td>');
    expect(page).toContain('2021: ikke med i denne runden, spørsmålet er endret.');
    expect(page).toContain('Kilde: Hjemmesykepleien · 2026 · Nord');
    expect(page).not.toContain('Skalaen var en annen');
    expect(page).not.toContain('Skravert felt');
  });

  it('says where the question or the scale was another', () => {
    const page = seen([[before, { scale: { min: 1, max: 5 } }], before, before, [now, { isBreak: true }]]);
    expect(page).toContain('Spørsmålet ble endret i 2023, så tallene før og etter kan ikke sammenlignes.');
    expect(page).toContain('Skalaen var en annen i 2020');
    expect(page).not.toContain('2 % i 2020');
    expect(page).toContain('2023 (spørsmålet er endret)');
  });

  it('calls nobody dissatisfied on a scale that does not ask of it', () => {
    const page = seen([before, before, now], ['dissatisfied'], agreement);
    expect(page).toContain('I den dårlige enden av skalaen: 2 % i 2020');
    expect(page).not.toMatch(/misfornøyde av/i);
  });
});

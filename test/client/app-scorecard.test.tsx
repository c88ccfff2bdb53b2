import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import { appTexts } from '../../client/i18n/app.ts';
import { writeChosen } from '../../client/parts/chosen-filters.ts';
import { PlaceProvider } from '../../client/parts/place.ts';
import type { Source } from '../../client/parts/queries.ts';
import { FocusAreaSection } from '../../client/scorecard/FocusAreaSection.tsx';
import { filters, fittingSources, isKept, readFilters } from '../../client/scorecard/filters.ts';
import { SourceCell } from '../../client/scorecard/SourceCell.tsx';
import { scorecardSchema } from '../../server/core/scorecard/format.ts';
import { placedIndicators } from '../../server/core/scorecard/walk.ts';
import { comparisonOf, figuresOf, homeCareBefore, homeCareNow, satisfaction } from './app-figures.ts';

const scorecard = scorecardSchema.parse(
  JSON.parse(
    readFileSync(new URL('../../surveys/fet-administrativ-2006.scorecard.json', import.meta.url), 'utf8'),
  ),
);

const homeCare: Source = {
  surveyKey: 'hjemmesykepleie-bruker',
  roundId: 'r1',
  surveyTitle: { nb: 'Hjemmesykepleien', nn: 'Heimesjukepleia', en: 'Home care' },
  surveyKind: 'user',
  scale: satisfaction,
  now: {
    period: '2026',
    closedOn: '2026-10-20',
    isNew: true,
    isPublished: true,
    figures: figuresOf(homeCareNow),
    response: { shown: 'all', answeredCount: 120, invitedCount: 168, responseRate: 120 / 168 },
    comparison: comparisonOf(homeCareNow, homeCareBefore),
    status: { code: 'within', uncertain: true },
    spreadLabel: 'largeSpread',
    minorityAlert: true,
    releaseId: '00000000-0000-4000-8000-000000000000',
    releaseVersion: 1,
    methodVersion: 1,
  },
  before: null,
};

function rendered(content: React.ReactNode): string {
  const place = {
    municipality: {
      slug: 'fet',
      name: 'Fet kommune',
      dataLabel: 'fictitious' as const,
      demo: true,
      scorecards: [],
      words: [],
      account: null,
      csrfToken: null,
    },
    language: 'nb' as const,
    texts: appTexts.nb,
    base: '/fet/nb',
  };
  return renderToStaticMarkup(
    <MemoryRouter>
      <PlaceProvider value={place}>{content}</PlaceProvider>
    </MemoryRouter>,
  );
}

/** What a reader sees, without the elements. */
const wordsOf = (html: string) => html.replaceAll('<wbr/>', '').replaceAll(/<[^>]+>/g, '|');

describe('the scorecard', () => {
  const html = scorecard.focusAreas
    .map((area) => rendered(<FocusAreaSection area={area} sources={{}} chosen={[]} />))
    .join('');

  it('shows every cell of the map of 2006 exactly as adopted, footnote marks and all', () => {
    const seen = wordsOf(html);
    const cells = placedIndicators(scorecard).flatMap(({ focusArea, goal, successFactor, indicator }) => [
      focusArea.name,
      goal.name,
      successFactor.name,
      indicator.name,
      indicator.method,
      ...(indicator.ambition ? [indicator.ambition] : []),
    ]);
    expect(cells).toHaveLength(60);
    for (const cell of cells) {
      const mark = cell.footnoteMark ? `|${cell.footnoteMark}|` : '|';
      expect(seen).toContain(`${cell.text.nb}${mark}`);
    }
    expect(html.match(/<sup/g)).toHaveLength(3);
  });

  it('says in words why an indicator has no status', () => {
    const seen = wordsOf(html);
    for (const word of ['Ingen data', 'Mangler referanse', 'Settes på enhetene'])
      expect(seen).toContain(word);
  });
});

describe('a cell with a value', () => {
  const placed = placedIndicators(scorecard).find(
    ({ indicator }) => indicator.key === 'fet.brukertilfredshet',
  );
  const [indicator] = placed ? [placed.indicator] : [];
  const show = (source: Source) =>
    wordsOf(rendered(indicator ? <SourceCell indicator={indicator} source={source} /> : null));

  it('says how many count in the figure where fewer do than have answered', () => {
    expect(show(homeCare)).not.toContain('teller med her');
    const { now } = homeCare;
    const response = {
      shown: 'all' as const,
      answeredCount: 124,
      invitedCount: 168,
      responseRate: 124 / 168,
    };
    const seen = show({ ...homeCare, now: now && { ...now, response } });
    expect(seen).toContain('124 av 168 svarte');
    expect(seen).toContain('· 120 av dem teller med her');
  });

  it('shows mean, spread, both arrows, how many answered, period and the alert together', () => {
    const seen = show(homeCare);
    for (const words of [
      '4,8 av 6',
      'stor spredning',
      'ingen sikker endring',
      'større',
      '120 av 168 svarte (71',
      '2026',
      'Nytt',
      'Mindretallsvarsel',
      'Innenfor, men usikkert',
    ]) {
      expect(seen).toContain(words);
    }
  });

  it('shows the mean alone, without spread, where the answers are few', () => {
    const few: Source = {
      ...homeCare,
      now: homeCare.now && {
        ...homeCare.now,
        figures: { shown: 'mean', n: 7, mean: 4.12 },
        response: { shown: 'nothing', reason: 'withheld' },
        spreadLabel: null,
        minorityAlert: false,
        comparison: { comparable: false, reason: 'withheld' },
      },
    };
    const seen = show(few);
    expect(seen).toContain('4,1 av 6');
    expect(seen).toContain('få svar');
    expect(seen).not.toMatch(/spredning|Mindretallsvarsel/);
  });
});

describe('the filters', () => {
  const calm: Source = {
    ...homeCare,
    now: homeCare.now && {
      ...homeCare.now,
      isNew: false,
      minorityAlert: false,
      comparison: comparisonOf(homeCareBefore, homeCareBefore),
    },
  };

  it('stand in the address and come back the same', () => {
    const written = writeChosen(new URLSearchParams('x=1'), filters, ['nytt', 'spredning']);
    expect(written.toString()).toBe('x=1&vis=spredning%2Cnytt');
    expect(readFilters(written)).toEqual(['spredning', 'nytt']);
    expect(readFilters(new URLSearchParams('vis=noe,nytt'))).toEqual(['nytt']);
    expect(writeChosen(written, filters, []).toString()).toBe('x=1');
  });

  it('keep only the sources that have everything asked for', () => {
    expect(fittingSources([homeCare, calm], ['spredning', 'mindretall'])).toEqual([homeCare]);
    expect(fittingSources([homeCare, calm], [])).toEqual([homeCare, calm]);
    const statusOf = (code: 'below' | 'reached', uncertain: boolean): Source => ({
      ...homeCare,
      now: homeCare.now && { ...homeCare.now, status: { code, uncertain } },
    });
    const under = [statusOf('below', false), statusOf('below', true)];
    expect(fittingSources([homeCare, statusOf('reached', false), ...under], ['under'])).toEqual(under);
    expect(readFilters(new URLSearchParams('vis=nytt,under'))).toEqual(['under', 'nytt']);
  });

  it('keep indicators without values only when nothing is asked for', () => {
    expect(isKept({ key: 'fet.sykefravar' }, {}, [])).toBe(true);
    expect(isKept({ key: 'fet.sykefravar' }, {}, ['nytt'])).toBe(false);
  });
});

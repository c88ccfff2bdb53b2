import { readFileSync } from 'node:fs';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import { appTexts } from '../../client/i18n/app.ts';
import { meetingTexts } from '../../client/i18n/meeting.ts';
import { FindingView } from '../../client/meeting/FindingView.tsx';
import { type Finding, findingsOf, inFromStart, isRaised } from '../../client/meeting/findings.ts';
import { actOf } from '../../client/meeting/keys.ts';
import { chosenFindings, moved, stepOf, toggled } from '../../client/meeting/plan.ts';
import { SlideHelp } from '../../client/meeting/SlideHelp.tsx';
import { nameOf } from '../../client/meeting/words.ts';
import { PlaceProvider } from '../../client/parts/place.ts';
import type { IndicatorView, ScorecardView, Source, Value } from '../../client/parts/queries.ts';
import { type Language, languages } from '../../server/core/locale.ts';
import { scorecardSchema } from '../../server/core/scorecard/format.ts';
import type { UnitTerm } from '../../server/core/words/unit-term.ts';
import { comparisonOf, figuresOf, homeCareBefore, homeCareNow, satisfaction } from './app-figures.ts';

const scorecard = scorecardSchema.parse(
  JSON.parse(
    readFileSync(new URL('../../surveys/fet-administrativ-2006.scorecard.json', import.meta.url), 'utf8'),
  ),
);
const calm = [2, 4, 10, 30, 50, 24];

function toldOf(counts: number[], before: number[], more: Partial<Value> = {}): Value {
  const answered = counts.reduce((sum, count) => sum + count, 0);
  return {
    ...{ period: '2026', closedOn: '2026-10-20', isNew: true, isPublished: true },
    figures: figuresOf(counts),
    response: { shown: 'all', answeredCount: answered, invitedCount: 168, responseRate: answered / 168 },
    comparison: comparisonOf(counts, before),
    status: { code: 'within', uncertain: false },
    ...{ spreadLabel: 'someSpread', minorityAlert: false },
    ...{ releaseId: 'release', releaseVersion: 1, methodVersion: 1 },
    ...more,
  };
}

const hidden = toldOf(calm, calm, {
  figures: { shown: 'nothing', reason: 'withheld' },
  response: { shown: 'nothing', reason: 'withheld' },
  comparison: { comparable: false, reason: 'withheld' },
  ...{ status: { code: 'withheld', uncertain: false }, spreadLabel: null },
});

const title = (name: string) => ({ nb: name, nn: name, en: name });
function sourceOf(surveyKey: string, now: Value | null): Source {
  return {
    ...{
      surveyKey,
      roundId: surveyKey,
      surveyTitle: title(`Undersøkelsen ${surveyKey}`),
      surveyKind: 'user',
    },
    ...{
      scale: satisfaction,
      now,
      before: now && toldOf(homeCareBefore, homeCareBefore, { period: '2025' }),
    },
  };
}

/** Of the map: user satisfaction from two surveys, of which one has a grown spread; and an indicator that is calm. */
const raised = toldOf(homeCareNow, homeCareBefore, { minorityAlert: true });
const quiet = toldOf(calm, calm);
const sources: ScorecardView['sources'] = {
  'fet.brukertilfredshet': [sourceOf('barnehage', quiet), sourceOf('hjemmesykepleie', raised)],
  'fet.trivsel': [sourceOf('ansatte', quiet)],
  'fet.organisering': [sourceOf('ansatte', null)],
};
const view: ScorecardView = { scorecard, sources, dataLabel: 'fictitious' };

function detailsWith(
  units: Record<string, Value | null>,
  unitTerm: UnitTerm = 'unit',
): Map<string, IndicatorView> {
  const each = Object.entries(sources).map(([key, given]) => {
    const detailed = given.map((source) => ({
      ...source,
      units: Object.entries(units).map(([name, now]) => ({
        ...{ unitId: name, parentUnitId: 'root', name, now, before: null },
      })),
      unitTerm,
      ...{ items: [], weighed: [], others: [], indexKind: 'formative' as const },
    }));
    return [key, { key, sources: detailed } as unknown as IndicatorView] as const;
  });
  return new Map(each);
}
const details = detailsWith({ Nord: quiet, Sør: hidden });
const findings = findingsOf(view, details);
const keysOf = (some: readonly Finding[]) => some.map(({ key }) => key);

function placeIn(language: Language) {
  const municipality = { slug: 'fet', name: 'Fet kommune', demo: true, scorecards: [], words: [] };
  return {
    municipality: { ...municipality, dataLabel: 'fictitious' as const, account: null, csrfToken: null },
    ...{ language, texts: appTexts[language], base: `/fet/${language}` },
  };
}

const drawnIn = (shown: ReactNode, language: Language) =>
  renderToStaticMarkup(
    <MemoryRouter>
      <PlaceProvider value={placeIn(language)}>{shown}</PlaceProvider>
    </MemoryRouter>,
  );
/** What is told of the words and of how sure it is, when somebody in the room asks. */
const helpWith = (key: string, language: Language = 'nb') =>
  drawnIn(<SlideHelp finding={findings.find((one) => one.key === key) as Finding} />, language);

/** What the room reads and hears of a finding. */
function readOf(key: string, language: Language = 'nb', among = findings): string {
  const finding = among.find((one) => one.key === key) as Finding;
  return drawnIn(<FindingView finding={finding} isPrinted />, language)
    .replaceAll(/<[^>]*aria-label="([^"]*)"[^>]*>/g, ' $1 ')
    .replaceAll(/<[^>]+>/g, ' ');
}

describe('the findings of a meeting', () => {
  it('go from the whole to the areas to the indicators, what is raised first, each with its units after it', () => {
    expect(keysOf(findings)).toEqual([
      'helheten',
      ...scorecard.focusAreas.map(({ key }) => `fokus.${key}`),
      'indikator.fet.brukertilfredshet.hjemmesykepleie',
      'enheter.fet.brukertilfredshet.hjemmesykepleie',
      'indikator.fet.brukertilfredshet.barnehage',
      'enheter.fet.brukertilfredshet.barnehage',
      'indikator.fet.trivsel.ansatte',
      'enheter.fet.trivsel.ansatte',
      'samtale',
    ]);
  });

  it('have the whole and what is raised in from the start, and all where nothing is raised', () => {
    const kept = keysOf(inFromStart(findings)).filter((key) => /^(indikator|enheter)/.test(key));
    expect(kept).toEqual([
      'indikator.fet.brukertilfredshet.hjemmesykepleie',
      'enheter.fet.brukertilfredshet.hjemmesykepleie',
    ]);
    const calmOnes = findingsOf(
      { ...view, sources: { 'fet.trivsel': sources['fet.trivsel'] ?? [] } },
      details,
    );
    expect(calmOnes.some(isRaised)).toBe(false);
    expect(inFromStart(calmOnes)).toEqual(calmOnes);
  });

  it('are raised by one unit too, where the whole is calm', () => {
    const oneUnit = findingsOf(view, detailsWith({ Nord: quiet, Vest: raised }));
    expect(keysOf(oneUnit.filter(isRaised))).toContain('enheter.fet.trivsel.ansatte');
    expect(readOf('enheter.fet.trivsel.ansatte', 'nb', oneUnit)).toContain('Spredningen har økt: Vest.');
  });

  it('leave units out where none is shown, and where there is only one', () => {
    const none: Record<string, Value>[] = [{ Nord: hidden, Sør: hidden }, { Nord: quiet }, {}];
    for (const units of none) {
      expect(findingsOf(view, detailsWith(units)).some(({ kind }) => kind === 'units')).toBe(false);
    }
  });

  it('say the sentence, the spread beside the mean, the response and the source', () => {
    const read = readOf('indikator.fet.brukertilfredshet.hjemmesykepleie');
    for (const said of [
      '14 av 120',
      'Snitt',
      'Spredning',
      'større',
      'Mindretallsvarsel',
      '120 av 168 svarte',
    ]) {
      expect(read).toContain(said);
    }
    expect(read).toMatch(/Kilde: Undersøkelsen hjemmesykepleie · 2026 · Fet kommune\..*Oppdiktede svar/);
  });

  it('say in words what is raised and where, with the survey where several feed an indicator', () => {
    const read = readOf('helheten');
    expect(read).toContain('2 av 10 indikatorer har resultater.');
    expect(read).toContain('Mindretallsvarsel: Brukertilfredshet (Undersøkelsen hjemmesykepleie).');
    expect(readOf(`fokus.${scorecard.focusAreas[0]?.key}`)).toContain('Ingen indikatorer her har resultater');
  });

  it('say of units how many are shown, and draw no figure of one that is not', () => {
    const read = readOf('enheter.fet.trivsel.ansatte');
    expect(read).toContain('1 av 2 enheter kan vises.');
    expect(read).toContain('ikke en rangering');
    expect(read).toMatch(/Sør[^.]*\. Vises ikke/);
  });

  it('name many units as dots on one line', () => {
    const many = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`Enhet ${at + 1}`, quiet]));
    const read = readOf('enheter.fet.trivsel.ansatte', 'nb', findingsOf(view, detailsWith(many)));
    expect(read).toContain('Alle 12 enheter kan vises.');
    const ofAreas = findingsOf(view, detailsWith(many, 'area'));
    expect(readOf('enheter.fet.trivsel.ansatte', 'nb', ofAreas)).toContain('Alle 12 områder kan vises.');
    expect(readOf('enheter.fet.trivsel.ansatte', 'nn', ofAreas)).toMatch(/Alle 12 områd\w* kan visast\./);
    expect(read).toContain('Snittet på 12 steder');
  });

  it('have help and how sure they are at hand, and nothing of it leads out of the meeting', () => {
    const whole = helpWith('indikator.fet.brukertilfredshet.hjemmesykepleie');
    expect(whole).toContain('Hva er et mindretallsvarsel?');
    expect(whole).toMatch(/Hvor sikkert er dette\?.*Et usikkerhetsintervall for snittet/);
    const units = helpWith('enheter.fet.trivsel.ansatte');
    expect(units).toMatch(/Hvor sikkert er dette\?.*dem som svarte.*>Nord<.*usikkerhetsintervall/);
    // What is alike for all is said once, and of a unit that is hidden nothing is.
    expect(units.split('Hvor sikkert')[1]?.match(/dem som svarte\. /g)).toHaveLength(1);
    expect(units).not.toContain('Sør');
    expect(helpWith('helheten')).toContain('Hva betyr statusen?');
    expect(helpWith('helheten')).not.toContain('Hvor sikkert');
    expect(helpWith('samtale')).toBe('');
    for (const { key } of findings) expect(helpWith(key)).not.toContain('<a ');
  });

  it.each(languages)('have a name and words in %s', (language) => {
    for (const finding of findings) {
      expect(nameOf(finding, placeIn(language), meetingTexts[language])).not.toBe('');
      expect(readOf(finding.key, language).trim()).not.toBe('');
    }
    for (const question of meetingTexts[language].questions) {
      expect(readOf('samtale', language)).toContain(question);
    }
  });
});

describe('what is prepared', () => {
  it('is in its own order, without what is gone', () => {
    const chosen = ['samtale', 'gone', 'helheten'];
    expect(keysOf(chosenFindings(findings, chosen))).toEqual(['samtale', 'helheten']);
    expect(chosenFindings(findings, null)).toEqual(inFromStart(findings));
  });

  it('moves a step at a time, and not past the ends', () => {
    expect(moved(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 'unknown', 1)).toEqual(['a', 'b', 'c']);
  });

  it('takes a finding in at its place among those that are in, and out again', () => {
    const all = ['a', 'b', 'c', 'd'];
    expect(toggled(['a', 'd'], 'c', all)).toEqual(['a', 'c', 'd']);
    expect(toggled(['d', 'a'], 'b', all)).toEqual(['d', 'a', 'b']);
    expect(toggled(['b'], 'a', all)).toEqual(['a', 'b']);
    expect(toggled(['a', 'b'], 'a', all)).toEqual(['b']);
  });

  it('knows the steps beside each', () => {
    expect(stepOf(['a', 'b'], 'a')).toEqual({ at: 0, count: 2, back: undefined, next: 'b' });
    expect(stepOf(['a', 'b'], 'b')).toEqual({ at: 1, count: 2, back: 'a', next: undefined });
    expect(stepOf(['a', 'b'], 'c')).toBeUndefined();
    expect(stepOf(['a', 'b'], null)).toBeUndefined();
  });
});

describe('the keys', () => {
  const pressed = (key: string, more = {}) => ({
    ...{ key, defaultPrevented: false, altKey: false, ctrlKey: false, metaKey: false, target: null },
    ...more,
  });
  const field = { matches: (selector: string) => selector.includes('textarea') } as unknown as EventTarget;

  it('go on and back, from the keyboard and from a remote control', () => {
    const acts = [
      'ArrowRight',
      'PageDown',
      'ArrowLeft',
      'PageUp',
      'Home',
      'End',
      'b',
      'B',
      '.',
      'o',
      'Escape',
    ];
    expect(acts.map((key) => actOf(pressed(key), true))).toEqual([
      ...['next', 'next', 'back', 'back', 'first', 'last', 'black', 'black', 'black', 'overview', 'leave'],
    ]);
    expect(actOf(pressed('x'), true)).toBeNull();
  });

  it('are left to a field, to what has used them, and to the browser', () => {
    expect(actOf(pressed('b', { target: field }), true)).toBeNull();
    expect(actOf(pressed('Escape', { target: field }), true)).toBe('leave');
    expect(actOf(pressed('ArrowRight', { defaultPrevented: true }), true)).toBeNull();
    expect(actOf(pressed('b', { ctrlKey: true }), true)).toBeNull();
  });

  it('of letters can be switched off', () => {
    expect(actOf(pressed('b'), false)).toBeNull();
    expect(actOf(pressed('PageDown'), false)).toBe('next');
  });
});

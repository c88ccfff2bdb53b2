import { describe, expect, it } from 'vitest';
import { notYetPublic } from '../../client/entrances/LeaderPage.tsx';
import type { PlacedValue } from '../../client/entrances/overview.ts';
import { pictureOf, StatementCard } from '../../client/entrances/StatementCard.tsx';
import { plainText, type Statement, statementOf } from '../../client/entrances/statement.ts';
import {
  narrowedTo,
  offeredIn,
  readStatements,
  withStatement,
} from '../../client/entrances/statement-choices.ts';
import { appTexts } from '../../client/i18n/app.ts';
import type { Place } from '../../client/parts/place.ts';
import { type Language, languages } from '../../server/core/locale.ts';
import { drawn, textOf } from './admin-place.tsx';
import { comparisonOf, figuresOf, homeCareBefore, homeCareNow } from './app-figures.ts';
import { valueAt } from './placed-values.ts';

const placeIn = (language: Language): Place => ({
  municipality: {
    ...{ slug: 'fet', name: 'Fet kommune', dataLabel: 'fictitious', demo: true, scorecards: [], words: [] },
    ...{ account: null, csrfToken: null },
  },
  ...{ language, texts: appTexts[language], base: `/fet/${language}` },
});
const said = (value: PlacedValue, language: Language = 'nb') =>
  statementOf(value, placeIn(language), 'https://spredning.example');

const pair = valueAt(0, figuresOf(homeCareNow), comparisonOf(homeCareNow, homeCareBefore), true);
const few = valueAt(4, { shown: 'mean', n: 6, mean: 4.2 });

describe('a statement', () => {
  it('stands alone: of what, who answered, of how many, when, mean and spread, how sure, source and address', () => {
    expect(plainText(said(pair) as Statement).split('\n')).toEqual([
      [
        'Tilfredshet med grønn kommune i Fet kommune, blant dem som svarte på «Undersøkelsen» i 2026:',
        'Snittet er 4,8 av 6, omtrent som sist. Men svarene spriker mer: 14 av 120 er misfornøyde (1 eller 2), mot 2 av 120 sist.',
        'Økningen er større enn tilfeldigheter lett forklarer. Ambisjon 5,0–4,0: innenfor.',
        'Mindretallsvarsel: snittet er godt nok, men 12\u00a0% av dem som svarte, er misfornøyde. Noen bør spørre hvorfor.',
        '120 av 168 svarte (71\u00a0%).',
      ].join(' '),
      'Tallene gjelder dem som svarte. De som ikke svarte, kan mene noe annet. Et usikkerhetsintervall for snittet (95 %) går fra 4,5 til 5,0.',
      'Kilde: Undersøkelsen · 2026 · Fet kommune. Lukket 20. oktober 2026. Oppdiktede svar. Tallene er laget for å vise hvordan Spredning virker. Utgave 1 av tallene, metodeversjon 1.',
      'https://spredning.example/fet/nb/indikator/fet.gronn-kommune?undersokelse=one',
    ]);
  });

  it('never speaks of the inhabitants, in any language', () => {
    for (const language of languages) {
      const text = plainText(said(pair, language) as Statement);
      expect(text).not.toMatch(/innbyggerne|innbyggjarane|citizens|inhabitants/i);
      expect(text).toMatch(/svarte|svara|answered/);
    }
  });

  it('has nothing computed from the spread where the spread is not shown, and is not made of what is hidden', () => {
    expect(said(few)?.text).toContain('Det er få svar, så spredningen vises ikke.');
    expect(said(few)?.sureness).not.toContain('intervall');
    expect(said(valueAt(3, { shown: 'nothing', reason: 'withheld' }))).toBeNull();
    expect(said(valueAt(5, { shown: 'tooUncertain', n: 12 }))).toBeNull();
    expect(pictureOf(few, placeIn('nb'))).toBeNull();
    expect(pictureOf(pair, placeIn('nb'))?.words).toContain('120 svar');
  });

  it('tells of the ambition only where the round was read against the one in force now', () => {
    const older: PlacedValue = { ...pair, scorecard: { ...pair.scorecard, validFromOn: '2026-11-01' } };
    expect(said(older)?.text).not.toContain('Ambisjon');
    const without: PlacedValue = {
      ...pair,
      now: { ...pair.now, status: { code: 'noAmbition', uncertain: false } },
    };
    expect(said(without)?.text).not.toContain('Ambisjon');
  });

  it('that everybody may not read is marked, and has no way to be handed on', () => {
    const card = (isPublic: boolean, value = pair) =>
      drawn(<StatementCard value={value} statement={said(value) as Statement} isPublic={isPublic} />, {});
    expect(card(true)).toContain('<button');
    expect(card(false)).not.toContain('<button');
    expect(textOf(card(false))).toContain('Ikke offentlig ennå');
    const ofBoard = (
      <StatementCard
        value={pair}
        statement={said(pair) as Statement}
        isPublic={false}
        bodies={['Formannskapet', 'Kommunestyret']}
      />
    );
    expect(textOf(drawn(ofBoard, {}))).toContain(
      'Bare for Formannskapet og Kommunestyret, ikke offentlig ennå',
    );
    const unpublished = { ...pair, now: { ...pair.now, isPublished: false } };
    expect(textOf(card(false, unpublished))).toContain('Ikke publisert');
  });

  it('is narrowed by focus area, survey and body, all at once, and each choice keeps the others', () => {
    const ofSurvey = (value: PlacedValue, surveyKey: string, roundId: string): PlacedValue => ({
      ...value,
      source: {
        ...value.source,
        surveyKey,
        surveyTitle: { nb: surveyKey, nn: surveyKey, en: surveyKey },
        roundId,
      },
    });
    const [one, two, three] = [
      ofSurvey(pair, 'a', 'r1'),
      ofSurvey(few, 'b', 'r2'),
      ofSurvey(pair, 'b', 'r2'),
    ];
    const all = [one, two, three];
    const audiences = [{ roundId: 'r2', bodies: ['Kommunestyret', 'Formannskapet'] }];
    const kept = (search: string) => narrowedTo(all, readStatements(new URLSearchParams(search)), audiences);
    expect(kept('')).toEqual(all);
    expect(kept(`omrade=${one.focusArea.key}`)).toEqual([one, three]);
    expect(kept('undersokelse=b')).toEqual([two, three]);
    expect(kept('organ=Formannskapet')).toEqual([two, three]);
    expect(kept(`organ=Formannskapet&omrade=${two.focusArea.key}`)).toEqual([two]);
    expect(kept('organ=Ingen')).toEqual([]);
    const offered = offeredIn(all, audiences, ({ nb }) => nb);
    expect(offered.organ.map(({ name }) => name)).toEqual(['Formannskapet', 'Kommunestyret']);
    expect(offered.undersokelse.map(({ key }) => key)).toEqual(['a', 'b']);
    expect(offered.omrade.map(({ key }) => key)).toEqual([one.focusArea.key, two.focusArea.key]);
    const address = new URLSearchParams('undersokelse=b');
    expect(String(withStatement(address, 'omrade', 'x'))).toBe('undersokelse=b&omrade=x');
    expect(String(withStatement(address, 'undersokelse', null))).toBe('');
  });

  it('of a round that everybody sees is made of the public’s figures alone', () => {
    const inside = { ...few, source: { ...few.source, roundId: 'r2' } };
    expect(notYetPublic([pair, few, inside], [pair, few])).toEqual([inside]);
    expect(notYetPublic([pair], [{ ...pair, now: few.now }])).toEqual([]);
  });
});

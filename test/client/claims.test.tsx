import { describe, expect, it } from 'vitest';
import { newClaimPath, readNewClaim } from '../../client/claims/addresses.ts';
import { Answer } from '../../client/claims/ClaimPage.tsx';
import { Claims } from '../../client/claims/ClaimsPage.tsx';
import { exampleQuestions } from '../../client/claims/examples.ts';
import { countsOf, KnownFields } from '../../client/claims/KnownFields.tsx';
import { NewClaimPage } from '../../client/claims/NewClaimPage.tsx';
import type { Candidate, ClaimFigureView, ClaimView } from '../../client/claims/queries.ts';
import {
  changeIn,
  emptyTyped,
  endIn,
  ofUnit,
  placeOf,
  quantifierIn,
  shownCandidates,
  statementOf,
  toggled,
  typedFrom,
} from '../../client/claims/typed.ts';
import {
  type ClaimPeriod,
  type ClaimStatement,
  judgeClaim,
  type Quantifier,
} from '../../server/core/claims/verdict.ts';
import { type Language, languages } from '../../server/core/locale.ts';
import type { OutwardFigures } from '../../server/core/release/outward.ts';
import { drawn, textOf } from './admin-place.tsx';
import { comparisonOf, figuresOf, homeCareBefore, homeCareNow, satisfaction } from './app-figures.ts';

const inAll = (text: string) => ({ nb: text, nn: text, en: text });
const candidate = (indicatorKey: string, surveyKey: string): Candidate => ({
  ...{ indicatorKey, surveyKey, indicatorName: inAll(indicatorKey), surveyTitle: inAll(surveyKey) },
  ...{ focusArea: inAll('brukere'), questions: [inAll(`${indicatorKey} alt i alt`)], units: [] },
  scale: satisfaction,
});
const [care, school] = [candidate('fet.pleie', 'hjem'), candidate('fet.skole', 'skole')];
const blank = emptyTyped({ text: '', place: null, draft: '' }, 'one');

describe('what a claim says, by its words', () => {
  it.each<[string, Quantifier, ClaimStatement['end']]>([
    ['Alle er misfornøyde med hjemmesykepleien', 'all', 'dissatisfied'],
    ['De fleste er fornøyde', 'most', 'satisfied'],
    ['Nesten alle klager', 'most', 'dissatisfied'],
    ['Dei fleste er svært nøgde', 'most', 'satisfied'],
    ['Ingen er fornøyd', 'none', 'satisfied'],
    ['Bare noen får hjelp', 'few', 'dissatisfied'],
    ['Everyone is dissatisfied', 'all', 'dissatisfied'],
    ['Most are not satisfied', 'most', 'dissatisfied'],
    ['Folk klager på fallet i kvaliteten', 'many', 'dissatisfied'],
  ])('«%s»', (text, quantifier, end) => {
    expect([quantifierIn(text), endIn(text)]).toEqual([quantifier, end]);
  });
});

describe('what change a claim is about, by its words', () => {
  it.each([
    ['Det har blitt verre', 'worse'],
    ['Tenesta er vorten dårlegare', 'worse'],
    ['Det er blitt bedre i vest', 'better'],
    ['Things have got worse', 'worse'],
    ['Flere er misfornøyde enn før', 'moreDissatisfied'],
    ['Fleire er misnøgde', 'moreDissatisfied'],
    ['Fewer are dissatisfied', 'fewerDissatisfied'],
    ['Flere enn halvparten er misfornøyde', 'level'],
    ['Forskjellene har økt', 'greaterSpread'],
    ['Svarene spriker mer enn før', 'greaterSpread'],
    ['Det er blitt mindre skilnader', 'smallerSpread'],
    ['The differences have shrunk', 'smallerSpread'],
    ['Alle er misfornøyde med hjemmesykepleien', 'level'],
    ['Dei fleste er forverra', 'worse'],
  ])('«%s»', (text, change) => {
    expect(changeIn(text)).toBe(change);
  });

  it('is a proposal: what is chosen goes before', () => {
    const typed = { ...blank, text: 'Det har blitt verre' };
    expect(statementOf(typed).change).toBe('worse');
    expect(statementOf({ ...typed, change: 'level' }).change).toBeNull();
    expect(statementOf({ ...typed, change: 'greaterSpread' }).change).toBe('greaterSpread');
  });
});

describe('what is typed', () => {
  it('an address gives the claim, the figure it begins from, or one’s own claim, and is read back as it was', () => {
    const asked = {
      ...{ text: 'Alle er misfornøyde', draft: '' },
      place: { indicatorKey: 'fet.pleie', surveyKey: 'hjem', unitId: 'vest' },
    };
    expect(newClaimPath(asked)).toBe(
      '/stemmer-det/ny?pastand=Alle+er+misforn%C3%B8yde&indikator=fet.pleie&undersokelse=hjem&enhet=vest',
    );
    const read = (path: string) => readNewClaim(new URL(path, 'https://x.example').searchParams);
    expect(read(newClaimPath(asked))).toEqual(asked);
    expect(read(newClaimPath({ draft: 'id' }))).toEqual({ text: '', place: null, draft: 'id' });
    expect(read('/stemmer-det/ny?indikator=bare-den')).toMatchObject({ place: null });
    expect(emptyTyped(asked, 'id').places).toEqual([asked.place]);
  });

  it('figures are chosen, moved to a unit and let go; no more than four; and none of them is let go by choosing one', () => {
    const one = toggled({ ...blank, isNone: true }, care);
    expect(one).toMatchObject({ isNone: false, places: [{ indicatorKey: 'fet.pleie', unitId: null }] });
    expect(placeOf(ofUnit(one, care, 'vest'), care)?.unitId).toBe('vest');
    expect(ofUnit(one, school, 'vest')).toEqual(one);
    expect(toggled(one, care).places).toEqual([]);
    const full = ['a', 'b', 'c'].reduce((typed, key) => toggled(typed, candidate(key, 'x')), one);
    expect(toggled(full, school)).toBe(full);
  });

  it('what is chosen stays in sight when other words are looked up', () => {
    const typed = toggled(blank, care);
    expect(shownCandidates(typed, [school], [care, school])).toEqual([care, school]);
    expect(shownCandidates(typed, [care], [care, school])).toEqual([care]);
  });

  it('cases are counted as they are typed, and not more of them than there are', () => {
    const counts = (knownCases: string, knownOf: string) => countsOf({ ...blank, knownCases, knownOf });
    expect(counts('', '')).toEqual({ cases: null, of: null, fault: null });
    expect(counts('5', '1 200')).toEqual({ cases: 5, of: 1200, fault: null });
    expect(counts('fem', '').fault).toBe('cases');
    expect(counts('0', '0').fault).toBe('of');
    expect(counts('6', '5').fault).toBe('more');
  });

  it('a claim of change is asked for no cases: the stored verdicts alone decide it', () => {
    const typed = { ...blank, text: 'Det har blitt verre', knownCases: 'fem', knownOf: '3' };
    expect(countsOf(typed)).toEqual({ cases: null, of: null, fault: null });
    const asked = (text: string) =>
      textOf(drawn(<KnownFields typed={{ ...typed, text }} change={() => {}} />, {}));
    expect(asked('Det har blitt verre').trim()).toBe('');
    expect(asked('Alle er misfornøyde')).toContain('Hvor mange vet du om?');
  });

  it('examples are of what there are results of, one a survey; of the figure one comes from where there is one', () => {
    const all = [care, candidate('fet.annet', 'hjem'), school];
    expect(exampleQuestions(all, []).map(({ nb }) => nb)).toEqual([
      'fet.pleie alt i alt',
      'fet.skole alt i alt',
    ]);
    expect(exampleQuestions(all, toggled(blank, school).places).map(({ nb }) => nb)).toEqual([
      'fet.skole alt i alt',
    ]);
    const agreeing = { ...school, scale: { ...satisfaction, low: inAll('helt uenig') } };
    expect(exampleQuestions([care, agreeing], toggled(blank, agreeing).places).map(({ nb }) => nb)).toEqual([
      'fet.pleie alt i alt',
    ]);
    expect(exampleQuestions([], [])).toEqual([]);
  });
});

const statement: ClaimStatement = { quantifier: 'all', end: 'dissatisfied', fewShare: 0.1, change: null };
const rounds = (...all: [string, OutwardFigures][]) =>
  all.map(
    ([period, figures]): ClaimPeriod => ({
      ...{ period, figures, isSameQuestion: true },
      comparison: { comparable: false, reason: 'noPreviousRound' },
    }),
  );
function figure(periods: ReturnType<typeof rounds>, given: Partial<ClaimFigureView> = {}): ClaimFigureView {
  const judged = judgeClaim(statement, periods);
  return {
    ...{ indicatorKey: 'fet.pleie', indicatorName: inAll('Brukertilfredshet') },
    ...{ surveyKey: 'hjem', surveyTitle: inAll('Hjemmesykepleien'), unit: null, scale: satisfaction },
    ...judged,
    minorityAlert: false,
    latest: periods[0] ? { period: periods[0].period, closedOn: '2026-10-20' } : null,
    found: { period: '2026', verdict: judged.verdict, reason: judged.reason, isLatest: true },
    ...given,
  };
}
const pair = figure(rounds(['2026', figuresOf(homeCareNow)], ['2025', figuresOf(homeCareBefore)]));
const claim = (given: Partial<ClaimView> = {}): ClaimView => ({
  ...{ id: 'one', text: 'Alle er misfornøyde med hjemmesykepleien', statement, knownCases: 5, knownOf: null },
  ...{ figures: [pair], shared: null, bodies: [{ id: 'k', name: 'kommunestyret' }] },
  ...given,
});
const page = (given: Partial<ClaimView> = {}, language: Language = 'nb') =>
  textOf(drawn(<Answer claim={claim(given)} />, {}, { language }).replaceAll('\u00a0', ' '));

describe('the answer', () => {
  it('has the verdict, why, the word to the letter, the picture’s numbers, and what would decide it', () => {
    const text = page();
    expect(text).toContain('Kan ikke avgjøres');
    expect(text).toContain(
      '14 av 120 er misfornøyde (1 eller 2). Andelen kan ligge et sted mellom 7 % og 19 %, og grensa på 10 % er innenfor.',
    );
    expect(text).toMatch(/Til punkt og prikke: +14 av 120, altså ikke alle\./);
    expect(text).toMatch(/2025 +2 % +0 % +6 % +2026 +12 % +7 % +19 %/);
    expect(text).toMatch(/Hva kan avgjøre det\? +Flere svar/);
    expect(text).toContain('vet om 5. Det sier at det skjer, ikke hvor ofte.');
    expect(text).toContain('Del med kommunestyret');
    expect(drawn(<Answer claim={claim()} />, {})).toContain(
      'href="/fet/nb/undring/ny?indikator=fet.pleie&amp;undersokelse=hjem"',
    );
  });

  it('of a change tells the stored verdict, what would decide it, and the rounds', () => {
    const comparison = { ...comparisonOf(homeCareNow, homeCareBefore), previousPeriod: '2025' };
    const [now, before] = rounds(['2026', figuresOf(homeCareNow)], ['2025', figuresOf(homeCareBefore)]);
    const [spread, worse] = (['greaterSpread', 'worse'] as const).map((change) => ({ ...statement, change }));
    const held = (said: ClaimStatement) => ({
      statement: said,
      figures: [{ ...pair, ...judgeClaim(said, [{ ...now, comparison }, before] as ClaimPeriod[]) }],
    });
    const text = page(held(spread as ClaimStatement));
    expect(text).toContain('Lest slik: at forskjellene er blitt større.');
    expect(text).toMatch(
      /Kan ikke avgjøres +Spredningen \(standardavviket\) er 1,50, mot 0,94 i 2025\. Det er en sikker/,
    );
    expect(text).toMatch(/2025 +0,94 .*2026 +1,50/);
    expect(text).toContain('Om neste runde viser en sikker endring samme vei, er det en trend.');
    expect(text).not.toContain('Til punkt og prikke');
    expect(text).toContain('Hva er spredningen?');
    expect(page({ ...held(spread as ClaimStatement), knownCases: null })).not.toContain('kjent fra før');
    expect(page(held(worse as ClaimStatement))).toContain('Det er ikke nok til å si at noe er endret.');
    const more = { ...statement, change: 'moreDissatisfied' as const };
    expect(page(held(more))).toMatch(/2025 +2 % .*2026 +12 %/);
  });

  it('an exception is people all the same', () => {
    const few = figure(rounds(['2025', figuresOf(homeCareBefore)]));
    expect(page({ figures: [few], knownOf: 40 })).toMatch(/Unntak.*her er det 2 av 120\..*5 av omtrent 40/);
  });

  it('has the minority alert of the indicator by name, and help with the words it uses', () => {
    const few = figure(rounds(['2025', figuresOf(homeCareBefore)]), { minorityAlert: true });
    expect(page({ figures: [few] })).toMatch(
      /Hva er trend og unntak\?.*Hva er et mindretallsvarsel\?.*Unntak.*Mindretallsvarsel +Snittet er godt nok/,
    );
    expect(page()).not.toMatch(/[Mm]indretallsvarsel/);
    expect(page()).toMatch(/Hvor sikkert er dette\? *: Brukertilfredshet/);
  });

  it('who sees less than the author gets no number, and is told why the answer is another', () => {
    const hidden = figure(rounds(['2026', { shown: 'nothing', reason: 'withheld' }]), {
      found: { period: '2026', verdict: 'trend', reason: null, isLatest: true },
    });
    const text = page({ figures: [hidden], knownCases: null });
    expect(text).toContain('Tallet fra siste runde vises ikke');
    expect(text).toContain('fikk svaret trend. Du ser ikke de samme tallene');
    expect(text).not.toMatch(/\d+ av \d+/);
    const unseen = figure([], { scale: null });
    expect(page({ figures: [unseen] })).toContain('Du ser ikke noe resultat for dette.');
  });

  it('a new round says whether the answer still holds', () => {
    const found = (verdict: 'undecided' | 'exception') => ({
      ...{ period: '2025', verdict, reason: null, isLatest: false },
    });
    expect(page({ figures: [{ ...pair, found: found('undecided') }] })).toContain(
      'Svaret er fortsatt kan ikke avgjøres, som i 2025.',
    );
    expect(page({ figures: [{ ...pair, found: found('exception') }] })).toContain(
      'I 2025 var svaret unntak. Nå er det kan ikke avgjøres.',
    );
  });

  it('without an indicator it says that one is missing; what is shared has its author, and nothing to change', () => {
    const shared = {
      by: { name: 'Pia', isSelf: false },
      body: { id: 'k', name: 'kommunestyret' },
      sharedAt: '2026-11-27T10:00:00.000Z',
    };
    const text = page({ figures: [], shared, bodies: [] });
    expect(text).toMatch(/Ingen indikator svarer på dette.*mangler en indikator/);
    expect(text).toMatch(/Pia, fredag 27\. november 2026.*Delt med kommunestyret/);
    expect(text).not.toMatch(/Slett|Endre|Lest slik/);
  });

  it('is told in each language', () => {
    expect(new Set(languages.map((language) => page({}, language))).size).toBe(languages.length);
  });
});

describe('the list and the form', () => {
  const line = { ...{ id: 'one', text: 'Alle klager', statement }, changedAt: '2026-11-27T10:00:00.000Z' };
  const list = (mayClaim: boolean, drafts: (typeof line & { verdicts: ('trend' | 'exception')[] })[] = []) =>
    textOf(drawn(<Claims view={{ mayClaim, drafts, claims: [] }} />, {}));

  it('tells what was found of each, and whom it is for', () => {
    expect(list(true, [{ ...line, verdicts: ['trend', 'exception', 'trend'] }])).toMatch(
      /Alle klager +Trend · Unntak +Bare du ser den/,
    );
    expect(list(true, [{ ...line, verdicts: [] }])).toContain('Ingen indikator svarer på dette');
    expect(list(true)).toContain('til du deler den med et organ');
    expect(list(false)).not.toContain('Prøv en påstand');
  });

  it('who sits in no body is told so instead of a form', () => {
    const text = textOf(drawn(<NewClaimPage />, { claims: { mayClaim: false, drafts: [], claims: [] } }));
    expect(text).toContain('Du sitter ikke i noe organ.');
  });

  it('what is saved is changed as it was saved', () => {
    expect(typedFrom(claim())).toMatchObject({
      ...{ quantifier: 'all', fewShare: 0.1, change: 'level', knownCases: '5', knownOf: '', isNone: false },
      places: [{ indicatorKey: 'fet.pleie', surveyKey: 'hjem', unitId: null }],
    });
    expect(typedFrom(claim({ figures: [] })).isNone).toBe(true);
  });
});

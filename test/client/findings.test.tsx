import { describe, expect, it } from 'vitest';
import { FindingsPage } from '../../client/findings/FindingsPage.tsx';
import { isNarrowed, readFilter, withFilter, withShown } from '../../client/findings/filters.ts';
import { type FindingView, topicsOf } from '../../client/findings/topics.ts';
import { findingsTexts, kindWords } from '../../client/i18n/findings.ts';
import { type FindingKind, type FindingNumbers, findingKinds } from '../../server/core/findings/finding.ts';
import { languages } from '../../server/core/locale.ts';
import { drawn, textOf } from './admin-place.tsx';
import { agreement, figuresOf, homeCareBefore, homeCareNow, satisfaction } from './app-figures.ts';

const text = (word: string) => ({ nb: word, nn: word, en: word });
const change = {
  ...{ n: 120, mean: 4.75, sd: 1.4965, dissatisfiedCount: 14, adjustedP: 0.00003, familySize: 9 },
  ...{ previousN: 120, previousMean: 4.8167, previousSd: 0.9437, previousDissatisfiedCount: 2 },
};
const vest = {
  unitId: 'v',
  name: 'vest',
  dissatisfiedCount: 10,
  dissatisfiedShare: 10 / 34,
  restShare: 4 / 86,
  n: 34,
};
const numbersOf: Record<FindingKind, FindingNumbers> = {
  spreadUp: { kind: 'spreadUp', ...change },
  dissatisfiedUp: { kind: 'dissatisfiedUp', ...change },
  dissatisfiedConcentrated: {
    ...{ kind: 'dissatisfiedConcentrated', dissatisfiedCount: 14, n: 120, familySize: 9 },
    groups: [{ ...vest, adjustedP: 0.0123 }],
  },
  minorityAlert: { kind: 'minorityAlert', mean: 4.75, n: 120, dissatisfiedCount: 14 },
  unitFarBelow: {
    ...{ kind: 'unitFarBelow', mean: 3.2, meanLow: 2.9, meanHigh: 3.5, n: 33 },
    ...{ dissatisfiedCount: 11, wholeMean: 4.6 },
  },
  meanDown: { kind: 'meanDown', ...change },
  responseDown: {
    ...{ kind: 'responseDown', answeredCount: 90, invitedCount: 200, adjustedP: 0.002, familySize: 4 },
    ...{ previousAnsweredCount: 130, previousInvitedCount: 200 },
  },
  manyDontKnow: { kind: 'manyDontKnow', dontKnowCount: 45, askedCount: 165 },
  spreadDown: { kind: 'spreadDown', ...change },
  dissatisfiedDown: { kind: 'dissatisfiedDown', ...change },
  meanUp: { kind: 'meanUp', ...change },
};
const response = (answeredCount: number) =>
  ({ shown: 'all', answeredCount, invitedCount: 200, responseRate: answeredCount / 200 }) as const;

function findingOf(kind: FindingKind, given: Partial<FindingView> = {}): FindingView {
  return {
    ...{ id: kind, numbers: numbersOf[kind], indicatorKey: 'fet.brukertilfredshet' },
    ...{ indicatorName: text('Brukertilfredshet'), focusArea: { key: 'brukere', name: text('Brukere') } },
    ...{ surveyKey: 'hjemme', surveyTitle: text('Hjemmesykepleien'), period: '2027', closedOn: '2027-05-20' },
    ...{
      visibleFromAt: '2027-06-17T18:00:00.000Z',
      isNew: true,
      scale: satisfaction,
      unit: null,
      unitTerm: 'unit',
      alsoIn: [],
    },
    ambition: { form: 'band', target: 5, floor: 4 },
    marks: null,
    now: { period: '2027', figures: figuresOf(homeCareNow), response: response(90) },
    before: { period: '2026', figures: figuresOf(homeCareBefore), response: response(130) },
    ...given,
  };
}

type Where = Parameters<typeof drawn>[2];
const page = (findings: FindingView[], where: Where = {}, resultCount = 18) =>
  drawn(<FindingsPage />, { findings: { findings, resultCount, dataLabel: null } }, where);

describe('each kind of finding', () => {
  it.each(findingKinds)(
    '%s has a sentence, a picture with words, and why it is there, in all languages',
    (kind) => {
      for (const language of languages) {
        const html = page([findingOf(kind)], { language });
        const words = findingsTexts[language];
        expect(textOf(html)).toContain(words.kinds[kind]);
        expect(textOf(html)).toContain(words.why.title);
        expect(html).toContain('metode#verdt-a-ta-opp');
        expect(html).toContain('/indikator/fet.brukertilfredshet?undersokelse=hjemme');
        if (kind === 'manyDontKnow') expect(html).toContain('share-bar');
        else expect(html).toMatch(/<svg[^>]*role="group"[^>]*aria-label="[^"]{20,}"/);
        expect(textOf(html)).not.toMatch(/undefined|NaN|\[object/);
      }
    },
  );

  it('tells how sure it is to those who want to check, and never a p smaller than is told', () => {
    const why = (kind: FindingKind) => textOf(page([findingOf(kind)]));
    expect(why('spreadUp')).toContain('justert p er under 0,001, regnet blant 9 sammenligninger');
    expect(why('spreadUp')).toContain('1,50, mot 0,94 sist');
    expect(why('dissatisfiedConcentrated')).toMatch(/vest: 29\s%, mot 5\s% hos de andre \(justert p 0,012\)/);
    expect(why('responseDown')).toContain('justert p er 0,002, regnet blant 4');
    expect(why('unitFarBelow')).toContain('Intervallet her går fra 2,9 til 3,5.');
  });

  it('calls nobody dissatisfied on a scale of agreement', () => {
    for (const kind of findingKinds) {
      const [, cards] = page([findingOf(kind, { scale: agreement })]).split('class="findings"');
      expect(textOf(cards?.split('finding-order')[0] ?? '').replaceAll('svært fornøyd', '')).not.toMatch(
        /misfornøyd/,
      );
    }
    expect(kindWords(findingsTexts.nb, 'spreadUp', false)).toBe('Større spredning');
  });
});

describe('the page', () => {
  it('says that nothing found is not that all is well, and when there is nothing to look through', () => {
    expect(textOf(page([]))).toContain('Ingen funn: ingen av 18 resultater');
    expect(textOf(page([]))).toContain('betyr ikke at alt er bra');
    expect(textOf(page([], {}, 0))).toContain('Ingen resultater å lete i ennå');
  });

  it('puts together what is about one thing, with good news last under its own heading', () => {
    const html = page([findingOf('spreadUp'), findingOf('responseDown'), findingOf('meanUp')]);
    const headings = [...html.matchAll(/<h[23][^>]*>(.*?)<\/h[23]>/g)].map(([, inner]) =>
      textOf(inner ?? ''),
    );
    expect(headings).toEqual([
      ...['Verdt å spørre om', 'Brukertilfredshet', 'Hvor mange som svarte'],
      ...['Dette har blitt bedre', 'Brukertilfredshet'],
    ]);
    expect(topicsOf([findingOf('spreadUp'), findingOf('minorityAlert')])).toHaveLength(1);
  });

  it('narrows by what stands in the address, and says how many are left', () => {
    const findings = [findingOf('spreadUp'), findingOf('minorityAlert', { isNew: false })];
    expect(textOf(page(findings, { search: 'type=spreadUp' }))).toContain('Viser 1 av 2 funn.');
    expect(textOf(page(findings, { search: 'vis=nytt' }))).toContain('Viser 1 av 2 funn.');
    expect(textOf(page(findings, { search: 'enhet=x' }))).toContain('Ingen funn passer');
    expect(textOf(page(findings, { search: 'type=noe' }))).toContain('2 funn.');
  });

  it('marks what nobody else sees yet', () => {
    expect(textOf(page([findingOf('spreadUp', { visibleFromAt: null, isNew: true })]))).toContain(
      'Ikke publisert',
    );
  });

  it('lets whoever is signed in follow and put away, and nobody else', () => {
    const own = (finding: 'muted' | null, indicator: 'followed' | 'muted' | null) =>
      page([findingOf('spreadUp', { marks: { finding, indicator } })]);
    expect(own(null, null)).toContain('aria-pressed="false"');
    expect(own(null, 'followed')).toContain('aria-pressed="true"');
    expect(textOf(own('muted', null))).toContain('Skjult av deg (1)');
    expect(textOf(own(null, 'muted'))).toContain('Skjult av deg (1)');
    expect(own('muted', null)).not.toContain('finding-sentence');
    expect(page([findingOf('spreadUp')])).not.toContain('aria-pressed');
  });
});

describe('the address', () => {
  const search = new URLSearchParams('type=spreadUp&indikator=a&vis=nytt,folger&annet=1');

  it('is read and written, and keeps what is not its own', () => {
    expect(readFilter(search)).toEqual({
      ...{ kind: 'spreadUp', indicator: 'a', unit: null, focusArea: null, isNew: true, isFollowed: true },
    });
    expect(withFilter(search, 'kind', '').get('type')).toBeNull();
    expect(withFilter(search, 'unit', 'u').toString()).toContain('enhet=u');
    expect(withShown(search, 'isNew', false).get('vis')).toBe('folger');
    expect(withShown(withShown(search, 'isNew', false), 'isFollowed', false).toString()).toBe(
      'type=spreadUp&indikator=a&annet=1',
    );
    expect(withShown(new URLSearchParams(), 'isNew', true).get('vis')).toBe('nytt');
    expect(isNarrowed(readFilter(new URLSearchParams()))).toBe(false);
  });
});

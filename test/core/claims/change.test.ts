import { describe, expect, it } from 'vitest';
import { type ClaimedChange, claimedChanges } from '../../../server/core/claims/change.ts';
import { type ClaimPeriod, judgeClaim, type UndecidedReason } from '../../../server/core/claims/verdict.ts';
import { type Language, languages } from '../../../server/core/locale.ts';
import type { Comparison } from '../../../server/core/release/figures.ts';
import type { OutwardFigures } from '../../../server/core/release/outward.ts';
import { settlesInWords, verdictInWords } from '../../../server/core/wording/claims.ts';

type Verdicts = [
  mean: 'up' | 'down' | 'noSureChange',
  dissatisfied: 'up' | 'down',
  spread: 'larger' | 'smaller',
];

function told(mean: number, scaleMax = 6): OutwardFigures {
  const bars = Array.from({ length: scaleMax }, (_, at) => ({ value: at + 1, count: 20 }));
  const interval = { meanLow: mean - 0.2, meanHigh: mean + 0.2 };
  return { shown: 'all', n: 120, mean, ...interval, sd: 1.2, dissatisfiedCount: 14, bars } as OutwardFigures;
}
const since = (previousPeriod: string, [mean, dissatisfied, spread]: Verdicts) =>
  ({
    ...{ comparable: true, previousPeriod },
    mean: { verdict: mean, difference: -0.5 },
    dissatisfied: { verdict: dissatisfied, difference: 0.1 },
    spread: { verdict: spread, difference: 0.25 },
  }) as unknown as Comparison;
const not = (reason: Extract<Comparison, { comparable: false }>['reason']): Comparison => ({
  ...{ comparable: false, reason },
});
const round = (period: string, comparison: Comparison, figures = told(4)): ClaimPeriod => ({
  ...{ period, figures, comparison, isSameQuestion: true },
});
const said = (change: ClaimedChange) => ({
  ...{ quantifier: 'many' as const, end: 'dissatisfied' as const, fewShare: 0.1, change },
});
const judge = (change: ClaimedChange, ...periods: ClaimPeriod[]) => judgeClaim(said(change), periods);
const bad: Verdicts = ['down', 'up', 'larger'];
const good: Verdicts = ['up', 'down', 'smaller'];
const unsure: Verdicts = ['noSureChange', 'up', 'larger'];
const first = round('2024', not('noPreviousRound'));

describe('whether a claimed change is a trend or an exception', () => {
  it('a trend takes two sure steps the way that is claimed; the other way it is an exception', () => {
    const twice = (verdicts: Verdicts) => [
      round('2026', since('2025', verdicts)),
      round('2025', since('2024', verdicts)),
      first,
    ];
    for (const change of claimedChanges) {
      const isBad = ['worse', 'moreDissatisfied', 'greaterSpread'].includes(change);
      expect(judge(change, ...twice(isBad ? bad : good))).toMatchObject({
        ...{ verdict: 'trend', reason: null, literally: true, shares: [] },
        steps: [{ period: '2026', previousPeriod: '2025', told: 'asClaimed' }, { period: '2025' }],
      });
      expect(judge(change, ...twice(isBad ? good : bad))).toMatchObject({
        ...{ verdict: 'exception', reason: null, literally: false },
      });
    }
  });

  it('what went as surely the other way before is an exception, and one sure step alone is undecided', () => {
    const now = round('2026', since('2025', bad));
    expect(judge('worse', now, round('2025', since('2024', good)))).toMatchObject({
      ...{ verdict: 'exception', reason: null, literally: true },
    });
    expect(judge('worse', now, round('2025', since('2024', unsure)))).toMatchObject({
      ...{ verdict: 'undecided', reason: 'earlierUnsure', literally: true },
    });
    expect(judge('worse', now, round('2025', not('changedQuestion')))).toMatchObject({
      ...{ verdict: 'undecided', reason: 'oneChange', literally: true },
    });
    expect(judge('worse', now).reason).toBe('oneChange');
  });

  it.each<[UndecidedReason, ClaimPeriod[]]>([
    ['noFigures', []],
    ['withheld', [round('2026', since('2025', bad), { shown: 'nothing', reason: 'withheld' })]],
    ['withheld', [round('2026', not('withheld'), { shown: 'mean', n: 7, mean: 4 })]],
    ['notAsked', [round('2026', not('withheld'), { shown: 'nothing', reason: 'not_asked' })]],
    ['tooUncertain', [round('2026', not('withheld'), { shown: 'tooUncertain', n: 12 })]],
    ['firstRound', [round('2026', not('noPreviousRound'))]],
    ['changedSinceLast', [round('2026', not('changedQuestion')), first]],
    ['previousDeleted', [round('2026', not('previousAnswersDeleted')), first]],
    ['previousWithheld', [round('2026', not('withheld')), first]],
    ['noSureChange', [round('2026', since('2025', unsure)), round('2025', since('2024', bad))]],
  ])('%s: nothing is decided, whatever the numbers, and it says why and what would', (reason, periods) => {
    const found = judge('worse', ...periods);
    expect(found).toMatchObject({ verdict: 'undecided', reason, literally: null });
    for (const language of languages) {
      expect(inWords('worse', periods, language)).toMatch(/^\p{Lu}.*\.$/u);
      expect(settlesInWords(found, language)).toMatch(/^\p{Lu}.*\.$/u);
    }
  });

  it('the picture has the rounds of the same scale: the mean and the share with intervals, the spread without', () => {
    const periods = [round('2026', since('2025', bad)), first, round('2023', not('withheld'), told(3, 5))];
    expect(judge('better', ...periods).points).toEqual([
      { period: '2026', value: 4, low: 3.8, high: 4.2, isSameQuestion: true },
      { period: '2024', value: 4, low: 3.8, high: 4.2, isSameQuestion: true },
    ]);
    expect(judge('greaterSpread', ...periods).points[0]).toMatchObject({ value: 1.2, low: null, high: null });
    const [share] = judge('moreDissatisfied', ...periods).points;
    expect(share?.value).toBeCloseTo(14 / 120, 9);
    expect(share?.low).toBeCloseTo(0.0708, 3);
  });
});

function inWords(change: ClaimedChange, periods: ClaimPeriod[], language: Language = 'nb', asks = true) {
  const found = judgeClaim(said(change), periods);
  const told = { statement: said(change), found, scale: { min: 1, max: 6 }, asksOfSatisfaction: asks };
  return verdictInWords(told, language).replaceAll(/[\u00a0\u202f]/g, ' ');
}

describe('a claimed change in words', () => {
  const now = round('2026', since('2025', bad), told(3.5));
  const roundBefore = (verdicts: Verdicts) => round('2025', since('2024', verdicts));

  it('has the figure now and before, and what the verdicts say', () => {
    expect(inWords('worse', [now, roundBefore(bad)])).toBe(
      'Snittet er 3,5, mot 4,0 i 2025. Endringen er sikker, og det var den samme veien fra 2024 til 2025 også.',
    );
    expect(inWords('worse', [now, roundBefore(good)])).toMatch(
      /fra 2024 til 2025 gikk det like sikkert motsatt vei/,
    );
    expect(inWords('worse', [now, roundBefore(unsure)])).toMatch(
      /fra 2024 til 2025 var det ingen sikker endring/,
    );
    expect(inWords('better', [now, roundBefore(good)])).toMatch(
      /^Snittet er 3,5.*motsatt vei av påstanden\.$/,
    );
    expect(inWords('greaterSpread', [now, first])).toMatch(
      /^Spredningen \(standardavviket\) er 1,20, mot 0,95 i 2025/,
    );
    expect(inWords('moreDissatisfied', [now, roundBefore(bad)])).toMatch(
      /^Andelen misfornøyde er 12 %, mot 2 % i 2025/,
    );
    expect(inWords('moreDissatisfied', [now, roundBefore(bad)], 'nb', false)).toMatch(
      /^Andelen i den dårlige enden/,
    );
  });

  it('has last time’s figure by the stored difference, also where that round is not among those read', () => {
    expect(inWords('worse', [now])).toMatch(/^Snittet er 3,5, mot 4,0 i 2025\. Det er en sikker endring/);
    const [step] = judge('moreDissatisfied', now).steps;
    expect(step?.value).toBeCloseTo(14 / 120, 9);
    expect(step?.previousValue).toBeCloseTo(14 / 120 - 0.1, 9);
  });

  it('in each language', () => {
    for (const change of claimedChanges) {
      for (const one of [bad, good, unsure]) {
        const all = languages.map((language) => inWords(change, [now, roundBefore(one)], language));
        expect(new Set(all).size).toBe(languages.length);
      }
    }
  });
});

import { describe, expect, it } from 'vitest';
import {
  type ClaimPeriod,
  type ClaimStatement,
  judgeClaim,
  type UndecidedReason,
} from '../../../server/core/claims/verdict.ts';
import { type Language, languages } from '../../../server/core/locale.ts';
import type { OutwardFigures } from '../../../server/core/release/outward.ts';
import {
  type ClaimTold,
  literallyInWords,
  settlesInWords,
  verdictInWords,
} from '../../../server/core/wording/claims.ts';

/** So many of n at the bad end, so many at the good one: all that a claim reads of a figure. */
const told = (bad: number, n: number, good = 0) =>
  ({ shown: 'all', n, dissatisfiedCount: bad, highShare: good / n }) as OutwardFigures;
const round = (period: string, figures: OutwardFigures, isSameQuestion = true): ClaimPeriod => ({
  ...{ period, figures, isSameQuestion },
  comparison: { comparable: false, reason: 'noPreviousRound' },
});
function heldAgainst(
  periods: ClaimPeriod[],
  given: Partial<ClaimStatement> = {},
  asksOfSatisfaction = true,
): ClaimTold {
  const statement = {
    quantifier: 'all' as const,
    end: 'dissatisfied' as const,
    fewShare: 0.1,
    change: null,
    ...given,
  };
  return { statement, found: judgeClaim(statement, periods), scale: { min: 1, max: 6 }, asksOfSatisfaction };
}
const plain = (text: string | null) => text?.replaceAll(/[\u00a0\u202f]/g, ' ') ?? null;
const verdict = (claim: ClaimTold, language: Language = 'nb') => plain(verdictInWords(claim, language));
const literally = (claim: ClaimTold, language: Language = 'nb') => plain(literallyInWords(claim, language));

const homeCare = heldAgainst([round('2026', told(14, 120)), round('2025', told(2, 120))]);
const many = round('2026', told(40, 120, 60));
const nothing = (reason: string) => ({ shown: 'nothing', reason }) as OutwardFigures;

describe('why a claim is a trend, an exception or undecided', () => {
  it('the demo pair is undecided: a tenth is within 7–19 %', () => {
    expect(languages.map((language) => verdict(homeCare, language))).toEqual([
      '14 av 120 er misfornøyde (1 eller 2). Andelen kan ligge et sted mellom 7 % og 19 %, og grensa på 10 % er innenfor.',
      '14 av 120 er misnøgde (1 eller 2). Delen kan liggje ein stad mellom 7 % og 19 %, og grensa på 10 % er innanfor.',
      '14 of 120 are dissatisfied (1 or 2). The share may lie anywhere between 7% and 19%, and the bound of 10% is within that.',
    ]);
  });

  it('a trend names the earlier round that says the same, and passes over one of another question', () => {
    const rounds = [many, round('2025', told(90, 120), false), round('2024', told(35, 120))];
    expect(verdict(heldAgainst(rounds))).toBe(
      '40 av 120 er misfornøyde (1 eller 2), og 35 av 120 i 2024. Begge ganger ligger hele usikkerheten over grensa på 10 %.',
    );
  });

  it('an exception tells how many all the same', () => {
    expect(verdict(heldAgainst([round('2026', told(2, 120))]))).toBe(
      '2 av 120 er misfornøyde (1 eller 2). Andelen kan ligge et sted mellom 0 % og 6 %, og det er under grensa på 10 %.',
    );
    expect(verdict(heldAgainst([round('2026', told(1, 120))]), 'en')).toMatch(/^1 of 120 is dissatisfied/);
  });

  it.each<[UndecidedReason, ClaimPeriod[], RegExp]>([
    ['onePeriod', [many], /^40 av 120 .* over grensa på 10 %\. Men det finnes ingen tidligere runde/],
    ['changedQuestion', [many, round('2025', told(40, 120), false)], /spørsmålet var et annet/],
    ['earlierDiffers', [many, round('2025', told(2, 120))], /det viste ingen tidligere runde/],
    ['noFigures', [], /^Du ser ikke noe resultat for dette\.$/],
    ['withheld', [round('2026', nothing('withheld')), round('2025', told(2, 120))], /vises ikke/],
    ['notAsked', [round('2026', nothing('not_asked'))], /^Siste runde har ikke noe tall/],
    [
      'tooUncertain',
      [round('2026', { shown: 'tooUncertain', n: 12 } as OutwardFigures)],
      /for usikkert til å vises/,
    ],
  ])('%s is said, with what would decide it, in all languages', (reason, rounds, said) => {
    const claim = heldAgainst(rounds);
    expect(claim.found.reason).toBe(reason);
    expect(verdict(claim)).toMatch(said);
    for (const language of languages) expect(settlesInWords(claim.found, language)).toMatch(/^\p{Lu}.*\.$/u);
    // What is not shown in the latest round is told by no number of an earlier one.
    if (rounds[0]?.figures.shown !== 'all') {
      expect(verdict(claim)).not.toMatch(/\d/);
      expect(literally(claim)).toBeNull();
    }
  });

  it('what is decided needs nothing more', () => {
    expect(settlesInWords(heldAgainst([round('2026', told(2, 120))]).found, 'nb')).toBeNull();
  });

  it('the satisfied are those at the good end, and on a scale of agreement nobody is called either', () => {
    expect(verdict(heldAgainst([many], { end: 'satisfied' }))).toMatch(
      /^60 av 120 er fornøyde \(5 eller 6\)/,
    );
    expect(verdict(heldAgainst([many], {}, false))).toMatch(/^40 av 120 ligger på 1 eller 2,/);
    expect(verdict(heldAgainst([many], { end: 'satisfied' }, false))).toMatch(
      /^60 av 120 ligger på 5 eller 6,/,
    );
  });
});

describe('the claim’s own word, to the letter', () => {
  it.each<[Partial<ClaimStatement>, number, string]>([
    [{ quantifier: 'all' }, 14, '14 av 120, altså ikke alle.'],
    [{ quantifier: 'all' }, 120, 'Alle 120. «Alle» stemmer for dem som svarte.'],
    [{ quantifier: 'none' }, 0, 'Ingen av 120. «Ingen» stemmer for dem som svarte.'],
    [{ quantifier: 'none' }, 2, '2 av 120, altså noen.'],
    [{ quantifier: 'most' }, 100, 'Det er mer enn halvparten, altså de fleste.'],
    [{ quantifier: 'most' }, 14, 'Det er mindre enn halvparten, altså ikke de fleste.'],
    [
      { quantifier: 'most' },
      60,
      'Om det er de fleste, kan ikke avgjøres: halvparten er innenfor usikkerheten.',
    ],
    [{ quantifier: 'many' }, 40, 'Det er mer enn 10 %, altså mange slik grensa er satt.'],
    [{ quantifier: 'many' }, 2, 'Det er mindre enn 10 %, altså ikke mange slik grensa er satt.'],
    [{ quantifier: 'many' }, 14, 'Om det er mange, kan ikke avgjøres.'],
    [{ quantifier: 'few' }, 2, 'Det er mindre enn 10 %, altså noen få slik grensa er satt.'],
    [{ quantifier: 'few' }, 40, 'Det er mer enn 10 %, altså flere enn noen få slik grensa er satt.'],
    [{ quantifier: 'few' }, 14, 'Om det er noen få, kan ikke avgjøres.'],
  ])('%o, when it is %i of 120', (given, count, said) => {
    const claim = heldAgainst([round('2026', told(count, 120))], given);
    expect(literally(claim)).toBe(said);
    expect(new Set(languages.map((language) => literally(claim, language))).size).toBe(languages.length);
  });
});

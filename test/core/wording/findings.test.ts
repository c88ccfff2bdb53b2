import { describe, expect, it } from 'vitest';
import type { FindingNumbers } from '../../../server/core/findings/finding.ts';
import { type Language, languages } from '../../../server/core/locale.ts';
import { type FindingTold, findingInWords } from '../../../server/core/wording/findings.ts';

const change = {
  ...{ n: 120, mean: 4.75, sd: 1.4965, dissatisfiedCount: 14, adjustedP: 0.00003, familySize: 9 },
  ...{ previousN: 120, previousMean: 4.8167, previousSd: 0.9437, previousDissatisfiedCount: 2 },
};
const scale = { min: 1, max: 6 };
const say = (numbers: FindingNumbers, language: Language = 'nb', given: Partial<FindingTold> = {}) =>
  findingInWords({ numbers, scale, badEnd: 'dissatisfied', alsoIn: [], ...given }, language).replaceAll(
    /[\u00a0\u202f]/g,
    ' ',
  );
const gathered: FindingNumbers = {
  ...{ kind: 'dissatisfiedConcentrated', dissatisfiedCount: 14, n: 120, familySize: 3 },
  groups: [
    {
      unitId: 'v',
      name: 'vest',
      dissatisfiedCount: 10,
      dissatisfiedShare: 10 / 34,
      restShare: 4 / 86,
      n: 34,
      adjustedP: 0.001,
    },
    {
      unitId: 'n',
      name: 'nord',
      dissatisfiedCount: 3,
      dissatisfiedShare: 0.3,
      restShare: 0.1,
      n: 10,
      adjustedP: 0.01,
    },
  ],
};
const response: FindingNumbers = {
  ...{ kind: 'responseDown', answeredCount: 90, invitedCount: 200, adjustedP: 0.001, familySize: 4 },
  ...{ previousAnsweredCount: 130, previousInvitedCount: 200 },
};
const below: FindingNumbers = {
  ...{
    kind: 'unitFarBelow',
    mean: 3.2,
    meanLow: 2.9,
    meanHigh: 3.5,
    n: 33,
    dissatisfiedCount: 11,
    wholeMean: 4.6,
  },
};

describe('a finding in words, always with how many', () => {
  it.each<[FindingNumbers, string]>([
    [
      { kind: 'spreadUp', ...change },
      'Svarene spriker mer enn sist. 14 av 120 er misfornøyde (1 eller 2), mot 2 av 120 sist. Snittet viser det ikke: 4,8 av 6 begge ganger.',
    ],
    [
      { kind: 'spreadDown', ...change, previousMean: 4.4, dissatisfiedCount: 0 },
      'Svarene er mer samlet enn sist. Ingen av 120 er misfornøyde (1 eller 2), mot 2 av 120 sist. Snittet er 4,8 av 6, mot 4,4 sist.',
    ],
    [
      { kind: 'dissatisfiedUp', ...change },
      'En større andel er misfornøyd enn sist: 14 av 120 (1 eller 2), mot 2 av 120 sist.',
    ],
    [
      { kind: 'dissatisfiedDown', ...change, dissatisfiedCount: 0 },
      'En mindre andel er misfornøyd enn sist: ingen av 120 (1 eller 2), mot 2 av 120 sist.',
    ],
    [
      { kind: 'meanDown', ...change, mean: 4.1 },
      'Snittet er 4,1 av 6, ned fra 4,8 sist. 14 av 120 er misfornøyde (1 eller 2), mot 2 av 120 sist.',
    ],
    [
      { kind: 'meanUp', ...change, mean: 5.1, dissatisfiedCount: 1 },
      'Snittet er 5,1 av 6, opp fra 4,8 sist. 1 av 120 er misfornøyd (1 eller 2), mot 2 av 120 sist.',
    ],
    [
      gathered,
      'Det er særlig mange misfornøyde (1 eller 2) i vest (10 av 34) og nord (3 av 10). I alt er det 14 av 120.',
    ],
    [
      { kind: 'minorityAlert', mean: 4.75, n: 120, dissatisfiedCount: 14 },
      'Snittet er 4,8 av 6, men 14 av 120 er misfornøyde (1 eller 2).',
    ],
    [
      below,
      'Samlet er det godt nok (snittet er 4,6), men her er snittet 3,2 av 6 blant de 33 som svarte. 11 av 33 er misfornøyde (1 eller 2).',
    ],
    [response, 'En mindre andel svarte enn sist: 90 av 200 (45 %), mot 130 av 200 (65 %) sist.'],
    [
      { kind: 'manyDontKnow', dontKnowCount: 45, askedCount: 165 },
      'Mange vet ikke: 45 av 165 (27 %) svarte «vet ikke».',
    ],
  ])('%o', (numbers, words) => expect(say(numbers)).toBe(words));

  it('calls nobody dissatisfied on a scale of agreement', () => {
    const on = { badEnd: 'position' } as const;
    expect(say({ kind: 'dissatisfiedUp', ...change }, 'nb', on)).toBe(
      'En større andel ligger på 1 eller 2 enn sist: 14 av 120, mot 2 av 120 sist.',
    );
    for (const language of languages) {
      for (const numbers of [gathered, below, { kind: 'dissatisfiedDown', ...change } as const]) {
        expect(say(numbers, language, on)).not.toMatch(/misfornøyd|misnøgd|dissatisfied/);
      }
    }
  });

  it('names the places that have it too, five at most', () => {
    const spread: FindingNumbers = { kind: 'spreadUp', ...change };
    expect(say(spread, 'nb', { alsoIn: ['vest'] })).toMatch(/Det samme gjelder vest\.$/);
    expect(say(spread, 'nn', { alsoIn: ['a', 'b', 'c', 'd', 'e'] })).toMatch(/gjeld a, b, c, d og e\.$/);
    expect(say(spread, 'en', { alsoIn: ['a', 'b', 'c', 'd', 'e', 'f'] })).toMatch(
      /for a, b, c, d and 2 more\.$/,
    );
  });

  it('speaks in three languages of those who answered, blames nobody and uses no jargon', () => {
    const forbidden =
      /innbygg|citizens|signifik|signific|p-verdi|standardavvik|standard deviation|!|undefined|null|NaN/i;
    for (const language of languages) {
      for (const numbers of [gathered, response, below, { kind: 'spreadUp', ...change } as const]) {
        expect(say(numbers, language)).not.toMatch(forbidden);
      }
    }
    expect(say(response, 'nn')).toBe(
      'Ein mindre del svara enn sist: 90 av 200 (45 %), mot 130 av 200 (65 %) sist.',
    );
    expect(say(gathered, 'en')).toBe(
      'Particularly many are dissatisfied (1 or 2) in vest (10 of 34) and nord (3 of 10). In all they are 14 of 120.',
    );
  });
});

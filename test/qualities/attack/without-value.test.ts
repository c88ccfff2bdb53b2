import { describe, expect, it } from 'vitest';
import { heldOf } from './held.ts';
import { inWords, judge } from './judge.ts';
import { publishNaively } from './publish-naive.ts';
import { publishProduct } from './publish-product.ts';
import { respondents, tinyMunicipality } from './tiny.ts';
import { attackWithoutValue } from './without-value.ts';

const silent = respondents('k3', 'woman', new Array(12).fill(0)).map((person) => ({
  ...person,
  answers: {},
  notApplicable: ['a'],
}));
const many = (unitId: string) => respondents(unitId, 'woman', [1, 2, 3, 4, 5, 6, 2, 3, 4, 5, 3, 4]);
const municipality = tinyMunicipality([[...many('k1'), ...many('k2'), ...silent]]);

describe('a unit where nobody gave a value', () => {
  it('is told by subtraction where the limits alone hold', () => {
    const claims = attackWithoutValue(heldOf(municipality, publishNaively(municipality)));
    expect(claims.map(inWords)).toEqual([
      expect.stringMatching(/^2025 a: notApplicable of k3 woman 1 \+ .* = 12$/),
    ]);
    expect([...judge(municipality, claims).alone]).toEqual(silent.map(({ person }) => `2025 ${person}`));
    const [claim] = claims as [(typeof claims)[number]];
    expect(() => judge(municipality, [{ ...claim, value: 1 }])).toThrow('not so');
  });

  it('is not told by the product', () => {
    expect(attackWithoutValue(heldOf(municipality, publishProduct(municipality)))).toEqual([]);
  });
});

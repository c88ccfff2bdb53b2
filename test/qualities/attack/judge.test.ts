import { describe, expect, it } from 'vitest';
import type { Claim } from './claims.ts';
import { inWords, judge } from './judge.ts';
import { respondents, tinyMunicipality } from './tiny.ts';

const municipality = tinyMunicipality([respondents('k1', 'woman', [1, 2, 3])]);
const whose = (number: number) => ({ person: `k1 woman ${number}`, edition: 0 });
const told = { round: '2025', subject: 'a' };

describe('the judge', () => {
  it('counts a person once by each way: in a group, alone, with an insider', () => {
    const claims: Claim[] = [
      { ...told, kind: 'sum', who: [whose(1)], value: 1 },
      { ...told, kind: 'answer', who: [whose(2)], value: 2, insider: 'k1 woman 3' },
      { ...told, kind: 'sum', who: [whose(1), whose(2)], value: 3 },
    ];
    const { inGroups, alone, withInsider } = judge(municipality, claims);
    expect([...inGroups]).toEqual(['2025 k1 woman 1', '2025 k1 woman 2']);
    expect([...alone]).toEqual(['2025 k1 woman 1']);
    expect([...withInsider]).toEqual(['2025 k1 woman 2']);
  });

  it.each<[string, Claim]>([
    ['is not true', { ...told, kind: 'sum', who: [whose(1)], value: 2 }],
    ['was never answered', { ...told, kind: 'sum', who: [whose(9)], value: 2 }],
    ['the insider knew', { ...told, kind: 'answer', who: [whose(1)], value: 1, insider: 'k1 woman 1' }],
  ])('throws at a claim that %s, for then the attack is wrong', (_, claim) => {
    expect(() => judge(municipality, [claim])).toThrow(/^(not so|known before): 2025 a: k1 woman/);
  });

  it('puts a claim in words', () => {
    const claim: Claim = { ...told, kind: 'sum', who: [whose(2), whose(1)], value: 3 };
    expect(inWords(claim)).toBe('2025 a: k1 woman 1 + k1 woman 2 = 3');
  });
});

import { describe, expect, it } from 'vitest';
import { generateMunicipality } from './generate.ts';
import { attackGroupCounts } from './group-counts.ts';
import { heldOf } from './held.ts';
import { publishNaively } from './publish-naive.ts';
import { publishProduct } from './publish-product.ts';
import { besideNaively, besideProduct } from './publish-weighing.ts';
import { attackWeighed } from './weighed.ts';

/** Of those that tell something weighed by two questions. */
const seeds = [7, 42, 58];

describe('how many answered from each group, and weighed figures', () => {
  it('tell of nobody in the product, which tells some of both', () => {
    const besides = seeds.map((seed) => {
      const municipality = generateMunicipality(seed);
      const beside = besideProduct(municipality);
      const held = heldOf(municipality, publishProduct(municipality), beside);
      expect([...attackGroupCounts(held), ...attackWeighed(held)]).toEqual([]);
      return beside;
    });
    expect(besides.flatMap(({ counts }) => counts).length).toBeGreaterThan(0);
    expect(besides.flatMap(({ weighed }) => weighed).length).toBeGreaterThan(0);
  });

  it('the means weighed are what the attacker takes them for', () => {
    for (const seed of seeds) {
      const municipality = generateMunicipality(seed);
      const isIndicator = new Set(municipality.indicators.map(({ subject }) => subject));
      for (const { round, version, subject, weights, mean } of besideProduct(municipality).weighed) {
        if (isIndicator.has(subject)) continue;
        const release = municipality.releases.find((one) => one.round === round && one.version === version);
        const valid = (release?.people ?? []).map(({ answers }, at) => ({
          answer: answers[subject],
          weight: weights[at] as number,
        }));
        const given = valid.flatMap(({ answer, weight }) =>
          answer === undefined ? [] : [{ answer, weight }],
        );
        const weight = given.reduce((sum, one) => sum + one.weight, 0);
        const sum = given.reduce((all, one) => all + one.weight * one.answer, 0);
        expect(Math.abs(sum / weight - mean)).toBeLessThan(0.0501);
      }
    }
  });

  it('tell of many in the control, which rakes, and counts every group of ten', () => {
    const municipality = generateMunicipality(2);
    const held = heldOf(municipality, publishNaively(municipality), besideNaively(municipality));
    expect(attackWeighed(held).length).toBeGreaterThan(0);
    const counted = [1, 2, 3, 4].flatMap((seed) => {
      const other = generateMunicipality(seed);
      return attackGroupCounts(heldOf(other, [], besideNaively(other)));
    });
    expect(counted.length).toBeGreaterThan(0);
  });
});

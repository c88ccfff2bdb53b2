import { describe, expect, it } from 'vitest';
import { checkQuestionnaire } from '../../../server/core/questionnaire/check.ts';
import {
  invitedForVariants,
  ordersOf,
  variantCount,
  variantsOf,
} from '../../../server/core/questionnaire/variants.ts';
import { sampleQuestionnaire } from '../../fixtures/questionnaire.ts';

describe('the orders of a page', () => {
  it.each([2, 3, 4, 5, 6, 8, 11, 12])(
    'of %i questions: each stands equally often in each place and after each other',
    (count) => {
      const orders = ordersOf(count);
      expect(orders[0]).toEqual([...Array(count).keys()]);
      expect(new Set(orders.map((order) => order.join())).size).toBe(orders.length);
      for (const order of orders) expect([...order].sort((a, b) => a - b)).toEqual([...Array(count).keys()]);
      const times = orders.length / count;
      const places = new Map<string, number>();
      const after = new Map<string, number>();
      for (const order of orders) {
        order.forEach((question, at) => {
          places.set(`${question} ${at}`, (places.get(`${question} ${at}`) ?? 0) + 1);
          if (at > 0)
            after.set(`${order[at - 1]} ${question}`, (after.get(`${order[at - 1]} ${question}`) ?? 0) + 1);
        });
      }
      // The written order stands first, in place of the one of the design that begins as it does.
      if (orders.length <= 24 && ordersOf(count).length === (count % 2 === 0 ? count : 2 * count)) {
        expect([...places.values()].every((found) => Math.abs(found - times) <= 1)).toBe(true);
        expect([...after.values()].every((found) => Math.abs(found - times) <= 2)).toBe(true);
      }
    },
  );

  it('are at most 24, and none where there is nothing to order', () => {
    expect(ordersOf(40)).toHaveLength(24);
    expect([ordersOf(0), ordersOf(1)]).toEqual([[], []]);
  });
});

it('only pages that ask for it have orders, of their questions alone', () => {
  const questionnaire = sampleQuestionnaire();
  expect(variantsOf(questionnaire)).toBeNull();
  Object.assign(questionnaire.definition.pages[0] ?? {}, { questionsOrder: 'random' });
  expect(checkQuestionnaire(questionnaire).faults).toEqual([]);
  const variants = variantsOf(questionnaire);
  expect(Object.keys(variants ?? {})).toEqual(['side1']);
  expect(variants?.['side1']?.[0]).toEqual(['q1', 'q2', 'm']);
  expect([variantCount(variants), variantCount(null)]).toEqual([6, 0]);
  Object.assign(questionnaire.definition.pages[0] ?? {}, { questionsOrder: 'sometimes' });
  expect(checkQuestionnaire(questionnaire).faults.map(({ code }) => code)).toEqual(['wrong-shape']);
});

describe('how many must be invited for a hundred answers to be expected', () => {
  it.each([
    ['half of them answer, while there is no round before', null, 200],
    ['a round before that asked so few says little', { invitedCount: 99, answeredCount: 99 }, 200],
    ['as many answer as then', { invitedCount: 400, answeredCount: 320 }, 125],
    ['counted down to whole twentieths', { invitedCount: 400, answeredCount: 339 }, 125],
    ['that everybody answered is not told', { invitedCount: 100, answeredCount: 100 }, 106],
    ['next to nobody answered', { invitedCount: 400, answeredCount: 20 }, 2_000],
    ['nobody answered', { invitedCount: 400, answeredCount: 19 }, null],
  ])('%s', (_what, last, expected) => {
    expect(invitedForVariants(last)).toBe(expected);
  });
});

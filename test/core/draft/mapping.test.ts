import { describe, expect, it } from 'vitest';
import { draftOf } from '../../../server/core/draft/convert.ts';
import { addQuestionFor } from '../../../server/core/draft/edit/feeding.ts';
import {
  changeScale,
  scaleItemsOf,
  setDirection,
  setFeed,
  setIndex,
} from '../../../server/core/draft/edit/items.ts';
import { partAt } from '../../../server/core/draft/edit/tree.ts';
import { blankDraft, type Draft, draftSchema } from '../../../server/core/draft/format.ts';
import {
  countsAs,
  itemsWithoutIndicator,
  mappingOf,
  scaleItemsIn,
  scoredItems,
  scoreOfSame,
} from '../../../server/core/draft/mapping.ts';
import { readShippedQuestionnaire } from '../../../server/demo/files.ts';

const fet = draftOf(await readShippedQuestionnaire('fet-innbygger'));
const key = 'fet.prove';

/** A blank draft with so many questions on 1–6 that feed the indicator. */
function withQuestions(count: number): Draft {
  let draft = blankDraft('prove', 'citizen', { nb: 'Prøve' });
  for (let at = 0; at < count; at++) draft = addQuestionFor(draft, key, `t${at}`).draft;
  return draft;
}
const names = (draft: Draft) => scaleItemsIn(draft).map(({ name }) => name);
const codes = (draft: Draft) => mappingOf(draft, key).notes.map(({ code }) => code);

describe('how an indicator gets its value', () => {
  it('is by all its questions, each with its share of the weights', () => {
    const [first = '', second = ''] = names(withQuestions(2));
    const draft = setFeed(withQuestions(2), second, key, 3);
    const { items, scale, fewest, index } = mappingOf(draft, key);
    expect(items.map(({ item, weight, share }) => [item.name, weight, share])).toEqual([
      [first, 1, 0.25],
      [second, 3, 0.75],
    ]);
    expect({ scale, fewest, kind: index.kind }).toEqual({
      scale: { min: 1, max: 6 },
      fewest: 2,
      kind: 'reflective',
    });
  });

  it('is of nothing where no question feeds it, and without any note', () => {
    const mapping = mappingOf(fet, 'fet.nobody', { direction: 'lowerIsBetter', ambition: null });
    expect(mapping).toMatchObject({ items: [], scale: null, fewest: 0, notes: [] });
    expect(scoreOfSame(mapping, 3)).toBeNull();
  });

  it('turns what low is good of, with the score the release computes', () => {
    expect(countsAs({ min: 1, max: 3 }, 'lowerIsBetter')).toEqual([
      { answer: 1, counts: 3 },
      { answer: 2, counts: 2 },
      { answer: 3, counts: 1 },
    ]);
    expect(countsAs({ min: 0, max: 1 }, 'higherIsBetter').map(({ counts }) => counts)).toEqual([0, 1]);
    const [first = '', second = ''] = names(withQuestions(2));
    const turned = setDirection(setFeed(withQuestions(2), first, key, 3), second, 'lowerIsBetter');
    // (3·5 + 1·2)/4
    expect(scoreOfSame(mappingOf(turned, key), 5)).toBe(4.25);
  });

  it('of Fet’s survey is every one of its items, and none is left over', () => {
    const fed = fet.indices.flatMap(({ indicator }) => mappingOf(fet, indicator).items);
    expect(new Set(fed.map(({ item }) => item.name)).size).toBe(
      scaleItemsIn(fet).length - itemsWithoutIndicator(fet).length,
    );
    expect(fet.indices.flatMap(({ indicator }) => mappingOf(fet, indicator).notes)).toEqual([]);
  });
});

describe('what stands in the way', () => {
  it('are scales that differ: there is no scale to count on', () => {
    const [, second = ''] = names(withQuestions(2));
    const draft = changeScale(withQuestions(2), second, (scale) => ({
      ...scale,
      max: 5,
      labels: { 1: {}, 5: {} },
    }));
    const mapping = mappingOf(draft, key);
    expect(mapping.notes).toEqual([
      {
        code: 'scalesDiffer',
        scales: [
          { min: 1, max: 6 },
          { min: 1, max: 5 },
        ],
      },
    ]);
    expect(scoredItems(mapping)).toEqual([]);
  });

  it('are more answers than there are questions, and some questions turned', () => {
    const three = withQuestions(3);
    expect(codes(setIndex(three, key, { minValidItems: 4 }))).toEqual(['tooManyNeeded']);
    expect(codes(setIndex(three, key, { minValidItems: 3 }))).toEqual([]);
    const turnAll = (draft: Draft) =>
      names(draft).reduce((one, name) => setDirection(one, name, 'lowerIsBetter'), draft);
    expect(codes(setDirection(three, names(three)[0] ?? '', 'lowerIsBetter'))).toEqual(['turned']);
    expect(codes(turnAll(three))).toEqual([]);
  });

  it('is an ambition that no answer reaches, and a scorecard on which low is good', () => {
    const one = withQuestions(1);
    const on = (ambition: Parameters<typeof mappingOf>[2]) => mappingOf(one, key, ambition).notes;
    const direction = 'higherIsBetter';
    expect(on({ direction, ambition: { form: 'band', target: 80, floor: 60 } })).toEqual([
      { code: 'ambitionOffScale', scale: { min: 1, max: 6 } },
    ]);
    expect(on({ direction, ambition: { form: 'exact', value: 0 } })).toHaveLength(1);
    expect(on({ direction, ambition: { form: 'band', target: 6, floor: 1 } })).toEqual([]);
    expect(on({ direction, ambition: { form: 'delegated', level: 'unit' } })).toEqual([]);
    expect(on({ direction: 'lowerIsBetter', ambition: null })).toEqual([{ code: 'lowIsGoodOnScorecard' }]);
  });
});

describe('a question made for an indicator', () => {
  it('comes last on the last page, and gives it value', () => {
    const { draft, key: made } = addQuestionFor(fet, key, 'zz');
    const last = draft.definition.pages.at(-1);
    expect(partAt(draft, made)?.within).toBe(`page:${last?.name}`);
    expect(scaleItemsOf(draft, made)[0]?.feeds).toEqual([{ indicator: key, weight: 1 }]);
    expect(draftSchema.safeParse(draft).success).toBe(true);
  });

  it('gets a page where there is none', () => {
    const blank = blankDraft('prove', 'citizen', { nb: 'Prøve' });
    const { draft, key: made } = addQuestionFor({ ...blank, definition: { pages: [] } }, key, 'zz');
    expect(draft.definition.pages).toHaveLength(1);
    expect(partAt(draft, made)).not.toBeNull();
  });
});

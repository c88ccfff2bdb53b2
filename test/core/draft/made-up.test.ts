import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftOf } from '../../../server/core/draft/convert.ts';
import { changeScale, setDirection, setFeed, setIndex } from '../../../server/core/draft/edit/items.ts';
import { madeUpAnswers, madeUpFigures } from '../../../server/core/draft/made-up.ts';
import { mappingOf, scaleItemsIn, scoredItems } from '../../../server/core/draft/mapping.ts';
import { fullFigures } from '../../../server/core/release/held-figures.ts';
import { type GroupScores, scoreCounts } from '../../../server/core/scoring.ts';
import { readShippedQuestionnaire } from '../../../server/demo/files.ts';

const fet = draftOf(await readShippedQuestionnaire('fet-innbygger'));
const key = 'fet.kultur';
const item = { scale: { min: 1, max: 6 }, direction: 'higherIsBetter', hasDontKnow: true } as const;
const figures = (draft = fet, seed = 1, count = 200) =>
  madeUpFigures(draft, mappingOf(draft, key), count, seed);

describe('made-up answers', () => {
  it('are the same for the same seed, others for another, and always on the scale', () => {
    expect(madeUpAnswers([item], 'reflective', 50, 7)).toEqual(madeUpAnswers([item], 'reflective', 50, 7));
    expect(madeUpAnswers([item], 'reflective', 50, 7)).not.toEqual(
      madeUpAnswers([item], 'reflective', 50, 8),
    );
    fc.assert(
      fc.property(fc.integer(), fc.nat(5), fc.integer({ min: 1, max: 5 }), (seed, min, span) => {
        const scale = { min, max: min + span };
        const given = madeUpAnswers([{ ...item, scale }], 'formative', 40, seed).flat();
        for (const answer of given) {
          if (typeof answer !== 'number') expect([null, 'dontKnow']).toContain(answer);
          else expect(answer >= min && answer <= scale.max && Number.isInteger(answer)).toBe(true);
        }
      }),
    );
  });

  it('hang together more where the questions mirror one thing, and run the other way where low is good', () => {
    const together = (kind: 'reflective' | 'formative', turned = false) => {
      const second = turned ? ({ ...item, direction: 'lowerIsBetter' } as const) : item;
      const pairs = madeUpAnswers([item, second], kind, 2_000, 3).flatMap(([one, other]) =>
        typeof one === 'number' && typeof other === 'number' ? [[one - 3.5, other - 3.5] as const] : [],
      );
      return pairs.reduce((sum, [one, other]) => sum + one * other, 0) / pairs.length;
    };
    expect(together('reflective')).toBeGreaterThan(together('formative'));
    expect(together('reflective', true)).toBeLessThan(0);
    expect(together('reflective')).toBeGreaterThan(0);
  });

  it('never say «vet ikke» where that cannot be answered', () => {
    const answers = madeUpAnswers([{ ...item, hasDontKnow: false }], 'reflective', 2_000, 1).flat();
    expect(answers).not.toContain('dontKnow');
    expect(madeUpAnswers([item], 'reflective', 2_000, 1).flat()).toContain('dontKnow');
  });
});

describe('what an indicator would look like', () => {
  it('is counted as real answers are: all persons with enough answers, on the questions’ scale', () => {
    const now = figures();
    if (!now) throw new Error('nothing was counted');
    expect(now.bars.map(({ value }) => value)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(now.bars.reduce((sum, { count }) => sum + count, 0)).toBe(now.n);
    expect(now.n).toBeLessThanOrEqual(200);
    expect(now.n).toBeGreaterThan(150);
    expect(now.mean).toBeGreaterThan(1);
    expect(figures()).toEqual(now);
    expect(figures(fet, 2)).not.toEqual(now);
  });

  it('is what a release would tell of the same answers', () => {
    const mapping = mappingOf(fet, key);
    for (const count of [14, 200]) {
      const made = figures(fet, 3, count);
      const asked = mapping.items.map(({ item: { direction } }) => ({ ...item, direction }));
      const cells = madeUpAnswers(asked, mapping.index.kind, count, 3).map((answers) => ({
        ...{ group: 0, answers, count: 1 },
      }));
      const { scores, ...without } = scoreCounts(
        cells,
        scoredItems(mapping),
        mapping.index.minValidItems,
      ).get(0) as GroupScores;
      const told = fullFigures(
        { scale: item.scale, direction: 'higherIsBetter' },
        { values: scores, ...without },
        true,
      );
      if (!made) throw new Error('nothing was counted');
      expect({ ...made, meanLow: 0, meanHigh: 0 }).toEqual({ ...told, meanLow: 0, meanHigh: 0 });
      expect(made.meanLow).toBeCloseTo(told.meanLow, 2);
      expect(made.meanHigh).toBeCloseTo(told.meanHigh, 2);
    }
  });

  it('has the good end up also where low answers are good, and changes with a weight', () => {
    const names = mappingOf(fet, key).items.map((one) => one.item.name);
    const turned = names.reduce((draft, name) => setDirection(draft, name, 'lowerIsBetter'), fet);
    expect(figures(turned)?.mean).toBeCloseTo(figures()?.mean ?? 0, 9);
    expect(figures(setFeed(fet, names[0] ?? '', key, 50))?.sd).not.toBe(figures()?.sd);
  });

  it('is nothing where scales differ, where more answers are asked for than there are questions, or from too few', () => {
    const [first = ''] = mappingOf(fet, key).items.map((one) => one.item.name);
    const shorter = changeScale(fet, first, (scale) => ({ ...scale, max: 5, labels: { 1: {}, 5: {} } }));
    expect(figures(shorter)).toBeNull();
    expect(figures(setIndex(fet, key, { minValidItems: 30 }))).toBeNull();
    expect(figures(fet, 1, 5)).toBeNull();
    const none = scaleItemsIn(fet).reduce((draft, { name }) => setFeed(draft, name, key, null), fet);
    expect(figures(none)).toBeNull();
  });
});

import { alphaOf, itemAnalysis, standardisedAlphaOf } from '../../server/core/scales/alpha.ts';
import { type AnswerPattern, covariances, type Missing } from '../../server/core/scales/covariances.ts';
import { reliability } from '../../server/core/scales/reliability.ts';
import { itemScore, personScore, type ScoredItem } from '../../server/core/scoring.ts';
import { descriptives } from '../../server/core/statistics/descriptives.ts';
import { countValues } from './as-r-describes.ts';
import type { GoldChecks } from './check.ts';
import { expectAll } from './compare-all.ts';
import { type Row, readData } from './data.ts';

const bfi = readData('bfi.csv');
const keys = {
  A: ['-A1', 'A2', 'A3', 'A4', 'A5'],
  C: ['C1', 'C2', 'C3', '-C4', '-C5'],
  E: ['-E1', '-E2', 'E3', 'E4', 'E5'],
  N: ['N1', 'N2', 'N3', 'N4', 'N5'],
  O: ['O1', '-O2', 'O3', 'O4', '-O5'],
};
type Name = keyof typeof keys;
const scales = Object.keys(keys) as Name[];
const nameOf = (key: string) => key.replace('-', '');
const itemsOf = (scale: Name): ScoredItem[] =>
  keys[scale].map((key) => ({
    weight: 1,
    direction: key.startsWith('-') ? 'lowerIsBetter' : 'higherIsBetter',
    scale: { min: 1, max: 6 },
  }));
const unturned = (scale: Name): ScoredItem[] =>
  itemsOf(scale).map((item) => ({ ...item, direction: 'higherIsBetter' }));
const answersOf = (scale: Name, row: Row) =>
  keys[scale].map((key) => (row[nameOf(key)] ? Number(row[nameOf(key)]) : null));
const patternsOf = (scale: Name): AnswerPattern[] =>
  bfi.map((row) => ({ answers: answersOf(scale, row), count: 1 }));
const matrixOf = (scale: Name, missing: Missing, items = itemsOf(scale)) => {
  const found = covariances(patternsOf(scale), items, missing);
  if (!found) throw new Error('no covariances');
  return found.matrix;
};
const index = (scale: Name, minValid: number, rows: Row[] = bfi) =>
  descriptives(countValues(rows.map((row) => personScore(answersOf(scale, row), itemsOf(scale), minValid))));
const itemValues = (scale: Name) =>
  itemsOf(scale).map((item, at) =>
    bfi.map((row) => itemScore(answersOf(scale, row)[at] ?? null, item.scale, item.direction)),
  );

export const checks: GoldChecks = {
  keys: ({ expected }) => expectAll(keys, expected),

  alpha: ({ expected }) => {
    const found = scales.map((scale) => {
      const of = reliability('reflective', patternsOf(scale), itemsOf(scale));
      if (of.kind !== 'reliability') throw new Error(of.reason);
      return {
        scale,
        complete_n: of.completeCount,
        alpha_complete: of.alpha,
        alpha_std_complete: of.alphaStandardised,
        alpha_pairwise: of.alphaPairwise,
        alpha_std_pairwise: of.alphaStandardisedPairwise,
      };
    });
    expectAll(found, expected);
    const pairwise = scales.map((scale) => matrixOf(scale, 'pairwise'));
    expectAll(
      pairwise.map(alphaOf),
      found.map((one) => one.alpha_pairwise),
    );
    expectAll(
      pairwise.map(standardisedAlphaOf),
      found.map((one) => one.alpha_std_pairwise),
    );
  },

  'alpha-unreversed': ({ expected }) => {
    const found = scales.map((scale) => ({
      scale,
      alpha: alphaOf(matrixOf(scale, 'complete', unturned(scale))),
    }));
    expectAll(found, expected);
  },

  'item-drop': ({ expected }) => {
    const found = scales.flatMap((scale) =>
      itemAnalysis(matrixOf(scale, 'complete')).map(({ alphaWithout, itemRest }, at) => {
        return {
          scale,
          item: nameOf(keys[scale][at] ?? ''),
          alpha_without: alphaWithout,
          r_item_rest: itemRest,
        };
      }),
    );
    expectAll(found, expected);
  },

  'index-person': ({ expected }) => {
    const found = scales.flatMap((scale) =>
      [1, 3, 5].map((minValid) => {
        const { n, mean, sd, meanLow, meanHigh } = index(scale, minValid);
        return { scale, min_valid: minValid, n, mean, sd, ci95_low: meanLow, ci95_high: meanHigh };
      }),
    );
    expectAll(found, expected);
  },

  'index-items': ({ expected }) => {
    const found = scales.map((scale) => {
      const means = itemValues(scale).map((values) => descriptives(countValues(values)).mean as number);
      return {
        scale,
        mean_of_item_means: means.reduce((sum, mean) => sum + mean, 0) / means.length,
        mean_of_all_answers: descriptives(countValues(itemValues(scale).flat())).mean,
      };
    });
    expectAll(found, expected);
  },

  'index-by-education': ({ expected }) => {
    const found = scales.flatMap((scale) =>
      [1, 2, 3, 4, 5].map((education) => {
        const rows = bfi.filter((row) => row['education'] === String(education));
        const { n, mean, sd } = index(scale, 3, rows);
        return { scale, education, n, mean, sd };
      }),
    );
    expectAll(found, expected);
  },
};

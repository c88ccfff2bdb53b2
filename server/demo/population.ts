import type { RoundDesign } from '../core/opening/round-design.ts';
import type { DemoPerson } from './generate.ts';
import { seeded } from './random.ts';

/** One group of the example municipality's residents. Every number is invented. */
interface DemoGroup {
  code: string;
  /** Null: nobody has counted them. */
  populationCount: number | null;
  /** Of those who answer, about this share, 0–1. */
  answerShare: number;
  /** Above 0: commoner among the contented; below: among the discontented. */
  leaning?: number;
}

export interface DemoPopulation {
  /** Draws from a seed of its own, so that everybody's other answers stay. */
  seed: number;
  /** The rest leave the question out. */
  groups: Record<string, DemoGroup[]>;
}

/** The young answer less often than others and are less content, and women answer more often than men. */
export const demoPopulation: DemoPopulation = {
  seed: 1_976,
  groups: {
    alder: [
      { code: '18-29', populationCount: 1_600, answerShare: 0.05, leaning: -5 },
      { code: '30-44', populationCount: 2_300, answerShare: 0.24 },
      { code: '45-66', populationCount: 3_100, answerShare: 0.35 },
      { code: '67-', populationCount: 1_600, answerShare: 0.23, leaning: 2.5 },
    ],
    kjonn: [
      { code: 'kvinne', populationCount: 4_250, answerShare: 0.54 },
      { code: 'mann', populationCount: 4_350, answerShare: 0.38, leaning: -1 },
      { code: 'annet', populationCount: null, answerShare: 0.005 },
    ],
  },
};

export function designOf({ groups }: DemoPopulation): RoundDesign {
  return {
    strata: [],
    margins: Object.entries(groups).map(([background, categories]) => ({
      background,
      categories: categories.map(({ code, populationCount }) => ({ code, populationCount })),
    })),
  };
}

/** The same people, who belong to the population's groups: each drawn with an eye to how content they are. */
export function belonging(people: readonly DemoPerson[], { seed, groups }: DemoPopulation): DemoPerson[] {
  const random = seeded(seed);
  const contentment = people.map(({ answers }) => {
    const given = Object.values(answers).filter((answer) => typeof answer === 'number');
    return given.reduce((sum, answer) => sum + answer, 0) / Math.max(1, given.length);
  });
  const inOrder = contentment.toSorted((one, other) => one - other);
  return people.map(({ unitName, answers }, at) => {
    // From −½, the least content, to ½.
    const rank = inOrder.indexOf(contentment[at] as number) / people.length - 0.5;
    const belongs = Object.entries(groups).flatMap(([background, categories]) => {
      const silent = 1 - categories.reduce((sum, { answerShare }) => sum + answerShare, 0);
      const weights = [
        ...categories.map(({ answerShare, leaning = 0 }) => answerShare * Math.exp(leaning * rank)),
        silent,
      ];
      let left = random.next() * weights.reduce((sum, weight) => sum + weight, 0);
      const drawn = weights.findIndex((weight) => {
        left -= weight;
        return left < 0;
      });
      const code = categories[drawn]?.code;
      return code === undefined ? [] : [[background, code]];
    });
    const kept = Object.entries(answers).filter(([name]) => !(name in groups));
    return { unitName, answers: Object.fromEntries([...kept, ...belongs]) };
  });
}

import { en as words } from '../../server/core/wording/words.en.ts';
import type { ChartTexts } from './charts.nb.ts';

export const en = {
  bars: (n: string, mean: string, sd: string) => `${n} answers. Mean ${mean}, spread ${sd}.`,
  atValue: (value: number, count: string, share: string) => `${value}: ${count} (${share})`,
  dissatisfied: (count: string, share: string) => `${count} gave the worst answers (${share}).`,
  inPeriod: (period: string) => `${period}:`,
  noneDissatisfied: 'Nobody gave the worst answers.',
  share: 'The height is the share of those who answered, the number is how many.',
  answers: (n: string) => `${n} answers`,
  dontKnow: (share: string) => `don’t know ${share}`,
  notApplicable: (count: string) => `not relevant to ${count}`,
  numbers: (q1: string, q3: string, median: string, mean: string, sd: string) =>
    `Half of the numbers lie between ${q1} and ${q3}, with ${median} in the middle. The mean is ${mean}, the spread ${sd}.`,
  meanInterval: (mean: string, low: string, high: string) =>
    `The mean is ${mean}, between ${low} and ${high}.`,
  lastTime: (mean: string) => `Last time ${mean}.`,
  mean: 'Mean',
  spread: 'Spread',
  before: 'last time',
  now: 'now',
  target: 'target',
  floor: 'floor',
  ambition: (target: string, floor: string) => `Ambition ${target}–${floor}.`,
  notShown: {
    withheld: words.notShown.withheld,
    not_asked: 'This was not asked.',
    not_computable: words.notShown.notComputable,
  },
  /** Caution mark F, and the words beside a figure with mark E. */
  tooUncertain: words.caution.tooUncertain,
  caution: 'E: interpret with caution',
  nearlyAll: (value: string) => `Nearly all answered ${value}`,
  fewAnswers: 'few answers',
  meanOnly: (mean: string) => `Mean ${mean}`,
  noData: 'No data',
  tableNotes: {
    ':': ': not shown for reasons of privacy, or because there are too few answers.',
    '.': '. this was not asked.',
    '..': '.. the figure cannot be computed from the answers that came in.',
    E: 'E interpret with caution: few or very different answers.',
    F: 'F not shown, because the figure is too uncertain.',
  },
  columns: {
    name: 'Name',
    n: 'Answers',
    mean: 'Mean',
    sd: 'Spread (SD)',
    dissatisfied: 'Worst answers',
    dontKnow: 'Don’t know',
    notApplicable: 'Not relevant',
    answered: 'Answered',
    beforeMean: 'Mean last time',
    beforeSd: 'Spread last time',
  },
  answeredOf: (answered: string, invited: string) => `${answered} of ${invited}`,
} satisfies ChartTexts;

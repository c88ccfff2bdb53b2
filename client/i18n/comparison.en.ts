import type { ComparisonTexts } from './comparison.nb.ts';

/** Comparing units, years and municipalities, English. */
export const en: ComparisonTexts = {
  title: (indicator: string) => `Compare: ${indicator}`,
  link: 'Compare',
  back: (indicator: string) => `To ${indicator}`,
  lead: 'Choose what to see side by side. Nobody is ranked here: the page says what can be said of the differences, and what cannot.',
  survey: 'Survey',
  views: { enheter: '{Units}', ar: 'Years', kommuner: 'Other municipalities' },
  viewsLabel: 'Compare with',
  none: 'No results to compare yet.',
  units: {
    choose: 'Choose {units}',
    all: 'Choose all',
    order: 'Order',
    orders: { navn: 'by name', tre: 'as they belong together', misfornoyde: 'by the share dissatisfied' },
    badEndOrder: 'by the share at the bad end',
    noRanking:
      'Those with the largest share come first. It is no ranking: many of the differences may be chance. Those that are not shown come last.',
    noneChosen: 'No {units} are chosen. Choose at least one above.',
    noUnits: 'This survey has no {units} to show one by one.',
    restTitle: 'What can be said of the differences?',
    rest: (judged: string) =>
      `Each {unit} is tested against the rest of the municipality, not against a figure it is part of. ${judged} differences are tested together, so the answer is the same whichever {units} you choose.`,
    restNotShown: 'The differences cannot be tested, since too few figures are shown.',
    more: {
      mean: (name: string, difference: string, low: string, high: string) =>
        `${name}: The mean is higher than in the rest of the municipality (${difference}, between ${low} and ${high}).`,
      spread: (name: string, difference: string, low: string, high: string) =>
        `${name}: The answers are further apart than in the rest of the municipality (${difference}, between ${low} and ${high}).`,
      dissatisfied: (name: string, difference: string, low: string, high: string) =>
        `${name}: The share dissatisfied is higher than in the rest of the municipality (${difference} percentage points, between ${low} and ${high}).`,
      badEnd: (name: string, difference: string, low: string, high: string) =>
        `${name}: The share at the bad end is higher than in the rest of the municipality (${difference} percentage points, between ${low} and ${high}).`,
    },
    less: {
      mean: (name: string, difference: string, low: string, high: string) =>
        `${name}: The mean is lower than in the rest of the municipality (${difference}, between ${low} and ${high}).`,
      spread: (name: string, difference: string, low: string, high: string) =>
        `${name}: The answers are closer together than in the rest of the municipality (${difference}, between ${low} and ${high}).`,
      dissatisfied: (name: string, difference: string, low: string, high: string) =>
        `${name}: The share dissatisfied is lower than in the rest of the municipality (${difference} percentage points, between ${low} and ${high}).`,
      badEnd: (name: string, difference: string, low: string, high: string) =>
        `${name}: The share at the bad end is lower than in the rest of the municipality (${difference} percentage points, between ${low} and ${high}).`,
    },
    larger: 'These differences are larger than chance easily explains:',
    noneSure: (names: string) => `No sure difference from the rest of the municipality: ${names}.`,
    notTested: (names: string) => `Not tested, since the figures are not shown: ${names}.`,
    spreadNotTested: 'The spread is not tested, since the figure is made of several questions.',
    pairs:
      'Two {units} are not tested against each other. Intervals that overlap do not mean that they are alike, and a small gap does not mean that they differ.',
    multiples: 'How the answers are distributed, on the same axes',
    dissatisfied: 'The share dissatisfied',
    badEnd: 'The share at the bad end',
    table: 'Mean and spread',
  },
  years: {
    unit: 'Of whom',
    whole: 'The whole municipality',
    one: 'There is only one round to show. When there is a new one, the years can be compared.',
    mean: 'The mean, with its 95% interval',
    share: 'The share dissatisfied',
    badEnd: 'The share at the bad end',
    spread: 'The spread (SD)',
    distributions: 'How the answers are distributed, year by year',
    table: 'Round by round',
    notSeen: '{AUnit} with this address is not part of the survey.',
  },
  columns: {
    unit: '{Unit}',
    period: 'Round',
    n: 'Answers',
    mean: 'Mean',
    interval: '95% interval',
    low: 'Lower limit (95%)',
    high: 'Upper limit (95%)',
    sd: 'Spread (SD)',
    dissatisfied: 'Dissatisfied',
    badEnd: 'Bad end',
    dissatisfiedShare: 'Share dissatisfied',
    badEndShare: 'Share at the bad end',
    meanRest: 'Mean against the rest',
    spreadRest: 'Spread against the rest',
    dissatisfiedRest: 'Dissatisfied against the rest',
    badEndRest: 'Bad end against the rest',
    source: 'Source',
    method: 'Method',
  },
  verdicts: {
    more: 'higher',
    less: 'lower',
    notSure: 'no sure difference',
    none: 'not tested',
  },
  method: (version: string) => `Method version ${version}`,
  print: 'Print',
  save: 'Download the table (CSV)',
  fileName: 'comparison',
};

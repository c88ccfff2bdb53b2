import type { ComparisonTexts } from './comparison.nb.ts';

/** Comparing units, years and municipalities, English. */
export const en: ComparisonTexts = {
  title: (indicator: string) => `Compare: ${indicator}`,
  link: 'Compare',
  back: (indicator: string) => `To ${indicator}`,
  lead: 'Choose what to see side by side. Nobody is ranked here: the page says what can be said of the differences, and what cannot.',
  choosing: {
    title: 'What do you want to compare?',
    lead: 'Choose an indicator. Then you choose {units}, years or other municipalities to set side by side.',
    noResults: 'No indicators have figures to compare yet.',
  },
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
  peers: {
    lead: 'The figures are taken from what the municipalities have published themselves. They stand by name, never by who is best.',
    none: 'No figures of other municipalities have been imported for this survey.',
    manage: 'Import figures of other municipalities',
    question: (text: string) => `The question: “${text}”`,
    rest: (judged: string) =>
      `${judged} differences are tested together. Who was asked and how may explain a difference as well as the service itself.`,
    more: {
      mean: (name: string, difference: string, low: string, high: string) =>
        `Our mean is higher than in ${name} (${difference}, between ${low} and ${high}).`,
      spread: (name: string, difference: string, low: string, high: string) =>
        `Our answers are further apart than in ${name} (${difference}, between ${low} and ${high}).`,
      dissatisfied: (name: string, difference: string, low: string, high: string) =>
        `Our share dissatisfied is higher than in ${name} (${difference} percentage points, between ${low} and ${high}).`,
      badEnd: (name: string, difference: string, low: string, high: string) =>
        `Our share at the bad end is higher than in ${name} (${difference} percentage points, between ${low} and ${high}).`,
    },
    less: {
      mean: (name: string, difference: string, low: string, high: string) =>
        `Our mean is lower than in ${name} (${difference}, between ${low} and ${high}).`,
      spread: (name: string, difference: string, low: string, high: string) =>
        `Our answers are closer together than in ${name} (${difference}, between ${low} and ${high}).`,
      dissatisfied: (name: string, difference: string, low: string, high: string) =>
        `Our share dissatisfied is lower than in ${name} (${difference} percentage points, between ${low} and ${high}).`,
      badEnd: (name: string, difference: string, low: string, high: string) =>
        `Our share at the bad end is lower than in ${name} (${difference} percentage points, between ${low} and ${high}).`,
    },
    larger: 'These differences are larger than chance easily explains:',
    noneSure: (names: string) => `No sure difference between us and ${names}.`,
    weighted: (names: string) =>
      `${names}: The figures are weighted, or it is not said. Then it is not known how uncertain they are, and they are not tested.`,
    weightedNote: 'The interval is computed as if the figures were not weighted.',
    ourHidden: 'Our own figure is not shown, so there is nothing to test against.',
    picture: 'How people answered',
    table: 'Mean and spread',
    methodTitle: 'How it was asked',
    us: (municipality: string) => `${municipality} (us)`,
    fictitious: 'made up',
    notComparable: 'These cannot be compared with our figures',
    whyNot: {
      scale: 'The answers are on another scale.',
      direction: 'The question goes the other way.',
      wording: 'The question has been changed since the figures were imported.',
    },
    differs: {
      sample: {
        'census-sample': 'They asked a sample, we asked everyone.',
        'sample-census': 'They asked everyone, we asked a sample.',
        'census-open': 'There anyone could answer, we asked everyone.',
        'sample-open': 'There anyone could answer, we asked a sample.',
        'open-census': 'They asked everyone, here anyone could answer.',
        'open-sample': 'They asked a sample, here anyone could answer.',
      } as Record<string, string>,
      sampleUnknown: 'It is not said of both who was asked.',
      mode: (theirs: string, ours: string) => `They asked ${theirs}, we asked ${ours}.`,
      modeUnknown: 'It is not said of both how it was asked.',
      year: (theirs: string, ours: string) => `Their figures are from ${theirs}, ours from ${ours}.`,
      judged: (judgement: string) =>
        `The question is not quite the same. Whoever imported the figures holds that they can be compared: “${judgement}”`,
      wording: (wording: string) => `They asked: “${wording}”`,
      none: 'The same question, asked in the same way.',
    },
    facts: {
      source: (source: string) => `Source: ${source}.`,
      who: (who: string) => `About ${who}.`,
      fielded: (when: string) => `Asked ${when}.`,
      answered: (answered: string, asked: string) => `${answered} of ${asked} answered.`,
      answeredOnly: (answered: string) => `${answered} answered.`,
    },
    modes: {
      web: 'on the web',
      post: 'by post',
      phone: 'by telephone',
      interview: 'in interviews',
      mixed: 'in several ways',
      unknown: '',
    },
    exchange: 'Exchange figures with other municipalities',
    exchangeText:
      'These are our own published figures in a file that another municipality with Spredning can import. It has only what everyone can see.',
    csv: 'Download our figures (CSV)',
    json: 'Download our figures (JSON)',
  },
  columns: {
    municipality: 'Municipality',
    meanUs: 'Our mean against theirs',
    spreadUs: 'Our spread against theirs',
    dissatisfiedUs: 'Our dissatisfied against theirs',
    badEndUs: 'Our bad end against theirs',
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

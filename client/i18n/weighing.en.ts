import type { WeighingTexts } from './weighing.nb.ts';

/** Who answered beside who lives there, and the figures weighed to that, English. */
export const en: WeighingTexts = {
  weighed: {
    title: 'Weighted beside unweighted',
    text: 'Some groups answer more often than others. In the weighted figures each group counts for what it is of the residents.',
    by: 'Weighted by',
    quoted: (question: string) => `“${question}”`,
    allAtOnce: 'All at once',
    unweighed: 'Unweighted',
    weighed: 'Weighted',
    mean: 'Mean',
    spread: 'Spread',
    dissatisfied: 'Dissatisfied',
    badEnd: 'At the bad end',
    firstByOne: (question: string) => `Weighted by “${question}”:`,
    firstTogether: 'Weighted by all at once:',
    meanSame: (mean: string) => `The mean is the same, ${mean}.`,
    meanChanged: (weighed: string, unweighed: string) => `The mean becomes ${weighed}, not ${unweighed}.`,
    spreadSame: (spread: string) => `The spread is the same, ${spread}.`,
    spreadChanged: (weighed: string, unweighed: string) => `The spread becomes ${weighed}, not ${unweighed}.`,
    dissatisfiedSame: (share: string) => `The share of dissatisfied is the same, ${share}.`,
    dissatisfiedChanged: (weighed: string, unweighed: string) =>
      `The share of dissatisfied becomes ${weighed}, not ${unweighed}.`,
    badEndSame: (share: string) => `The share at the bad end is the same, ${share}.`,
    badEndChanged: (weighed: string, unweighed: string) =>
      `The share at the bad end becomes ${weighed}, not ${unweighed}.`,
    picture: 'The share of dissatisfied, unweighted and weighted',
    pictureBadEnd: 'The share at the bad end, unweighted and weighted',
    row: (unweighed: string, weighed: string) => `unweighted ${unweighed}, weighted ${weighed}.`,
    axis: 'Share of those who answered',
  },
  sureness: {
    title: 'How sure are the weighted figures?',
    interval: (question: string, low: string, high: string) =>
      `Weighted by “${question}”, an uncertainty interval for the mean (95%) goes from ${low} to ${high}.`,
    unequal: (least: string, greatest: string) =>
      `Whoever counts the least counts ${least} times the mean. Whoever counts the most counts ${greatest}.`,
    cost: (n: string, effective: string) =>
      `${n} answers that count differently say about as much as ${effective} that count alike.`,
    noCost: 'The weights are so alike that they make the figures no less sure.',
    uncut: (lower: string, upper: string) =>
      `No weights are cut. Where somebody would have to count under ${lower} or over ${upper} times the mean, fewer questions are weighted by.`,
    leftOut: (questions: string) =>
      `Not weighted by ${questions}: a group is too small to be shown, or somebody would have to count too much.`,
    onlyThese:
      'Weights mend only what is asked about here. Those who answered may still think otherwise than the rest.',
  },
  population: {
    title: 'Those who answered, and those who live here',
    text: 'Are those who answered like the rest? What is known of the whole population is compared here.',
    fewer: (group: string, answered: string, population: string) =>
      `“${group}” answered less often than others: ${answered} of those who answered, against ${population} of the residents.`,
    more: (group: string, answered: string, population: string) =>
      `“${group}” answered more often than others: ${answered} of those who answered, against ${population} of the residents.`,
    alike: (points: string) =>
      `Those who answered are like the residents. No group stands out by ${points} percentage points or more.`,
    hidden: 'At least one group cannot be shown, to protect privacy. Then the shares cannot be compared.',
    row: (population: string, answered: string) =>
      `${population} of the residents, ${answered} of those who answered.`,
    axis: 'Share of all in the groups',
    group: 'Group',
    ofPopulation: 'Of the residents',
    ofAnswered: 'Of those who answered',
    living: 'Live here',
    answered: 'Answered',
    rate: 'Answers per 100 who live here',
    withheld: ': not shown, to protect privacy',
  },
};

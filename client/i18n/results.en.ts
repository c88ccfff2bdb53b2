import type { ResultsTexts } from './results.nb.ts';

export const en = {
  goal: 'Goal',
  successFactor: '{SuccessFactor}',
  indicator: 'Indicator',
  method: 'Method',
  ambition: 'Ambition level',
  noAmbitionCell: 'Not adopted',
  filters: {
    legend: 'Show only',
    below: 'Below the ambition',
    spread: 'The spread has grown',
    minority: 'Minority alert',
    fresh: 'New',
    shown: (shown: string, all: string) => `Showing ${shown} of ${all} indicators.`,
    none: 'No indicators fit what you have chosen.',
    showAll: 'Show all',
  },
  noResultsYet: 'No results yet.',
  notFromSurvey: 'Does not come from a survey.',
  isNew: 'New',
  notPublished: 'Not published',
  inMeeting: 'Show in a meeting',
  footnotes: 'Notes',
  meanOf: (mean: string, max: string) => `${mean} of ${max}`,
  mean: 'Mean',
  spread: 'Spread',
  arrows: {
    meanUp: 'up',
    meanDown: 'down',
    spreadLarger: 'larger',
    spreadSmaller: 'smaller',
    noSureChange: 'no sure change',
  },
  notCompared: {
    noPreviousRound: 'Nothing to compare with yet.',
    previousAnswersDeleted:
      'Cannot be compared with last time: those answers are deleted, as people were promised.',
    changedQuestion: (period: string) =>
      `The question was changed in ${period}. The figures cannot be compared with last time.`,
    withheld: 'Cannot be compared with last time: last time’s figures are not shown.',
  },
  spreadLabels: {
    agreed: 'in agreement',
    someSpread: 'some spread',
    largeSpread: 'large spread',
    veryLargeSpread: 'very large spread',
    split: 'split in two',
  },
  statuses: {
    reached: 'Ambition reached',
    within: 'Within',
    below: 'Below',
    deviation: 'Deviation, no limit adopted',
    missingReference: 'Reference missing',
    delegated: 'Set by {theUnits}',
    noAmbition: 'No ambition level',
    noData: 'No data',
    withheld: 'Not shown',
    tooUncertain: 'Too uncertain',
    uncertain: (status: string) => `${status}, but uncertain`,
    deviationOf: (difference: string) => `Deviation ${difference}, no limit adopted`,
  },
  minorityAlert: 'Minority alert',
  minorityAlertMeaning:
    'The mean is good enough, but enough people are dissatisfied that someone should ask why.',
  answeredOf: (answered: string, invited: string, share: string) =>
    `${answered} of ${invited} answered (${share})`,
  countedHere: (n: string) => `${n} of them count here`,
  answered: (answered: string) => `${answered} answered`,
  answeredHidden: 'The number of answers is not shown.',
  fewAnswers: 'few answers',
  backTo: (title: string) => `To ${title}`,
  compare: 'Compare {units}, years and municipalities',
  indicatorNotFromSurvey: 'The figure does not come from a survey, and has not been entered yet.',
  noSources: 'No results yet. They come when a survey that asks about this has closed.',
  closedOn: (date: string) => `Closed ${date}`,
  compared: 'How the answers are distributed',
  others: {
    title: 'This was asked too',
    text: 'For the whole municipality. The lowest and highest numbers and single days are never shown.',
    first: (share: string, rank: string) => `${share} set it first, place ${rank} on average`,
    several: 'Several could be chosen, so the shares may come to more than 100%.',
    months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  },
  againstAmbition: 'Mean and spread',
  where: {
    title: 'Where do the differences lie?',
    some: (shown: string, all: string) =>
      `${shown} of ${all} {units} can be shown. The others are left out here, but answers from them count in the figure of the whole municipality.`,
    theUnits: '{theUnits}',
    between: 'Between {theUnits} and within them',
    means: 'The means',
    dissatisfied: 'Where the dissatisfied are',
    badEnd: 'Where those at the bad end are',
    before: 'last time',
  },
  units: '{Unit} by {unit}',
  unitsIn: (name: string) => `In ${name}`,
  unitsText: 'The same axes for all. The order is the municipality’s own, not a ranking.',
  questions: 'The questions behind the figure',
  questionsText:
    'The dissatisfied are at the left edge. The dot below is the mean, and the line shows how sure it is.',
  allOfThem: 'This goes for all the questions:',
  lowerIsBetter: 'A low answer is good here',
  whoAnswered: 'How many answered',
  howSure: 'How sure is this?',
  previous: (period: string) => `${period} (last time)`,
  severalSources: 'Figures from several surveys',
  eachItsOwn: 'Each survey has its own mean and spread, since it is not the same people who answered.',
  sureness: {
    who: 'The figures are about those who answered. Those who did not may think otherwise.',
    mean: (low: string, high: string) =>
      `An uncertainty interval for the mean (95%) goes from ${low} to ${high}.`,
    meanUnsure: (low: string, high: string) =>
      `We cannot say whether the mean has changed (the difference lies between ${low} and ${high}).`,
    meanSure: (difference: string, low: string, high: string) =>
      `The mean has changed by ${difference} (the difference lies between ${low} and ${high}).`,
    spread: (sd: string) => `The spread is given as a standard deviation: ${sd}.`,
    spreadUnsure: (low: string, high: string) =>
      `We cannot say whether the spread has changed (the difference lies between ${low} and ${high}).`,
    spreadSure: (difference: string, low: string, high: string) =>
      `The spread has changed by ${difference} (the difference lies between ${low} and ${high}).`,
    dissatisfiedUnsure: (low: string, high: string, asksOfSatisfaction: boolean) =>
      `We cannot say whether the share ${asksOfSatisfaction ? 'who are dissatisfied' : 'at the bad end of the scale'} has changed (the difference lies between ${low} and ${high} percentage points).`,
    dissatisfied: (difference: string, low: string, high: string, asksOfSatisfaction: boolean) =>
      `The share ${asksOfSatisfaction ? 'who are dissatisfied' : 'at the bad end of the scale'} has changed by ${difference} percentage points (the difference lies between ${low} and ${high}).`,
    index:
      'Each person gets a mean of the questions below. The figure is the mean of the persons, and the spread is between persons. A bar gathers those who lie nearest that number on the scale.',
    single: 'The figure comes from one question.',
    amongMany:
      'Many figures are compared at once. So it takes more before we say that something has changed.',
    uncertainStatus:
      'The uncertainty crosses a limit of the ambition level. That is why it says “uncertain”.',
    method: (method: string, release: string) =>
      `Method version ${method}, release ${release} of the figures.`,
  },
} satisfies ResultsTexts;

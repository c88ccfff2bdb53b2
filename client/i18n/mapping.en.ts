import type { MappingTexts } from './mapping.nb.ts';

/** Where questions are tied to indicators, English. */
export const en: MappingTexts = {
  link: 'See how it feeds the indicators',
  title: 'From question to indicator',
  lead: 'Which questions each indicator gets its value from, how much each of them counts, and what an answer becomes.',
  views: { label: 'Show the mapping', indicators: 'Indicator by indicator', chain: 'The whole chain' },
  chain: {
    title: 'From question to focus area',
    help: 'The lines are as thick as the weight. Point at something, or go there with Tab and the arrow keys, and you see only what hangs together with it.',
    asList: 'The chain as a list',
    columns: ['Question', 'Indicator', '{SuccessFactor}', 'Goal', 'Focus area'],
    words: (questions, fed, empty, apart) =>
      `${questions} ${questions === 1 ? 'question gives' : 'questions give'} value to ${fed} ${fed === 1 ? 'indicator' : 'indicators'}. ${empty} stand without questions. ${apart} questions give value to no indicator.`,
    empty: 'no questions',
    register: 'comes from a register',
    accounting: 'comes from the accounts',
    specifiedByUnits: 'is settled by {theUnits}',
    unknown: 'not on {theScorecard}',
    apart: 'gives value to no indicator',
    turned: 'is turned when counted',
    feeds: (name, weight) => `gives value to ${name} (weight ${weight})`,
    weight: (weight, share) => `weight ${weight}, ${share} of the figure`,
    within: (name) => `under ${name}`,
    nothing: 'There are no questions on a scale and no indicators to show yet.',
  },
  fed: 'Get a value',
  fedNone: 'No question gives value to any indicator yet. Choose one below, and add a question.',
  empty: 'Stay empty',
  emptyText: 'Indicators for this kind of survey that no question here gives value to.',
  emptyNone: 'All indicators for this kind of survey get their value from here.',
  others: 'Other indicators',
  othersText: 'They are for other surveys, but can get a value from here too.',
  questions: (count) => (count === 1 ? '1 question' : `${count} questions`),
  noQuestions: 'no questions',
  hasNotes: 'Look over',
  notOnScorecard: 'Not on {theScorecard}. When the questionnaire is approved, the indicator must be there.',
  ambition: (text) => `Ambition: ${text}`,
  noAmbition: 'No ambition is adopted',
  unit: (text) => `Counted in ${text}`,
  items: 'The questions',
  number: (number) => `Question ${number}`,
  toQuestion: (name) => `Go to “${name}” in the questionnaire`,
  weight: 'Weight',
  weightOf: (name) => `Weight of “${name}”`,
  weightWrong: 'Write a number above 0 and up to 100.',
  share: (share) => `${share} of the figure`,
  lowIsGood: 'A low answer is good',
  lowIsGoodHelp: 'Holds for the question wherever it gives value.',
  asIs: (min, max) => `Counts as it is, ${min} to ${max}.`,
  turned: (steps) => `Is turned when counted: ${steps}.`,
  step: (answer, counts) => `${answer} becomes ${counts}`,
  remove: 'Remove',
  removeNamed: (name) => `Remove “${name}” from the indicator`,
  add: 'Add a question',
  choose: 'Choose a question',
  allThere: 'Every question on a scale gives value to it already.',
  noScaleQuestions:
    'The questionnaire has no questions on a scale yet. Only those can give value to an indicator.',
  addButton: 'Add',
  make: 'Make a question',
  makeNamed: (name) => `Make a question for ${name}`,
  kind: 'What the questions are to each other',
  kinds: { reflective: 'They mirror the same thing', formative: 'They make it up together' },
  kindHelp: {
    reflective:
      'Several ways to ask about one thing. The results show how well they hang together (reflective).',
    formative:
      'Each question is its part of the whole, and they need not hang together. The weights decide (formative).',
  },
  fewest: 'How many a person must have answered',
  fewestHelp:
    '“Don’t know” and unanswered do not count as answers. Those who have answered fewer are not in the figure.',
  twoThirds: (needed, count) => `Two thirds, ${needed} of ${count}`,
  ofAll: (needed, count) => `${needed} of ${count}`,
  becomes: 'What an answer becomes',
  scoreOfOne: (min, max) =>
    `A person’s figure is the answer on the scale from ${min} to ${max}. The indicator is the mean of people’s figures, with the spread.`,
  scoreOfMany: (min, max) =>
    `A person’s figure is the weighted mean of the answers, on the questions’ own scale from ${min} to ${max}. The indicator is the mean of people’s figures, with the spread.`,
  example: (answer, score) => `If somebody answers ${answer} to all, the figure is ${score}.`,
  madeUp: {
    show: 'Show what it may look like',
    title: 'What it may look like',
    mark: 'Made-up answers',
    text: (count) =>
      `The answers of ${count} people are made up by the program. They are counted as real ones are, with the weights and the turning above. Look at the shape, not at the figures.`,
    again: 'Make up other answers',
    distribution: 'How the answers are spread',
    meanAndSpread: 'Mean and spread',
    against: (ambition) => `Mean and spread against the ambition ${ambition}`,
    label: 'Made up',
    source:
      'Made-up answers, made by the program to show what the indicator may look like. Nobody has answered this.',
    cannot: 'As it is now, nobody would get a figure. See above what must be mended.',
  },
  notes: {
    scalesDiffer: (scales) =>
      `The questions are on different scales (${scales}), and cannot become one figure. Choose the same scale, or remove what does not fit.`,
    tooManyNeeded: (needed, there) =>
      `Answers to ${needed} are asked for, but only ${there} give value. Then nobody gets a figure.`,
    turned: (turned, there) =>
      `${turned} of ${there} questions are turned, since low is good in them. Check that this is meant.`,
    ambitionOffScale: (min, max) =>
      `The ambition lies outside the scale ${min}–${max}. Then it cannot be reached, or always is.`,
    lowIsGoodOnScorecard:
      '{TheScorecard} says that low is good. A survey’s value always has the good end up, so the status is read the wrong way.',
  },
  unfed: 'Questions that give value to no indicator',
  unfedText: 'They are counted like the others, but do not come on {theScorecard}.',
  unfedNone: 'Every question on a scale gives value to an indicator.',
  giveTo: 'Give value to',
  chooseIndicator: 'Choose an indicator',
  did: {
    added: (question, indicator) => `“${question}” now gives value to ${indicator}`,
    removed: (question, indicator) => `“${question}” no longer gives value to ${indicator}`,
    weighed: (question, indicator) => `Changed the weight of “${question}” in ${indicator}`,
    turned: (question) => `Changed what is good in “${question}”`,
    kind: (indicator) => `Changed what the questions are to each other in ${indicator}`,
    fewest: (indicator) => `Changed how many must be answered in ${indicator}`,
    made: (indicator) => `New question that gives value to ${indicator}`,
  },
};

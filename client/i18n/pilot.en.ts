import type { PilotTexts } from './pilot.nb.ts';

/** How the questions worked in a pilot, English. */
export const en: PilotTexts = {
  title: 'How the pilot went',
  link: 'See how the questions worked',
  lead: 'Look for questions many pass over, or answer “don’t know” or “not relevant” to. They may be unclear, or put to the wrong people.',
  not: 'There are no means here. The pilot becomes no result, is not shown to politicians, and is compared with nothing.',
  back: 'To the survey',
  answered: (count) => `${count} answered.`,
  answeredOf: (count, invited, rate) => `${count} of ${invited} answered (${rate}).`,
  fewAnswered: 'Too few have answered to show how many.',
  notYet: 'The answers are not counted yet. They are opened when the round is over.',
  table: 'The questions, and how many of those who answered did so to each',
  columns: {
    question: 'Question',
    answered: 'Gave an answer',
    dontKnow: 'Don’t know',
    notApplicable: 'Not relevant',
    unanswered: 'No answer',
  },
  unansweredNote:
    '“No answer” is those who passed the question over, and those who were not asked it because of an earlier answer.',
  within: 'not apart',
  withinNote: '“Not apart” is where “don’t know” is counted with “No answer”.',
  noScaleNote: '“–” is where the question is on no scale. What people chose or wrote there is not shown.',
  ownWords:
    'What people wrote in their own words can be read by somebody appointed to it, when at least ten have written. It goes no further.',
  ownWordsLink: 'Raw data and own words',
  sameUnits: (count) =>
    count === 1
      ? 'Ask only {theUnit} that was in the pilot'
      : `Ask only {theUnits} that were in the pilot (${count})`,
  withheld: 'Not shown',
  withheldNote: '“Not shown” is where the answers are too few or too alike for anything to be told.',
  next: 'When the questions are good enough',
  nextText:
    'The real round begins with the same way of answering, languages and limits. The whole municipality is chosen until you choose otherwise.',
  open: 'Open the real round',
};

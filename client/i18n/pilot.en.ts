import type { PilotTexts } from './pilot.nb.ts';

/** How the questions worked in a pilot, English. */
export const en: PilotTexts = {
  title: 'How the pilot went',
  link: 'See how the questions worked',
  lead: 'Look for questions that many skip, or answer with “don’t know” or “not relevant”. They may be unclear, or asked of the wrong people.',
  not: 'Means are not shown here. The pilot does not become a result, is not shown to politicians, and is not compared with anything.',
  back: 'To the survey',
  answered: (count) => `${count} answered.`,
  answeredOf: (count, invited, rate) => `${count} of ${invited} answered (${rate}).`,
  fewAnswered: 'Too few have answered for the number to be shown.',
  notYet: 'The answers have not been counted yet. They are opened when the round is over.',
  table: 'The questions, and how many of those who took part answered each one',
  columns: {
    question: 'Question',
    answered: 'Gave an answer',
    dontKnow: 'Don’t know',
    notApplicable: 'Not relevant',
    unanswered: 'No answer',
  },
  unansweredNote:
    '“No answer” means those who skipped the question, and those who were not asked it because of an earlier answer.',
  within: 'not separate',
  withinNote: '“Not separate” means that “don’t know” is counted under “No answer”.',
  noScaleNote:
    '“–” means that the question is not on a scale. What people chose or wrote there is not shown.',
  ownWords:
    'What people wrote in their own words can be read by somebody appointed to do so, when at least ten have written. It goes no further.',
  ownWordsLink: 'Raw data and own words',
  sameUnits: (count) =>
    count === 1
      ? 'Ask only {theUnit} that was in the pilot'
      : `Ask only {theUnits} that were in the pilot (${count})`,
  withheld: 'Not shown',
  withheldNote: '“Not shown” means that the answers are too few or too alike for us to say anything.',
  next: 'When the questions are good enough',
  nextText:
    'The real round starts with the same way of answering, languages and limits. The whole municipality is chosen unless you choose otherwise.',
  open: 'Open the real round',
};

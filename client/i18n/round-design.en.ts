import type { RoundDesignTexts } from './round-design.nb.ts';

/** What a round's answers can be weighted by, where one is opened, English. */
export const en: RoundDesignTexts = {
  legend: 'Sample and population',
  none: 'Without population counts',
  noneHelp: 'Everyone counts alike. Usual when everybody is asked, or everybody was as likely to be drawn.',
  file: 'With population counts',
  fileHelp:
    'You upload how many there are of each group, so that the answers can be weighted to the population. The numbers are locked when the round opens: nobody can choose them by the answers.',
  columns: 'The columns of the file',
  columnTexts: [
    ['variable', '“group” for a group of the sample, else the name of a background question.'],
    ['category', 'The group’s name as the invitations have it, or an answer to the question.'],
    [
      'count',
      'How many there are in the population. Every answer to a question must be there. Empty where nobody knows, as for “other”: those who answer so count as the average.',
    ],
    [
      'weight',
      'For groups only: what each person drawn stands for. Empty: the population divided by the invited.',
    ],
  ],
  asks: (questions) => `Questions that can be used: ${questions}.`,
  asksNone:
    'The survey has no background questions that can be used. Only groups of the sample can be given.',
  example: 'Download an example file',
  exampleGroup: 'Town centre',
  reading: 'Reading the file',
  failed: 'The file could not be read now. Choose it again.',
  tooLarge: 'The file is too large. It needs only one row for each group.',
  unreadable: 'The file could not be read. Choose it again.',
  preview: 'This is what counts',
  population: (count) => `Population: ${count} people.`,
  groups: 'Groups of the sample',
  head: { answer: 'Answer', what: 'Group', people: 'People', share: 'Share', weight: 'Base weight' },
  afterwards: 'by the number invited',
  uncounted: 'not known',
  asAverage: 'counts as the average',
  consequence: (groups, questions) =>
    [
      groups > 0 ? `The sample has ${groups} groups, and everyone invited must have one of them.` : '',
      questions ? `Population counts for ${questions} go with the round.` : '',
      'The population counts cannot be changed afterwards.',
    ]
      .filter(Boolean)
      .join(' '),
  card: (groups, questions) =>
    [groups > 0 ? `Sample in ${groups} groups.` : '', questions ? `Population counts for ${questions}.` : '']
      .filter(Boolean)
      .join(' '),
};

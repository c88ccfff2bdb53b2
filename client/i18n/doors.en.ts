import type { DoorsTexts } from './doors.nb.ts';

/** The pages for those who read results, English. */
export const en: DoorsTexts = {
  entrances: 'Entrances',
  entrancesTitle: 'Three entrances to the same figures',
  more: 'More here',
  doors: {
    styring: {
      name: 'Steering',
      text: 'The whole of {theScorecard} first: how the results stand against the ambitions, and what is new.',
    },
    ombud: {
      name: 'Ombud',
      text: 'Where some are very dissatisfied, where answers differ more, and what is worth asking about.',
    },
    leder: {
      name: 'Leading',
      text: 'Sentences to share, with figure and source, for speeches, debates and the local paper.',
    },
    findings: {
      name: 'Worth raising',
      text: 'Findings in the results that somebody should ask about, each with why it is there.',
    },
    sammenlign: {
      name: 'Compare',
      text: 'Set {units}, years and municipalities side by side. None are ranked.',
    },
    mote: {
      name: 'In a meeting',
      text: 'Show the results in a meeting, one finding at a time, or print them.',
    },
    'min-enhet': {
      name: '{TheUnit} you lead',
      text: 'The figures, the questions to you, and what you can show employees and users.',
    },
    undring: {
      name: 'Questions',
      text: 'Questions about the results, answers from {theUnitLeaders}, and what people read out of the figures.',
    },
    'stemmer-det': {
      name: 'Is it true?',
      text: 'Hold a claim against the figures: is it a trend, an exception, or can it not be decided?',
    },
    sporreskjema: {
      name: 'Questions in review',
      text: 'Questionnaires being made now. Read the questions before they are asked, and comment on them.',
    },
    omvisning: { name: 'Tour', text: 'How to read the figures, in three minutes.' },
    ordliste: { name: 'Glossary', text: 'What the words on the pages mean.' },
  },
};

import type { MyUnitTexts } from './my-unit.nb.ts';

/** What a unit's leader has: its figures, the questions, and what others may be shown, English. */
export const en: MyUnitTexts = {
  title: '{TheUnit} you lead',
  lead: 'The figures, the questions to you, and what you can show your employees and users.',
  none: 'You are not registered as a leader of anything here. An administrator can do that.',
  questions: {
    title: 'Questions to you',
    none: 'Nobody has asked anything yet.',
    notFetched: 'The questions to you could not be fetched.',
    all: 'All that is asked and said',
  },
  figures: {
    title: 'The figures',
    none: 'No results yet. They come when a survey you took part in is published.',
    beside: (name) => `The figure for ${name}`,
  },
  sheet: {
    title: 'What you can show employees and users',
    text: 'Only figures that are published to everyone. They may be fewer than those you see here.',
    open: 'Open as one sheet',
    none: 'No figures from here are published to everyone yet.',
    heading: (name) => `This is what you answered: ${name}`,
    intro: (municipality) => `Results published by ${municipality}. Thank you to everyone who answered.`,
    about: (indicator, survey, period) => `${indicator}, among those who answered “${survey}” in ${period}:`,
    hidden: (names) => `Not shown, because too few answered or to protect others: ${names}.`,
    how: 'The figures never show what one person answered. How they are made:',
    print: 'Print',
    back: 'To {theUnit} you lead',
  },
};

import type { TourTexts } from './tour.nb.ts';

/** The newcomer's tour, English. */
export const en: TourTexts = {
  title: 'Tour',
  stepOf: (step, all) => `Step ${step} of ${all}`,
  madeUp: 'Made-up example',
  subject: 'Satisfied with home care',
  back: 'Back',
  next: 'Next',
  done: 'Done',
  skip: 'Skip the rest',
  again: 'You can take the tour again at any time. It is at the foot of the page.',
  steps: {
    sentence: {
      title: 'First a sentence',
      text: [
        'Each figure begins with a sentence. It tells the mean, how much the answers differ, and how many are dissatisfied.',
        'The sentence is made from the figures and says no more than they do. Nobody can rewrite it.',
      ],
    },
    arrows: {
      title: 'Two arrows, never one',
      text: [
        'The mean has an arrow, and the spread has its own. Here the mean stands still, but the answers differ more.',
        'An arrow points up or down only when the change is larger than chance easily explains.',
      ],
    },
    picture: {
      title: 'People, not just a mean',
      text: [
        'Each bar is people who gave the same answer. The pale bars are from last time.',
        'Two dissatisfied people have become fourteen. The mean does not show it. The minority alert comes also when the ambition is reached.',
      ],
    },
    status: {
      title: 'The municipality’s own ambition',
      text: [
        'The status tells how the mean stands against the ambition that the elected have adopted. It never compares with other municipalities.',
        '“Uncertain” means that the answer could have fallen on the other side of the limit.',
      ],
    },
    sure: {
      title: 'How sure is this?',
      text: [
        'Beside each figure stands how many answered, of how many who were asked. The figures are of those who answered.',
        'Press “How sure is this?” to see how far off the figure may be, and how it is worked out.',
      ],
    },
    hidden: {
      title: 'Some things are not shown',
      text: [
        'Where few have answered, figures could give away what somebody answered. Then they are not shown, and the reason is given.',
        'That something is not shown means neither good nor bad. No page shows what one person has answered.',
      ],
    },
    ask: {
      title: 'Ask what you wonder about',
      text: [
        'At each figure members of a body can ask {theUnitLeader}. The question is your own until you share it with your body.',
        'You can also write what you read out of the figure. Several may read it differently, and every interpretation is signed.',
      ],
    },
    entrances: {
      title: 'Three entrances, the same figures',
      text: [
        'Steering shows the whole map first. Ombud shows where some are very dissatisfied and where answers differ more. Leading gives you sentences with their source for speeches and debates.',
        'Switch whenever you like. All in a body see the same figures at the same time.',
      ],
    },
  },
};

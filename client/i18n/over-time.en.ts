import type { OverTimeTexts } from './over-time.nb.ts';

/** The rounds beside each other, and many units beside each other, English. */
export const en: OverTimeTexts = {
  title: 'Round by round',
  inRound: (period, figure) => `${figure} in ${period}`,
  wholeMunicipality: 'the whole municipality',
  mean: (list, whose) => `The mean of ${whose}: ${list}.`,
  spread: (list) => `The spread (standard deviation): ${list}.`,
  dissatisfied: (list) => `Dissatisfied among those who answered: ${list}.`,
  badEnd: (list) => `At the bad end of the scale: ${list}.`,
  broken: (periods) =>
    `The question was changed in ${periods}, so the figures before and after cannot be compared.`,
  otherScale: (periods) =>
    `The scale was another in ${periods}, so those figures are not drawn with the others.`,
  notPart: 'not included',
  unitNotFetched: 'The figures of earlier rounds and of each question could not be fetched.',
  titles: {
    mean: 'The mean, round by round',
    spread: 'The spread, round by round',
    dissatisfied: 'The dissatisfied, round by round',
    badEnd: 'Those at the bad end, round by round',
  },
  funnels: {
    title: 'Do any stand out?',
    text: '{Units} always vary a little by chance, and small ones the most. The funnels show how much.',
    none: (shown) => `None of the ${shown} {units} stands out more than chance can explain.`,
    above: {
      mean: (names) => `The mean is higher than chance explains: ${names}.`,
      dissatisfied: (names) => `More are dissatisfied than chance explains: ${names}.`,
      badEnd: (names) => `More are at the bad end than chance explains: ${names}.`,
      spread: (names) => `The answers lie further apart than chance explains: ${names}.`,
    },
    below: {
      mean: (names) => `The mean is lower than chance explains: ${names}.`,
      dissatisfied: (names) => `Fewer are dissatisfied than chance explains: ${names}.`,
      badEnd: (names) => `Fewer are at the bad end than chance explains: ${names}.`,
      spread: (names) => `The answers lie closer together than chance explains: ${names}.`,
    },
    titles: {
      mean: 'The means by how many answered',
      dissatisfied: 'The shares of dissatisfied by how many answered',
      badEnd: 'The shares at the bad end by how many answered',
      spread: 'The spreads by how many answered',
    },
  },
};

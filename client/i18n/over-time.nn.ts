import type { OverTimeTexts } from './over-time.nb.ts';

/** The rounds beside each other, and many units beside each other, nynorsk. */
export const nn: OverTimeTexts = {
  title: 'Runde for runde',
  inRound: (period, figure) => `${figure} i ${period}`,
  wholeMunicipality: 'heile kommunen',
  mean: (list, whose) => `Snittet for ${whose}: ${list}.`,
  spread: (list) => `Spreiinga (standardavviket): ${list}.`,
  dissatisfied: (list) => `Misnøgde av dei som svara: ${list}.`,
  badEnd: (list) => `I den dårlege enden av skalaen: ${list}.`,
  broken: (periods) => `Spørsmålet vart endra i ${periods}, så tala før og etter kan ikkje samanliknast.`,
  otherScale: (periods) =>
    `Skalaen var ein annan i ${periods}, så tala derfrå er ikkje teikna saman med dei andre.`,
  notPart: 'ikkje med',
  unitNotFetched: 'Tala frå tidlegare rundar og svara på kvart spørsmål kom ikkje fram.',
  titles: {
    mean: 'Snittet, runde for runde',
    spread: 'Spreiinga, runde for runde',
    dissatisfied: 'Dei misnøgde, runde for runde',
    badEnd: 'Dei i den dårlege enden, runde for runde',
  },
  funnels: {
    title: 'Skil nokon seg ut?',
    text: '{Units} varierer alltid litt ved eit reint slumpetreff, og dei små mest. Traktene viser kor mykje.',
    none: (shown) => `Ingen av dei ${shown} {theUnits} skil seg ut meir enn eit slumpetreff kan forklare.`,
    above: {
      mean: (names) => `Snittet er høgare enn eit slumpetreff forklarar: ${names}.`,
      dissatisfied: (names) => `Fleire er misnøgde enn eit slumpetreff forklarar: ${names}.`,
      badEnd: (names) => `Fleire er i den dårlege enden enn eit slumpetreff forklarar: ${names}.`,
      spread: (names) => `Svara sprikjer meir enn eit slumpetreff forklarar: ${names}.`,
    },
    below: {
      mean: (names) => `Snittet er lågare enn eit slumpetreff forklarar: ${names}.`,
      dissatisfied: (names) => `Færre er misnøgde enn eit slumpetreff forklarar: ${names}.`,
      badEnd: (names) => `Færre er i den dårlege enden enn eit slumpetreff forklarar: ${names}.`,
      spread: (names) => `Svara er meir samla enn eit slumpetreff forklarar: ${names}.`,
    },
    titles: {
      mean: 'Snitta etter kor mange som svara',
      dissatisfied: 'Delane misnøgde etter kor mange som svara',
      badEnd: 'Delane i den dårlege enden etter kor mange som svara',
      spread: 'Spreiingane etter kor mange som svara',
    },
  },
};

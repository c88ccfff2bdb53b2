/** The rounds beside each other, and many units beside each other, bokmål. The base: the others must have exactly these keys. */
export const nb = {
  title: 'Runde for runde',
  inRound: (period: string, figure: string) => `${figure} i ${period}`,
  wholeMunicipality: 'hele kommunen',
  mean: (list: string, whose: string) => `Snittet for ${whose}: ${list}.`,
  spread: (list: string) => `Spredningen (standardavviket): ${list}.`,
  dissatisfied: (list: string) => `Misfornøyde av dem som svarte: ${list}.`,
  badEnd: (list: string) => `I den dårlige enden av skalaen: ${list}.`,
  broken: (periods: string) =>
    `Spørsmålet ble endret i ${periods}, så tallene før og etter kan ikke sammenlignes.`,
  otherScale: (periods: string) =>
    `Skalaen var en annen i ${periods}, så tallene derfra er ikke tegnet sammen med de andre.`,
  /** In the place of the figure of a unit that a round did not have. */
  notPart: 'ikke med',
  unitNotFetched: 'Tallene fra tidligere runder og svarene på hvert spørsmål kom ikke fram.',
  titles: {
    mean: 'Snittet, runde for runde',
    spread: 'Spredningen, runde for runde',
    dissatisfied: 'De misfornøyde, runde for runde',
    badEnd: 'De i den dårlige enden, runde for runde',
  },
  funnels: {
    title: 'Skiller noen seg ut?',
    text: '{Units} varierer alltid litt ved en ren tilfeldighet, og de små mest. Traktene viser hvor mye.',
    none: (shown: string) =>
      `Ingen av de ${shown} {theUnits} skiller seg ut mer enn en tilfeldighet kan forklare.`,
    above: {
      mean: (names: string) => `Snittet er høyere enn en tilfeldighet forklarer: ${names}.`,
      dissatisfied: (names: string) => `Flere er misfornøyde enn en tilfeldighet forklarer: ${names}.`,
      badEnd: (names: string) => `Flere er i den dårlige enden enn en tilfeldighet forklarer: ${names}.`,
      spread: (names: string) => `Svarene spriker mer enn en tilfeldighet forklarer: ${names}.`,
    },
    below: {
      mean: (names: string) => `Snittet er lavere enn en tilfeldighet forklarer: ${names}.`,
      dissatisfied: (names: string) => `Færre er misfornøyde enn en tilfeldighet forklarer: ${names}.`,
      badEnd: (names: string) => `Færre er i den dårlige enden enn en tilfeldighet forklarer: ${names}.`,
      spread: (names: string) => `Svarene er mer samlet enn en tilfeldighet forklarer: ${names}.`,
    },
    titles: {
      mean: 'Snittene etter hvor mange som svarte',
      dissatisfied: 'Andelene misfornøyde etter hvor mange som svarte',
      badEnd: 'Andelene i den dårlige enden etter hvor mange som svarte',
      spread: 'Spredningene etter hvor mange som svarte',
    },
  },
};
export type OverTimeTexts = typeof nb;

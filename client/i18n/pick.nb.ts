/** Choosing an indicator, bokmål. The base: the others must have exactly these keys. */
export const nb = {
  search: 'Søk i navn, fokusområde og undersøkelse',
  shown: (shown: string, all: string) => `Viser ${shown} av ${all} indikatorer.`,
  nothingFound: 'Ingen indikatorer med tall passer med det du har skrevet.',
};
export type PickTexts = typeof nb;

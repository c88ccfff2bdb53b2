import type { PickTexts } from './pick.nb.ts';

/** Choosing an indicator, nynorsk. */
export const nn: PickTexts = {
  search: 'Søk i namn, fokusområde og undersøking',
  shown: (shown, all) => `Viser ${shown} av ${all} indikatorar.`,
  nothingFound: 'Ingen indikatorar med tal passar med det du har skrive.',
};

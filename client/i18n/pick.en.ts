import type { PickTexts } from './pick.nb.ts';

/** Choosing an indicator, English. */
export const en: PickTexts = {
  search: 'Search names, focus areas and surveys',
  shown: (shown, all) => `Showing ${shown} of ${all} indicators.`,
  nothingFound: 'No indicators with figures fit what you have written.',
};

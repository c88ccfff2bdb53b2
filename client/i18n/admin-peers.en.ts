import type { AdminPeersTexts } from './admin-peers.nb.ts';

/** Figures of other municipalities, English. */
export const en: AdminPeersTexts = {
  title: 'Other municipalities',
  intro:
    'Figures that other municipalities have published, shown on the page “Compare” of the indicator they belong to. Spredning never ranks municipalities.',
  none: 'No figures have been imported yet.',
  import: 'Import figures from a file',
  columns: {
    municipality: 'Municipality',
    year: 'Year',
    question: 'Survey and question',
    source: 'Source',
    imported: 'Imported',
    act: 'Remove',
  },
  imported: (day: string, name: string) => `${day} by ${name}`,
  made: 'made up',
  remove: 'Remove',
  removeOf: (name: string) => `Remove the figures of ${name}`,
  removeTitle: (name: string) => `Remove the figures of ${name}?`,
  removeText: ['They are no longer shown on any page. You can import them again from the file.'],
  removed: (name: string) => `The figures of ${name} are removed.`,
  gone: 'The figures are removed already.',
};

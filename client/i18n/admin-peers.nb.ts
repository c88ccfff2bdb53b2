/** Figures of other municipalities, bokmål. */
export const nb = {
  title: 'Andre kommuner',
  intro:
    'Tall som andre kommuner har publisert, og som vises på siden «Sammenlign» for indikatoren de hører til. Spredning rangerer aldri kommuner.',
  none: 'Ingen tall er hentet ennå.',
  import: 'Hent tall fra fil',
  columns: {
    municipality: 'Kommune',
    year: 'År',
    question: 'Undersøkelse og spørsmål',
    source: 'Kilde',
    imported: 'Hentet',
    act: 'Ta bort',
  },
  imported: (day: string, name: string) => `${day} av ${name}`,
  made: 'oppdiktet',
  remove: 'Ta bort',
  removeOf: (name: string) => `Ta bort tallene fra ${name}`,
  removeTitle: (name: string) => `Ta bort tallene fra ${name}?`,
  removeText: ['De vises ikke lenger på noen side. Du kan hente dem på nytt fra fila.'],
  removed: (name: string) => `Tallene fra ${name} er tatt bort.`,
  gone: 'Tallene er alt tatt bort.',
};
export type AdminPeersTexts = typeof nb;

import type { AdminPeersTexts } from './admin-peers.nb.ts';

/** Figures of other municipalities, nynorsk. */
export const nn: AdminPeersTexts = {
  title: 'Andre kommunar',
  intro:
    'Tal som andre kommunar har publisert, og som blir viste på sida «Samanlikn» for indikatoren dei høyrer til. Spredning rangerer aldri kommunar.',
  none: 'Ingen tal er henta enno.',
  import: 'Hent tal frå fil',
  columns: {
    municipality: 'Kommune',
    year: 'År',
    question: 'Undersøking og spørsmål',
    source: 'Kjelde',
    imported: 'Henta',
    act: 'Ta bort',
  },
  imported: (day: string, name: string) => `${day} av ${name}`,
  made: 'oppdikta',
  remove: 'Ta bort',
  removeOf: (name: string) => `Ta bort tala frå ${name}`,
  removeTitle: (name: string) => `Ta bort tala frå ${name}?`,
  removeText: ['Dei blir ikkje lenger viste på noka side. Du kan hente dei på nytt frå fila.'],
  removed: (name: string) => `Tala frå ${name} er tekne bort.`,
  gone: 'Tala er alt tekne bort.',
};

/** Saying no to letters. Bokmål. */
export const nb = {
  title: 'Nei takk til brev',
  text: (municipality: string) =>
    `Vil du ikke ha flere brev om undersøkelser fra ${municipality}? Vi lagrer ikke adressen din, bare et avtrykk vi kjenner den igjen på.`,
  answered: 'Svar du alt har sendt, påvirkes ikke.',
  button: 'Jeg vil ikke ha flere brev',
  done: 'Du får ikke flere brev om undersøkelser til denne adressen.',
  notValid: 'Lenken er ikke gyldig. Åpne den på nytt fra brevet.',
  failed: 'Det gikk ikke. Prøv på nytt.',
};
export type OptOutTexts = typeof nb;

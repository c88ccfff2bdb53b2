import type { OptOutTexts } from './opt-out.nb.ts';

/** Saying no to letters. Nynorsk. */
export const nn: OptOutTexts = {
  title: 'Nei takk til brev',
  text: (municipality) =>
    `Vil du ikkje ha fleire brev om undersøkingar frå ${municipality}? Vi lagrar ikkje adressa di, berre eit avtrykk vi kjenner henne igjen på.`,
  answered: 'Svar du alt har sendt, blir ikkje påverka.',
  button: 'Eg vil ikkje ha fleire brev',
  done: 'Du får ikkje fleire brev om undersøkingar til denne adressa.',
  notValid: 'Lenkja er ikkje gyldig. Opne henne på nytt frå brevet.',
  failed: 'Det gjekk ikkje. Prøv på nytt.',
};

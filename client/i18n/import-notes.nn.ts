import { nn as nnWords } from '../../server/core/exchange/import-words.nn.ts';
import type { ImportNotesTexts } from './import-notes.nb.ts';

/** Nynorsk. */
export const nn: ImportNotesTexts = {
  page: {
    title: 'Hent frå fil',
    link: 'Hent eit skjema frå ei fil',
    back: 'Til nytt spørjeskjema',
    lead: 'Frå SurveyJS, Form.io, LimeSurvey eller XLSForm, eller ei av våre eigne filer. Du ser kva som kjem med, før noko blir lagra.',
    kind: 'Kven skal svare?',
    language: 'Språket i fila',
    languageHelp: 'Blir brukt for tekstar der fila ikkje seier det sjølv.',
    reading: 'Les fila …',
    failed: 'Fila vart ikkje lesen. Prøv igjen.',
    tooLarge: 'Fila er større enn 5 MB.',
    unreadable: 'Fila lèt seg ikkje opne. Vel ho på nytt.',
    refused: 'Fila kan ikkje hentast',
    result: 'Dette kjem med',
    counts: (questions: number, options: number, pages: number) =>
      `${questions} spørsmål, ${options} svaralternativ og ${pages} ${pages === 1 ? 'side' : 'sider'}`,
    languages: (names: string) => `Språk: ${names}`,
    whole: 'Alt kom med slik det stod.',
    wholeFile: 'heile fila',
    make: 'Lag utkast av fila',
    makeHelp: 'Ingenting blir sendt til nokon. Du kan endre alt etterpå.',
  },
  taken: 'Kom med',
  changed: 'Kom med, men endra',
  leftOut: 'Kom ikkje med',
  ...nnWords,
};

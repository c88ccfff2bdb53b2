import { type ImportWords, nb as nbWords } from '../../server/core/exchange/import-words.nb.ts';

/** What became of the parts of an imported questionnaire, bokmål. The base: the others must have exactly these keys. */
export const nb: ImportNotesTexts = {
  page: {
    title: 'Hent fra fil',
    link: 'Hent et skjema fra en fil',
    back: 'Til nytt spørreskjema',
    lead: 'Fra SurveyJS, Form.io, LimeSurvey eller XLSForm, eller en av våre egne filer. Du ser hva som kommer med, før noe lagres.',
    kind: 'Hvem skal svare?',
    language: 'Språket i fila',
    languageHelp: 'Brukes for tekster der fila ikke sier det selv.',
    reading: 'Leser fila …',
    failed: 'Fila ble ikke lest. Prøv igjen.',
    tooLarge: 'Fila er større enn 5 MB.',
    unreadable: 'Fila lar seg ikke åpne. Velg den på nytt.',
    refused: 'Fila kan ikke hentes',
    result: 'Dette kommer med',
    counts: (questions: number, options: number, pages: number) =>
      `${questions} spørsmål, ${options} svaralternativer og ${pages} ${pages === 1 ? 'side' : 'sider'}`,
    languages: (names: string) => `Språk: ${names}`,
    whole: 'Alt kom med slik det sto.',
    wholeFile: 'hele fila',
    make: 'Lag utkast av fila',
    makeHelp: 'Ingenting blir sendt til noen. Du kan endre alt etterpå.',
  },
  taken: 'Kom med',
  changed: 'Kom med, men endret',
  leftOut: 'Kom ikke med',
  ...nbWords,
};

export interface ImportNotesTexts extends ImportWords {
  page: {
    title: string;
    link: string;
    back: string;
    lead: string;
    kind: string;
    language: string;
    languageHelp: string;
    reading: string;
    failed: string;
    tooLarge: string;
    unreadable: string;
    refused: string;
    result: string;
    counts: (questions: number, options: number, pages: number) => string;
    languages: (names: string) => string;
    whole: string;
    wholeFile: string;
    make: string;
    makeHelp: string;
  };
  taken: string;
  changed: string;
  leftOut: string;
}

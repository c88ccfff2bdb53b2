import type { DraftFilesTexts } from './draft-files.nb.ts';

/** Files of a questionnaire to take along, nynorsk. */
export const nn: DraftFilesTexts = {
  title: 'Last ned',
  language: 'Språk i fila',
  target: 'Omset til',
  allLanguages: 'Alle språk',
  making: (what) => `Lagar ${what} …`,
  made: (what) => `Lasta ned: ${what}.`,
  failed: (what) => `${what} vart ikkje laga. Prøv igjen.`,
  unsaved: 'Det siste du skreiv, er ikkje lagra enno, og er ikkje med i fila.',
  busy: 'Mange lagar filer akkurat no. Prøv igjen om litt.',
  groups: { people: 'Til å lese og skrive ut', tools: 'Til andre verktøy', translators: 'Til den som omset' },
  formats: {
    own: {
      name: 'Vår eiga fil',
      help: 'Alt i skjemaet, og kan hentast inn igjen her utan at noko går tapt.',
    },
    surveyjs: { name: 'SurveyJS', help: 'Spørsmåla for verktøy som bruker SurveyJS.' },
    xlsform: { name: 'XLSForm', help: 'Rekneark for KoboToolbox, ODK og liknande. Kan hentast inn igjen.' },
    paper: { name: 'Papirskjema', help: 'PDF til å fylle ut for hand, utan den personlege koden til nokon.' },
    codebook: {
      name: 'Kodebok',
      help: 'PDF med kva kvart spørsmål heiter, kodane, og når det er spurt før.',
    },
    codebookTable: { name: 'Kodebok som tabell', help: 'CSV med ei rad for kvart spørsmål.' },
    ddi: { name: 'DDI', help: 'Kodeboka i formatet til arkiva, DDI-Codebook 2.5.' },
    translations: {
      name: 'Rekneark med tekstane',
      help: 'Alle tekstar, ei rad for kvar, med bokmål og språket det blir omsett til ved sida av.',
    },
    xliff: { name: 'XLIFF', help: 'Til verktøyet til omsetjaren, for eitt språk om gongen.' },
  },
};

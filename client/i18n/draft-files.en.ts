import type { DraftFilesTexts } from './draft-files.nb.ts';

/** Files of a questionnaire to take along, English. */
export const en: DraftFilesTexts = {
  title: 'Download',
  language: 'Language of the file',
  target: 'Translate into',
  allLanguages: 'All languages',
  making: (what) => `Making ${what} …`,
  made: (what) => `Downloaded: ${what}.`,
  failed: (what) => `${what} was not made. Try again.`,
  unsaved: 'What you wrote last is not saved yet, and is not in the file.',
  busy: 'Many are making files right now. Try again in a while.',
  groups: { people: 'To read and print', tools: 'For other tools', translators: 'For the translator' },
  formats: {
    own: {
      name: 'Our own file',
      help: 'All of the questionnaire, and can be taken in again here with nothing lost.',
    },
    surveyjs: { name: 'SurveyJS', help: 'The questions for tools that use SurveyJS.' },
    xlsform: {
      name: 'XLSForm',
      help: 'A workbook for KoboToolbox, ODK and the like. Can be taken in again.',
    },
    paper: { name: 'Paper form', help: 'A PDF to fill in by hand, with nobody’s personal code.' },
    codebook: {
      name: 'Codebook',
      help: 'A PDF with what each question is called, its codes, and when it was asked before.',
    },
    codebookTable: { name: 'Codebook as a table', help: 'A CSV with a row for each question.' },
    ddi: { name: 'DDI', help: 'The codebook in the archives’ format, DDI-Codebook 2.5.' },
    translations: {
      name: 'Workbook of the texts',
      help: 'Every text in a row, with bokmål and the language it is translated into beside it.',
    },
    xliff: { name: 'XLIFF', help: 'For the translator’s tool, one language at a time.' },
  },
};

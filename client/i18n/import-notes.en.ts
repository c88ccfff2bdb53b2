import { en as enWords } from '../../server/core/exchange/import-words.en.ts';
import type { ImportNotesTexts } from './import-notes.nb.ts';

/** English. */
export const en: ImportNotesTexts = {
  page: {
    title: 'Import from a file',
    link: 'Import a questionnaire from a file',
    back: 'To new questionnaire',
    lead: 'From SurveyJS, Form.io, LimeSurvey or XLSForm, or a file of ours. You see what comes in before anything is saved.',
    kind: 'Who is to answer?',
    language: 'The language of the file',
    languageHelp: 'Used for texts where the file does not say.',
    reading: 'Reading the file …',
    failed: 'The file was not read. Try again.',
    tooLarge: 'The file is larger than 5 MB.',
    unreadable: 'The file cannot be opened. Choose it again.',
    refused: 'The file cannot be imported',
    result: 'What comes in',
    counts: (questions: number, options: number, pages: number) =>
      `${questions} ${questions === 1 ? 'question' : 'questions'}, ${options} choices and ${pages} ${pages === 1 ? 'page' : 'pages'}`,
    languages: (names: string) => `Languages: ${names}`,
    whole: 'Everything came in as it stood.',
    wholeFile: 'the whole file',
    make: 'Make a draft of the file',
    makeHelp: 'Nothing is sent to anyone. You can change everything afterwards.',
  },
  taken: 'Came in',
  changed: 'Came in, but changed',
  leftOut: 'Left out',
  ...enWords,
};

/** The forms a draft can be taken along in. */
export const draftFileFormats = [
  'own',
  'surveyjs',
  'xlsform',
  'paper',
  'codebook',
  'codebookTable',
  'ddi',
  'translations',
  'xliff',
] as const;
export type DraftFileFormat = (typeof draftFileFormats)[number];

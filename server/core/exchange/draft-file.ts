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

/** What is wanted of a draft as a file. */
export interface WantedName {
  format: DraftFileFormat;
  /** Of what is read by people here. */
  language?: string | undefined;
  /** Of translations: the language to translate into. */
  target?: string | undefined;
}

/** What a file of a draft is called. Example: `biblioteket-kodebok-nb.pdf`. */
export function draftFileName(key: string, { format, language = 'nb', target }: WantedName): string {
  const endings: Record<DraftFileFormat, string> = {
    ...{ own: '.json', surveyjs: '-surveyjs.json', xlsform: '-xlsform.xlsx', ddi: '-ddi.xml' },
    ...{ paper: `-${language}.pdf`, codebook: `-kodebok-${language}.pdf` },
    ...{ codebookTable: `-kodebok-${language}.csv`, xliff: `-${target ?? 'nn'}.xlf` },
    translations: target === undefined ? '-tekster.xlsx' : `-tekster-${target}.xlsx`,
  };
  return `${key}${endings[format]}`;
}

import type { DraftText } from '../draft/format.ts';
import type { FileChoice } from './assembly.ts';

/*
 * What other tools write themselves and their files do not hold, in the product's languages. In others it is for the one who imports
 * to write.
 */

const text = (nb: string, nn: string, en: string): DraftText => ({ nb, nn, en });

export const other = text('Annet', 'Anna', 'Other');
export const sayWhat = text('Skriv gjerne hva', 'Skriv gjerne kva', 'Please say what');
export const comment = text('Kommentar', 'Kommentar', 'Comment');
export const yes = text('Ja', 'Ja', 'Yes');
export const no = text('Nei', 'Nei', 'No');

export const genders: readonly FileChoice[] = [
  { code: 'F', text: text('Kvinne', 'Kvinne', 'Female') },
  { code: 'M', text: text('Mann', 'Mann', 'Male') },
];

/** Answers of LimeSurvey's arrays whose answers are its own, by type. */
export const arrayAnswers: Readonly<Record<string, readonly FileChoice[]>> = {
  A: [1, 2, 3, 4, 5].map((value) => ({ code: String(value), text: {} })),
  B: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((value) => ({ code: String(value), text: {} })),
  C: [
    { code: 'Y', text: yes },
    { code: 'U', text: text('Usikker', 'Usikker', 'Uncertain') },
    { code: 'N', text: no },
  ],
  E: [
    { code: 'I', text: text('Økt', 'Auka', 'Increase') },
    { code: 'S', text: text('Likt', 'Likt', 'Same') },
    { code: 'D', text: text('Minsket', 'Minska', 'Decrease') },
  ],
};

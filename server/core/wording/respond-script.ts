import type { RespondTexts } from './respond.nb.ts';

/** Where a number or a name is put into a text by the page's script. */
const first = '{0}';
const second = '{1}';

/** The texts of one language that the page's script needs, as plain text; `{0}` and `{1}` are filled in there. */
export function scriptTexts(texts: RespondTexts) {
  const asNumber = (text: string) => text as unknown as number;
  return {
    ...pick(texts, plainKeys),
    progress: texts.progress(asNumber(first), asNumber(second)),
    changeOf: texts.changeOf(first),
    required: texts.faults.required,
    tooManyChosen: texts.faults.tooMany,
    form: texts.faults.form,
  };
}
export type ScriptTexts = ReturnType<typeof scriptTexts>;

/** The texts of the part of the script that is there where pictures are asked for. */
export function pictureTexts(texts: RespondTexts) {
  return {
    ...pick(texts, pictureKeys),
    pictureSize: texts.pictureSize(first),
    pictureGoing: texts.pictureGoing(first as unknown as number),
    notAPicture: texts.faults.picture,
    tooLarge: texts.faults.fileTooLarge,
  };
}
export type PictureTexts = ReturnType<typeof pictureTexts>;

const pictureKeys = [
  'removePicture',
  'takePicture',
  'pictureMaking',
  'pictureNotKept',
  'pictureLost',
  'withoutPicture',
  'pictureStays',
  'pictureGone',
] as const satisfies readonly (keyof RespondTexts)[];

const plainKeys = [
  'back',
  'beforeSending',
  'change',
  'codeMissing',
  'codeNotUsable',
  'codeNotWhole',
  'continueDraft',
  'copied',
  'deleteDraft',
  'deleteDraftConfirm',
  'dropped',
  'droppedText',
  'errorSummary',
  'failed',
  'failedText',
  'keptElsewhere',
  'keptElsewhereText',
  'languageLater',
  'lateAnswers',
  'next',
  'notAnswered',
  'notCopied',
  'notKept',
  'offline',
  'retrying',
  'review',
  'reviewText',
  'saved',
  'send',
  'sendAgain',
  'sendFailed',
  'sending',
  'sharedDevice',
  'toReview',
  'tooLarge',
  'tooMany',
  'waiting',
] as const satisfies readonly (keyof RespondTexts)[];

function pick<K extends keyof RespondTexts>(texts: RespondTexts, keys: readonly K[]): Pick<RespondTexts, K> {
  return Object.fromEntries(keys.map((key) => [key, texts[key]])) as Pick<RespondTexts, K>;
}

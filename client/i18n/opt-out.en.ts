import type { OptOutTexts } from './opt-out.nb.ts';

/** Saying no to letters. English. */
export const en: OptOutTexts = {
  title: 'No more letters',
  text: (municipality) =>
    `Do you want no more letters about surveys from ${municipality}? We do not keep your address, only a fingerprint to recognise it by.`,
  answered: 'Answers you have already sent are not affected.',
  button: 'I want no more letters',
  done: 'You will get no more letters about surveys at this address.',
  notValid: 'The link is not valid. Open it again from the letter.',
  failed: 'It did not work. Try again.',
};

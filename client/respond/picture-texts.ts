import type { PictureTexts } from '../../server/core/wording/respond-script.ts';

/** What is said about pictures, which stands in each field one is chosen in. */
export const textsOf = (input: HTMLInputElement) =>
  JSON.parse(input.dataset['texts'] ?? '{}') as PictureTexts;

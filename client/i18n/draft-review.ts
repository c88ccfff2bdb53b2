import type { Language } from '../../server/core/locale.ts';
import { en } from './draft-review.en.ts';
import { type DraftReviewTexts, nb } from './draft-review.nb.ts';
import { nn } from './draft-review.nn.ts';

export const draftReviewTexts: Record<Language, DraftReviewTexts> = { nb, nn, en };

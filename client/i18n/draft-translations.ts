import type { Language } from '../../server/core/locale.ts';
import { en } from './draft-translations.en.ts';
import { type DraftTranslationsTexts, nb } from './draft-translations.nb.ts';
import { nn } from './draft-translations.nn.ts';

export const draftTranslationsTexts: Record<Language, DraftTranslationsTexts> = { nb, nn, en };

import type { Language } from '../../server/core/locale.ts';
import { en } from './admin-words.en.ts';
import { type AdminWordsTexts, nb } from './admin-words.nb.ts';
import { nn } from './admin-words.nn.ts';

export const adminWordsTexts: Record<Language, AdminWordsTexts> = { nb, nn, en };

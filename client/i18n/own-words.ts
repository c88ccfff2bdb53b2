import type { Language } from '../../server/core/locale.ts';
import { en } from './own-words.en.ts';
import { nb, type OwnWordsTexts } from './own-words.nb.ts';
import { nn } from './own-words.nn.ts';

export const ownWordsTexts: Record<Language, OwnWordsTexts> = { nb, nn, en };

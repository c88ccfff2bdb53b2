import type { Language } from '../../server/core/locale.ts';
import { en } from './opening.en.ts';
import { nb, type OpeningTexts } from './opening.nb.ts';
import { nn } from './opening.nn.ts';

export const openingTexts: Record<Language, OpeningTexts> = { nb, nn, en };

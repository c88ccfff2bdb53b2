import type { Language } from '../../server/core/locale.ts';
import { en } from './advice-list.en.ts';
import { type AdviceListTexts, nb } from './advice-list.nb.ts';
import { nn } from './advice-list.nn.ts';

export const adviceListTexts: Record<Language, AdviceListTexts> = { nb, nn, en };

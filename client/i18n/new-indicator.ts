import type { Language } from '../../server/core/locale.ts';
import { en } from './new-indicator.en.ts';
import { type NewIndicatorTexts, nb } from './new-indicator.nb.ts';
import { nn } from './new-indicator.nn.ts';

export const newIndicatorTexts: Record<Language, NewIndicatorTexts> = { nb, nn, en };

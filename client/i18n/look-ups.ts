import type { Language } from '../../server/core/locale.ts';
import { en } from './look-ups.en.ts';
import { type LookUpTexts, nb } from './look-ups.nb.ts';
import { nn } from './look-ups.nn.ts';

export const lookUpTexts: Record<Language, LookUpTexts> = { nb, nn, en };

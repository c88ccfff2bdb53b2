import type { Language } from '../../server/core/locale.ts';
import { en } from './held.en.ts';
import { type HeldTexts, nb } from './held.nb.ts';
import { nn } from './held.nn.ts';

export const heldTexts: Record<Language, HeldTexts> = { nb, nn, en };

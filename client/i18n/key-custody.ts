import type { Language } from '../../server/core/locale.ts';
import { en } from './key-custody.en.ts';
import { type KeyCustodyTexts, nb } from './key-custody.nb.ts';
import { nn } from './key-custody.nn.ts';

export const keyCustodyTexts: Record<Language, KeyCustodyTexts> = { nb, nn, en };

import type { Language } from '../../server/core/locale.ts';
import { en } from './claims.en.ts';
import { type ClaimsTexts, nb } from './claims.nb.ts';
import { nn } from './claims.nn.ts';

export const claimsTexts: Record<Language, ClaimsTexts> = { nb, nn, en };

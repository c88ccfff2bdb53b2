import type { Language } from '../../server/core/locale.ts';
import { en } from './admin-parts.en.ts';
import { type AdminPartsTexts, nb } from './admin-parts.nb.ts';
import { nn } from './admin-parts.nn.ts';

export const adminPartsTexts: Record<Language, AdminPartsTexts> = { nb, nn, en };

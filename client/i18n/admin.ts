import type { Language } from '../../server/core/locale.ts';
import { en } from './admin.en.ts';
import { type AdminTexts, nb } from './admin.nb.ts';
import { nn } from './admin.nn.ts';

export const adminTexts: Record<Language, AdminTexts> = { nb, nn, en };

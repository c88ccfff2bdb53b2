import type { Language } from '../../server/core/locale.ts';
import { en } from './admin-units.en.ts';
import { type AdminUnitsTexts, nb } from './admin-units.nb.ts';
import { nn } from './admin-units.nn.ts';

export const adminUnitsTexts: Record<Language, AdminUnitsTexts> = { nb, nn, en };

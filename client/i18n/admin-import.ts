import type { Language } from '../../server/core/locale.ts';
import { en } from './admin-import.en.ts';
import { type AdminImportTexts, nb } from './admin-import.nb.ts';
import { nn } from './admin-import.nn.ts';

export const adminImportTexts: Record<Language, AdminImportTexts> = { nb, nn, en };

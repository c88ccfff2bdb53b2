import type { Language } from '../../server/core/locale.ts';
import { en } from './admin-log.en.ts';
import { type AdminLogTexts, nb } from './admin-log.nb.ts';
import { nn } from './admin-log.nn.ts';

export const adminLogTexts: Record<Language, AdminLogTexts> = { nb, nn, en };

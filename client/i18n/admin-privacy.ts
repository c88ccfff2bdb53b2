import type { Language } from '../../server/core/locale.ts';
import { en } from './admin-privacy.en.ts';
import { type AdminPrivacyTexts, nb } from './admin-privacy.nb.ts';
import { nn } from './admin-privacy.nn.ts';

export const adminPrivacyTexts: Record<Language, AdminPrivacyTexts> = { nb, nn, en };

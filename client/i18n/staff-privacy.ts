import type { Language } from '../../server/core/locale.ts';
import { en } from './staff-privacy.en.ts';
import { nb, type StaffPrivacyTexts } from './staff-privacy.nb.ts';
import { nn } from './staff-privacy.nn.ts';

export const staffPrivacyTexts: Record<Language, StaffPrivacyTexts> = { nb, nn, en };

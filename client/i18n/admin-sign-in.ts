import type { Language } from '../../server/core/locale.ts';
import { en } from './admin-sign-in.en.ts';
import { type AdminSignInTexts, nb } from './admin-sign-in.nb.ts';
import { nn } from './admin-sign-in.nn.ts';

export const adminSignInTexts: Record<Language, AdminSignInTexts> = { nb, nn, en };

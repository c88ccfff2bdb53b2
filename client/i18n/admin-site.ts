import type { Language } from '../../server/core/locale.ts';
import { en } from './admin-site.en.ts';
import { type AdminSiteTexts, nb } from './admin-site.nb.ts';
import { nn } from './admin-site.nn.ts';

export const adminSiteTexts: Record<Language, AdminSiteTexts> = { nb, nn, en };

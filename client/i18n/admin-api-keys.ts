import type { Language } from '../../server/core/locale.ts';
import { en } from './admin-api-keys.en.ts';
import { type AdminApiKeysTexts, nb } from './admin-api-keys.nb.ts';
import { nn } from './admin-api-keys.nn.ts';

export const adminApiKeysTexts: Record<Language, AdminApiKeysTexts> = { nb, nn, en };

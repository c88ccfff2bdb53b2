import type { Language } from '../../server/core/locale.ts';
import { en } from './admin-people.en.ts';
import { type AdminPeopleTexts, nb } from './admin-people.nb.ts';
import { nn } from './admin-people.nn.ts';

export const adminPeopleTexts: Record<Language, AdminPeopleTexts> = { nb, nn, en };

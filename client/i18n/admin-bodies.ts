import type { Language } from '../../server/core/locale.ts';
import { en } from './admin-bodies.en.ts';
import { type AdminBodiesTexts, nb } from './admin-bodies.nb.ts';
import { nn } from './admin-bodies.nn.ts';

export const adminBodiesTexts: Record<Language, AdminBodiesTexts> = { nb, nn, en };

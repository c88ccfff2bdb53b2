import type { Language } from '../../server/core/locale.ts';
import { en } from './admin-peers.en.ts';
import { type AdminPeersTexts, nb } from './admin-peers.nb.ts';
import { nn } from './admin-peers.nn.ts';

export const adminPeersTexts: Record<Language, AdminPeersTexts> = { nb, nn, en };

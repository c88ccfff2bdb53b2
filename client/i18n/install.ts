import type { Language } from '../../server/core/locale.ts';
import { en } from './install.en.ts';
import { type InstallTexts, nb } from './install.nb.ts';
import { nn } from './install.nn.ts';

export const installTexts: Record<Language, InstallTexts> = { nb, nn, en };

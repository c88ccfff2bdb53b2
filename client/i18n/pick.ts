import type { Language } from '../../server/core/locale.ts';
import { en } from './pick.en.ts';
import { nb, type PickTexts } from './pick.nb.ts';
import { nn } from './pick.nn.ts';

export const pickTexts: Record<Language, PickTexts> = { nb, nn, en };

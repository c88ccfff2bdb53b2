import type { Language } from '../../server/core/locale.ts';
import { en } from './entrances.en.ts';
import { type EntrancesTexts, nb } from './entrances.nb.ts';
import { nn } from './entrances.nn.ts';

export const entrancesTexts: Record<Language, EntrancesTexts> = { nb, nn, en };

import type { Language } from '../../server/core/locale.ts';
import { en } from './map.en.ts';
import { type MapTexts, nb } from './map.nb.ts';
import { nn } from './map.nn.ts';

export const mapTexts: Record<Language, MapTexts> = { nb, nn, en };

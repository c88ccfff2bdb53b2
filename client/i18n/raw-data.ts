import type { Language } from '../../server/core/locale.ts';
import { en } from './raw-data.en.ts';
import { nb, type RawDataTexts } from './raw-data.nb.ts';
import { nn } from './raw-data.nn.ts';

export const rawDataTexts: Record<Language, RawDataTexts> = { nb, nn, en };

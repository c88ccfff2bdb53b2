import type { Language } from '../../server/core/locale.ts';
import { en } from './tour.en.ts';
import { nb, type TourTexts } from './tour.nb.ts';
import { nn } from './tour.nn.ts';

export const tourTexts: Record<Language, TourTexts> = { nb, nn, en };

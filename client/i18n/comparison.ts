import type { Language } from '../../server/core/locale.ts';
import { en } from './comparison.en.ts';
import { type ComparisonTexts, nb } from './comparison.nb.ts';
import { nn } from './comparison.nn.ts';

export const comparisonTexts: Record<Language, ComparisonTexts> = { nb, nn, en };

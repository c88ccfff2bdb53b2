import type { Language } from '../../server/core/locale.ts';
import { en } from './charts.en.ts';
import { type ChartTexts, nb } from './charts.nb.ts';
import { nn } from './charts.nn.ts';

export const chartTexts: Record<Language, ChartTexts> = { nb, nn, en };

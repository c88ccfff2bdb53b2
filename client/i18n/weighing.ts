import type { Language } from '../../server/core/locale.ts';
import { en } from './weighing.en.ts';
import { nb, type WeighingTexts } from './weighing.nb.ts';
import { nn } from './weighing.nn.ts';

export const weighingTexts: Record<Language, WeighingTexts> = { nb, nn, en };

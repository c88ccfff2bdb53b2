import type { Language } from '../../server/core/locale.ts';
import { en } from './over-time.en.ts';
import { nb, type OverTimeTexts } from './over-time.nb.ts';
import { nn } from './over-time.nn.ts';

export const overTimeTexts: Record<Language, OverTimeTexts> = { nb, nn, en };

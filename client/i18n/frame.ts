import type { Language } from '../../server/core/locale.ts';
import { en } from './frame.en.ts';
import { type FrameTexts, nb } from './frame.nb.ts';
import { nn } from './frame.nn.ts';

export const frameTexts: Record<Language, FrameTexts> = { nb, nn, en };

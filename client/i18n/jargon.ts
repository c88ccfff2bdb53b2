import type { Language } from '../../server/core/locale.ts';
import { en } from './jargon.en.ts';
import { type JargonTexts, nb } from './jargon.nb.ts';
import { nn } from './jargon.nn.ts';

export const jargonTexts: Record<Language, JargonTexts> = { nb, nn, en };

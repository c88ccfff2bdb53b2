import type { Language } from '../../server/core/locale.ts';
import { en } from './help.en.ts';
import { type HelpTexts, nb } from './help.nb.ts';
import { nn } from './help.nn.ts';

export const helpTexts: Record<Language, HelpTexts> = { nb, nn, en };
export type HelpTopic = keyof HelpTexts['topics'];

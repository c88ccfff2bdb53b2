import type { Language } from '../locale.ts';
import { en } from './respond.en.ts';
import { nb, type RespondTexts } from './respond.nb.ts';
import { nn } from './respond.nn.ts';

export const respondTexts: Record<Language, RespondTexts> = { nb, nn, en };

import type { Language } from '../../server/core/locale.ts';
import { en } from './methods.en.ts';
import { type MethodsTexts, nb } from './methods.nb.ts';
import { nn } from './methods.nn.ts';

export const methodsTexts: Record<Language, MethodsTexts> = { nb, nn, en };

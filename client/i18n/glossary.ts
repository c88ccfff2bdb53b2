import type { Language } from '../../server/core/locale.ts';
import { en } from './glossary.en.ts';
import { type GlossaryTexts, nb } from './glossary.nb.ts';
import { nn } from './glossary.nn.ts';

export const glossaryTexts: Record<Language, GlossaryTexts> = { nb, nn, en };

import type { Language } from '../../server/core/locale.ts';
import { en } from './designer.en.ts';
import { type DesignerTexts, nb } from './designer.nb.ts';
import { nn } from './designer.nn.ts';

export const designerTexts: Record<Language, DesignerTexts> = { nb, nn, en };

import type { Language } from '../../server/core/locale.ts';
import { en } from './draft-versions.en.ts';
import { type DraftVersionsTexts, nb } from './draft-versions.nb.ts';
import { nn } from './draft-versions.nn.ts';

export const draftVersionsTexts: Record<Language, DraftVersionsTexts> = { nb, nn, en };

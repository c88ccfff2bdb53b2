import type { Language } from '../../server/core/locale.ts';
import { en } from './draft-files.en.ts';
import { type DraftFilesTexts, nb } from './draft-files.nb.ts';
import { nn } from './draft-files.nn.ts';

export const draftFilesTexts: Record<Language, DraftFilesTexts> = { nb, nn, en };

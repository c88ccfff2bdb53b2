import type { Language } from '../../server/core/locale.ts';
import { en } from './import-notes.en.ts';
import { type ImportNotesTexts, nb } from './import-notes.nb.ts';
import { nn } from './import-notes.nn.ts';

export const importNotesTexts: Record<Language, ImportNotesTexts> = { nb, nn, en };

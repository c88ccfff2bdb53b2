import type { Language } from '../../server/core/locale.ts';
import { en } from './doors.en.ts';
import { type DoorsTexts, nb } from './doors.nb.ts';
import { nn } from './doors.nn.ts';

export const doorsTexts: Record<Language, DoorsTexts> = { nb, nn, en };

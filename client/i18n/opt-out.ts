import type { Language } from '../../server/core/locale.ts';
import { en } from './opt-out.en.ts';
import { nb, type OptOutTexts } from './opt-out.nb.ts';
import { nn } from './opt-out.nn.ts';

export const optOutTexts: Record<Language, OptOutTexts> = { nb, nn, en };

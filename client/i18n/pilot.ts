import type { Language } from '../../server/core/locale.ts';
import { en } from './pilot.en.ts';
import { nb, type PilotTexts } from './pilot.nb.ts';
import { nn } from './pilot.nn.ts';

export const pilotTexts: Record<Language, PilotTexts> = { nb, nn, en };

import type { Language } from '../../server/core/locale.ts';
import { en } from './round-design.en.ts';
import { nb, type RoundDesignTexts } from './round-design.nb.ts';
import { nn } from './round-design.nn.ts';

export const roundDesignTexts: Record<Language, RoundDesignTexts> = { nb, nn, en };

import type { Language } from '../../server/core/locale.ts';
import { en } from './mapping.en.ts';
import { type MappingTexts, nb } from './mapping.nb.ts';
import { nn } from './mapping.nn.ts';

export const mappingTexts: Record<Language, MappingTexts> = { nb, nn, en };

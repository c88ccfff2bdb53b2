import type { Language } from '../../server/core/locale.ts';
import { en } from './my-unit.en.ts';
import { type MyUnitTexts, nb } from './my-unit.nb.ts';
import { nn } from './my-unit.nn.ts';

export const myUnitTexts: Record<Language, MyUnitTexts> = { nb, nn, en };

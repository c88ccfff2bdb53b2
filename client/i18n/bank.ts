import type { Language } from '../../server/core/locale.ts';
import { en } from './bank.en.ts';
import { type BankTexts, nb } from './bank.nb.ts';
import { nn } from './bank.nn.ts';

export const bankTexts: Record<Language, BankTexts> = { nb, nn, en };

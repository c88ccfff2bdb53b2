import type { Language } from '../../server/core/locale.ts';
import { en } from './inquiries.en.ts';
import { type InquiriesTexts, nb } from './inquiries.nb.ts';
import { nn } from './inquiries.nn.ts';

export const inquiriesTexts: Record<Language, InquiriesTexts> = { nb, nn, en };

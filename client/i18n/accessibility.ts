import type { Language } from '../../server/core/locale.ts';
import { en } from './accessibility.en.ts';
import { type AccessibilityTexts, nb } from './accessibility.nb.ts';
import { nn } from './accessibility.nn.ts';

export const accessibilityTexts: Record<Language, AccessibilityTexts> = { nb, nn, en };

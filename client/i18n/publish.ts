import type { Language } from '../../server/core/locale.ts';
import { en } from './publish.en.ts';
import { nb, type PublishTexts } from './publish.nb.ts';
import { nn } from './publish.nn.ts';

export const publishTexts: Record<Language, PublishTexts> = { nb, nn, en };

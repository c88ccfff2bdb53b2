import type { Language } from '../../server/core/locale.ts';
import { en } from './story.en.ts';
import { nb, type StoryTexts } from './story.nb.ts';
import { nn } from './story.nn.ts';

export const storyTexts: Record<Language, StoryTexts> = { nb, nn, en };

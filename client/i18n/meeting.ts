import type { Language } from '../../server/core/locale.ts';
import { en } from './meeting.en.ts';
import { type MeetingTexts, nb } from './meeting.nb.ts';
import { nn } from './meeting.nn.ts';

export const meetingTexts: Record<Language, MeetingTexts> = { nb, nn, en };

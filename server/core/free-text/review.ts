import type { RoundMode } from '../opening/mode.ts';
import { tellsOfReading } from '../privacy/notice.ts';

/** A text waits until a reader has approved it, with what was taken out, or set it aside. Either can be undone. */
export const textStates = ['waiting', 'approved', 'setAside'] as const;
export type TextState = (typeof textStates)[number];

export interface ReadingRound {
  mode: RoundMode;
  noticeVersion: number;
  privacyVersion: number | null;
  mixedAt: Date | null;
  answersDeletedAt: Date | null;
}

export type ReadingFault = 'not-told-of-reading' | 'round-not-mixed' | 'answers-are-deleted';

/**
 * Why nobody may read what people wrote in a round; null where somebody may. Only those who were told that their words may be
 * read have them read; what came in a file was told of by others.
 */
export function readingFault(round: ReadingRound): ReadingFault | null {
  if (round.mode === 'imported' || !tellsOfReading(round)) return 'not-told-of-reading';
  if (round.answersDeletedAt !== null) return 'answers-are-deleted';
  return round.mixedAt === null ? 'round-not-mixed' : null;
}

export type DecisionFault = 'too-few-wrote' | 'texts-waiting' | 'nothing-to-show';

/**
 * Why a question's themes and excerpts may not be let go further; null where they may. With texts still waiting the counts
 * would grow from one decision to the next, and tell of the last ones.
 */
export function decisionFault(question: {
  isEnough: boolean;
  waitingCount: number;
  themeCount: number;
  excerptCount: number;
}): DecisionFault | null {
  if (!question.isEnough) return 'too-few-wrote';
  if (question.waitingCount > 0) return 'texts-waiting';
  return question.themeCount + question.excerptCount === 0 ? 'nothing-to-show' : null;
}

import type { RoundId } from '../ids.ts';
import type { Localized } from '../locale.ts';
import type { Questionnaire } from '../questionnaire/format.ts';

/** A questionnaire that the bank's questions stand in: a version of a survey's, or one that comes with the program. */
export interface BankSource {
  questionnaire: Questionnaire;
  /** The survey it is a version of. Null: it comes with the program. */
  survey: { key: string; title: Localized } | null;
  /** Which of the survey's versions, from 1. */
  version: number;
  /** The real rounds that have asked it, in any order. */
  rounds: readonly BankRound[];
}

export interface BankRound {
  roundId: RoundId;
  period: string;
  closesAt: Date;
}

/**
 * The sources in the order that a question is taken from: as it was last asked; else as its newest version has it; else as it
 * comes with the program.
 */
export function newestFirst(sources: readonly BankSource[]): BankSource[] {
  const rank = ({ survey, rounds }: BankSource) => (survey === null ? 2 : rounds.length === 0 ? 1 : 0);
  return sources.toSorted(
    (one, other) =>
      rank(one) - rank(other) || lastClosing(other) - lastClosing(one) || other.version - one.version,
  );
}

/** When it was last asked, in milliseconds; 0: never. */
export function lastClosing({ rounds }: Pick<BankSource, 'rounds'>): number {
  return Math.max(0, ...rounds.map(({ closesAt }) => closesAt.getTime()));
}

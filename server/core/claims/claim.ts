import type { IndicatorId, ReleaseId, UnitId } from '../ids.ts';
import type { ClaimStatement, ClaimVerdict } from './verdict.ts';

/** Characters: one sentence, or two. */
export const longestClaim = 400;
/** Figures that one claim is held against at most. */
export const mostFigures = 4;

/** A figure that a claim was held against, and what was found then. The numbers stand in the release. */
export interface ClaimFigure {
  indicatorId: IndicatorId;
  releaseId: ReleaseId;
  /** Null: the whole. */
  unitId: UnitId | null;
  verdict: ClaimVerdict['verdict'];
  reason: ClaimVerdict['reason'];
}

/** What somebody claims, and holds against figures. */
export interface ClaimContent {
  text: string;
  statement: ClaimStatement;
  /** Of cases that whoever claims knows of, and out of how many: an anecdote has a numerator alone until this is asked. */
  knownCases: number | null;
  knownOf: number | null;
  about: readonly ClaimFigure[];
}

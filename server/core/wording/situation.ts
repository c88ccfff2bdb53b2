import type { StatusCode } from '../ambition.ts';
import type { Direction } from '../questionnaire/format.ts';
import type { Change, FullFigures, ResponseFigures } from '../release/figures.ts';
import type { Ambition } from '../scorecard/format.ts';
import type { SpreadLabel } from '../spread.ts';

/**
 * Everything a sentence may say of one subject in one node and round, as published or stored with the release. The
 * wording computes no statistics: verdicts, labels, alerts and marks come in as they were decided once.
 */
export interface Situation {
  scale: { min: number; max: number };
  /** Which end is the bad one. An indicator's items are turned, so an indicator is always `higherIsBetter`. */
  direction: Direction;
  /** On a scale such as «helt uenig» to «helt enig» the bad end is not dissatisfaction, and is not called so. */
  badEnd: 'dissatisfied' | 'position';
  /** The round's name, such as «2027». */
  period: string;
  figures: ToldFigures;
  comparison: ToldComparison;
  spreadLabel: SpreadLabel | null;
  minorityAlert: boolean;
  /** `E`: to be read with caution. `F`: too uncertain to be shown (methods: C3). */
  caution: 'E' | 'F' | null;
  ambition: { rule: Ambition; code: StatusCode; uncertain: boolean } | null;
  /** Null: nothing is said of it here. */
  response: ResponseFigures | null;
  /** What a withheld figure could be shown together with: earlier rounds or sister units, by name. */
  pooling: readonly string[];
}

export type ToldFigures =
  /** Withheld: the same words whatever the reason. */
  | { shown: 'nothing' }
  /** `anonymous`: the answers cannot be followed from round to round, so this is not asked of them. */
  | { shown: 'notAsked'; reason: 'notInRound' | 'anonymous' }
  | { shown: 'notComputable' }
  /** The answers are so alike that the distribution would tell what each person said (security: P4). */
  | { shown: 'nearlyAll'; n: number; mean: number | null }
  /** Below the spread limit: no spread, and nothing computed from it. */
  | { shown: 'mean'; n: number; mean: number }
  | ({ shown: 'all' } & ToldFull);

export type ToldFull = Pick<
  FullFigures,
  'n' | 'mean' | 'meanLow' | 'meanHigh' | 'dissatisfiedCount' | 'dissatisfiedShare' | 'dontKnowCount'
>;

/** The comparison with last time as stored: a verdict is never made anew here. */
export type ToldComparison =
  | { comparable: false; reason: 'noPreviousRound' | 'changedQuestion' | 'withheld' }
  | ToldChange;

export interface ToldChange {
  comparable: true;
  previousPeriod: string;
  /** How many comparisons the p-values were adjusted for; absent before method version 1. */
  familySize?: number;
  mean: Judged<'up' | 'down'>;
  /** `meanMoved`: SD and relative SD disagree, so the spread may differ only because the mean has moved. */
  spread: Judged<'larger' | 'smaller'> & { reason?: 'meanMoved' };
  dissatisfied: Judged<'more' | 'fewer'> & { previousCount: number; previousN: number };
  /** Of everyone who answered the item: a value or "vet ikke". */
  dontKnow?: { previousCount: number; previousN: number };
}

export type Judged<Verdict extends string> = Change & {
  verdict: Verdict | 'noSureChange';
  adjustedP?: number | null;
};

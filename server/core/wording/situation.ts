import type { StatusCode } from '../ambition/status.ts';
import type { Direction } from '../questionnaire/format.ts';
import type { Comparison, Figures, FullFigures, ResponseFigures } from '../release/figures.ts';
import type { Ambition } from '../scorecard/format.ts';
import type { SpreadLabel } from '../spread.ts';

/**
 * Everything a text may say of one subject in one node and round, as published or stored with the release. The
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
  comparison: Comparison;
  /** How many answered "vet ikke" last time, and how many gave a value, as published then; null, or a null count: not shown. */
  before: Pick<FullFigures, 'n' | 'dontKnowCount'> | null;
  spreadLabel: SpreadLabel | null;
  minorityAlert: boolean;
  /** `E`: to be read with caution. `F`: too uncertain to be shown (methods: C3). */
  caution: 'E' | 'F' | null;
  /** Null: none is adopted, or it has its own place beside the text. */
  ambition: { rule: Ambition; code: StatusCode; uncertain: boolean } | null;
  /** Null: nothing is said of it here. */
  response: ResponseFigures | null;
  /** What a withheld figure could be shown together with: earlier rounds or sister units, by name. */
  pooling: readonly string[];
}

/** A release's figures, or why there are none to release. */
export type ToldFigures =
  | Figures
  /** `anonymous`: the answers cannot be followed from round to round, so this is not asked of them. */
  | { shown: 'notAsked'; reason: 'notInRound' | 'anonymous' }
  | { shown: 'notComputable' }
  /** Caution mark `F`, where the figure itself has been left out. */
  | { shown: 'tooUncertain' };

/** A situation where the spread too is shown. */
export type FullSituation = Situation & { figures: { shown: 'all' } & FullFigures };

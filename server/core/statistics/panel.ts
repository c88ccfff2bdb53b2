import { mergeCounts } from '../scoring.ts';
import { type Descriptives, descriptives, type ValueCount } from './descriptives.ts';
import { type NotAsked, type RoundMode, refusalOfLinking } from './linked-answers.ts';

/** Persons with the same answers through the rounds; null where they did not answer. */
export interface PanelPattern {
  values: readonly (number | null)[];
  count: number;
}

export interface PanelRound {
  /** All who answered this round. */
  all: Descriptives;
  /** Those of them who answered every round: the panel proper. */
  staying: Descriptives;
  /** Those who left or joined: when they differ from the panel, so does what the panel can say. */
  others: Descriptives;
}

export interface Panel {
  kind: 'panel';
  /** Persons who answered every round. */
  stayingCount: number;
  rounds: PanelRound[];
}

/**
 * The same persons followed through several rounds, beside those who came or left. Only when every round is
 * confidential; else `not_asked`, and the answers are not read. Means and SDs in scale points, as `descriptives`.
 * Example: (4, 5) twice and (3, –) once: two stay, 4 then 5; the one who left had 3. Throws a RangeError when a
 * pattern has not one place for each round.
 */
export function panel(
  modes: readonly RoundMode[],
  readPatterns: () => readonly PanelPattern[],
): Panel | NotAsked {
  const refusal = refusalOfLinking(modes);
  if (refusal) return refusal;
  const patterns = readPatterns();
  if (patterns.some(({ values }) => values.length !== modes.length)) {
    throw new RangeError('a pattern needs one place for each round');
  }
  const isStaying = ({ values }: PanelPattern) => !values.includes(null);
  return {
    kind: 'panel',
    stayingCount: patterns.filter(isStaying).reduce((sum, { count }) => sum + count, 0),
    rounds: modes.map((_mode, round) => {
      const at = (chosen: readonly PanelPattern[]) => descriptives(valuesAt(chosen, round));
      return {
        all: at(patterns),
        staying: at(patterns.filter(isStaying)),
        others: at(patterns.filter((pattern) => !isStaying(pattern))),
      };
    }),
  };
}

function valuesAt(patterns: readonly PanelPattern[], round: number): ValueCount[] {
  return mergeCounts(
    patterns.flatMap(({ values, count }) => {
      const value = values[round] ?? null;
      return value === null ? [] : [{ value, count }];
    }),
  );
}

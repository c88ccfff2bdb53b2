/** How a round was held: only a confidential one keeps who answered with the answer. */
export type RoundMode = 'anonymous' | 'confidential' | 'openLink' | 'imported';

/** What cannot be asked of answers without identity, and why. The page says it in words. */
export interface NotAsked {
  kind: 'not_asked';
  reason: 'answersNotLinked';
  /** The modes that stand in the way, without repetition. */
  modes: Exclude<RoundMode, 'confidential'>[];
}

/** What could be asked but has too little to answer by. */
export interface NotComputable {
  kind: 'not_computable';
  reason: 'tooFewPersons' | 'nothingVaries';
}

/**
 * Whether persons may be followed through these rounds: null when all are confidential, else the refusal. Asked before
 * any answer is read. Example: confidential and anonymous give `not_asked` with `anonymous`.
 */
export function refusalOfLinking(modes: readonly RoundMode[]): NotAsked | null {
  const open = modes.flatMap((mode) => (mode === 'confidential' ? [] : [mode]));
  return open.length === 0
    ? null
    : { kind: 'not_asked', reason: 'answersNotLinked', modes: [...new Set(open)] };
}

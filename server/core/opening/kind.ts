/**
 * What a round is for; never changed after its opening. `real`: its result is told to those it is published to. `pilot`: a
 * small group tries the questionnaire, and only those who make it read the counts, to mend it. `test`: thrown away unopened.
 */
export const roundKinds = ['real', 'pilot', 'test'] as const;
export type RoundKind = (typeof roundKinds)[number];

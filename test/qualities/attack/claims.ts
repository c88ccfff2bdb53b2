/** What an attack says it has found out. Every claim is judged against the truth. */
export type Claim =
  /** The sum of the answers of these persons, four at most. */
  | { kind: 'sum'; round: string; subject: string; who: Whose[]; value: number }
  /** The sum of what these persons' corrected answers rose by. */
  | { kind: 'change'; round: string; subject: string; who: Whose[]; value: number }
  /** How many of these persons, four at most or all, gave no value but «vet ikke» or «ikke relevant». */
  | {
      kind: 'without';
      answer: 'dontKnow' | 'notApplicable';
      round: string;
      subject: string;
      who: Whose[];
      value: number;
    }
  /** How many there are of these persons, four at most, found by how many answered from each group. */
  | { kind: 'count'; round: string; subject: string; who: Whose[]; value: number }
  /** A weighed figure tells of these persons, whose number is the value, what no told cell does. */
  | { kind: 'beyond'; round: string; subject: string; who: Whose[]; value: number }
  /** One person's answer. */
  | { kind: 'answer'; round: string; subject: string; who: [Whose]; value: number; insider: string | null };

export interface Whose {
  person: string;
  /** Which of the answers, where a later release has corrected it; for a change, the later one. */
  edition: number;
}

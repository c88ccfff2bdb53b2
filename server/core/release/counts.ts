import type { ScaleAnswer } from '../answer.ts';

/** What SQL counted in one round. Persons are counted where they belong; the core adds up the tree. */
export interface RoundCounts {
  /** Sent answers per unit. */
  respondents: { unitId: string; count: number }[];
  /** Eligible invited per unit, frozen at close; null when the round had no frame. */
  invited: { unitId: string; count: number }[] | null;
  /** Per scale item: persons per unit and answer. A skipped item has no row. */
  items: { item: string; cells: { unitId: string; answer: ScaleAnswer; count: number }[] }[];
  /**
   * Per indicator: persons per unit and pattern of answers over the indicator's items, in the order of `items`.
   * Null is skipped. The person's score is computed from the pattern in the core, never in SQL.
   */
  patterns: {
    indicator: string;
    items: string[];
    cells: { unitId: string; answers: (ScaleAnswer | null)[]; count: number }[];
  }[];
}

import type { ScaleAnswer } from '../answer.ts';
import type { Background, PersonGroup } from '../disclosure/declared.ts';

/**
 * What SQL counted in one round. Persons are counted in groups that no table of the release tells apart (their unit
 * and their answers to the background questions); the core adds up units and cuts. `group` is a place in `groups`.
 */
export interface RoundCounts {
  /** The background questions that cut the figures; none in a round that asked none. */
  backgrounds: Background[];
  /** Every group with sent answers. */
  groups: PersonGroup[];
  /** Eligible invited per unit, frozen at close; null when the round had no frame. */
  invited: { unitId: string; count: number }[] | null;
  /** Per scale item: persons per group and answer. A skipped item has no row. */
  items: { item: string; cells: { group: number; answer: ScaleAnswer; count: number }[] }[];
  /**
   * Per indicator: persons per group and pattern of answers over the indicator's items, in the order of `items`.
   * Null is skipped. The person's score is computed from the pattern in the core, never in SQL.
   */
  patterns: {
    indicator: string;
    items: string[];
    cells: { group: number; answers: (ScaleAnswer | null)[]; count: number }[];
  }[];
}

import type { Defaults } from '../../methods/defaults.ts';

/** One section of the methods page in words. */
export interface SectionText {
  title: string;
  /** For those who have never met a formula. */
  plain(defaults: Defaults): string[];
  /** What the letters of the formulas stand for. */
  letters: string;
  /** Limits and choices in force: what, and how much. */
  inForce(defaults: Defaults): [what: string, value: string][];
}

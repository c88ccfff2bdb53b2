import type { Language } from '../../../server/core/locale.ts';
import type { ResponseFigures } from '../../../server/core/release/figures.ts';
import type { Situation, ToldFigures } from '../../../server/core/wording/situation.ts';

/** One row of the table: what is published and stored, and the whole text it must become. */
export interface Row {
  name: string;
  /** Whether an alert is raised or a change told. Where not, no text may hold such words. */
  claims: boolean;
  given: Given;
  text: Record<Language, string>;
}

/** What the row states; the rest is computed from the counts by the core, or is nothing. */
export interface Given {
  /** 1–6 unless said. */
  scale?: [min: number, max: number];
  direction?: Situation['direction'];
  badEnd?: Situation['badEnd'];
  /** Persons at each point of the scale, lowest first: this round, and the round before. */
  now?: number[];
  before?: number[];
  /** The verdicts as stored with the release. */
  stored?: Stored;
  /** Persons who answered "vet ikke", this round and the round before. */
  dontKnow?: [now: number, before: number];
  /** Without a round before: why. */
  notCompared?: 'noPreviousRound' | 'changedQuestion' | 'withheld';
  /** Instead of counts. */
  figures?: ToldFigures;
  alert?: boolean;
  caution?: Situation['caution'];
  ambition?: Situation['ambition'];
  response?: ResponseFigures;
  pooling?: string[];
}

export interface Stored {
  mean: 'up' | 'down' | 'noSureChange';
  spread: 'larger' | 'smaller' | 'noSureChange';
  dissatisfied: 'more' | 'fewer' | 'noSureChange';
  meanMoved?: true;
  /** The adjustment for many comparisons took away what one test by itself would have said. */
  adjustedAway?: true;
}

export const answered = (answeredCount: number, invitedCount: number | null): ResponseFigures => ({
  shown: 'all',
  answeredCount,
  invitedCount,
  responseRate: invitedCount && answeredCount / invitedCount,
});

/** The guide's home-care pair: the same mean, a larger spread, two dissatisfied become fourteen. */
export const homeCareBefore = [0, 2, 8, 30, 50, 30];
export const homeCareNow = [8, 6, 6, 18, 32, 50];
/** Two rounds that tell of no change. */
export const steadyBefore = [1, 4, 10, 32, 50, 23];
export const steadyNow = [1, 3, 10, 34, 48, 24];

export const nothingSure: Stored = {
  mean: 'noSureChange',
  spread: 'noSureChange',
  dissatisfied: 'noSureChange',
};

type Band = NonNullable<Situation['ambition']>;
export const band = (target: number, floor: number, code: Band['code'], uncertain = false): Band => ({
  rule: { form: 'band', target, floor },
  code,
  uncertain,
});

import type { Language } from '../../../server/core/locale.ts';
import type { Comparison, FullFigures, ResponseFigures } from '../../../server/core/release/figures.ts';
import { spreadLabel } from '../../../server/core/spread.ts';
import { descriptives } from '../../../server/core/statistics/descriptives.ts';
import { endShares } from '../../../server/core/statistics/end-shares.ts';
import { type JudgedChange, judgeFamilies } from '../../../server/core/statistics/families.ts';
import { rawChange } from '../../../server/core/statistics/raw-change.ts';
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
  /** The verdicts as the release stores them, which the core must come to by itself. */
  stored?: Stored;
  /**
   * How many other figures are compared in the same release, in none of which anything has changed. Many take away
   * what one test by itself would have said.
   */
  among?: number;
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
  dissatisfied: 'up' | 'down' | 'noSureChange';
  /** The stored reason for not calling a change of the spread. */
  meanMoved?: true;
}

/** What the row's counts and statements make, by the same code as a release. */
export function situationOf(given: Given): Situation {
  const scale = scaleOf(given);
  const direction = given.direction ?? 'higherIsBetter';
  const figures = given.figures ?? fullFigures(given.now ?? [], given);
  return {
    scale,
    direction,
    badEnd: given.badEnd ?? 'dissatisfied',
    period: '2027',
    figures,
    comparison: comparisonOf(given),
    before: given.before ? { n: total(given.before), dontKnowCount: given.dontKnow?.[1] ?? 0 } : null,
    spreadLabel: figures.shown === 'all' ? spreadLabel(figures, scale) : null,
    minorityAlert: given.alert ?? false,
    caution: given.caution ?? null,
    ambition: given.ambition ?? null,
    response: given.response ?? null,
    pooling: given.pooling ?? [],
  };
}

export function scaleOf({ scale: [min, max] = [1, 6] }: Given): { min: number; max: number } {
  return { min, max };
}

const total = (counts: number[]) => counts.reduce((sum, count) => sum + count, 0);

function barsOf(counts: number[], given: Given) {
  return counts.map((count, step) => ({ value: scaleOf(given).min + step, count }));
}

function sampleOf(counts: number[], given: Given) {
  const bars = barsOf(counts, given);
  const ends = endShares(bars, scaleOf(given));
  return {
    counts: bars,
    dissatisfiedCount: given.direction === 'lowerIsBetter' ? ends.highCount : ends.lowCount,
  };
}

function fullFigures(counts: number[], given: Given): { shown: 'all' } & FullFigures {
  const { counts: bars, dissatisfiedCount } = sampleOf(counts, given);
  const { n, mean, sd, seMean, seSd, meanLow, meanHigh } = descriptives(bars);
  const { lowShare, highShare } = endShares(bars, scaleOf(given));
  const dontKnowCount = given.dontKnow?.[0] ?? 0;
  const certain = (value: number | null) => value as number;
  return {
    shown: 'all',
    n,
    mean: certain(mean),
    sd: certain(sd),
    seMean: certain(seMean),
    seSd,
    meanLow: certain(meanLow),
    meanHigh: certain(meanHigh),
    bars,
    lowShare: certain(lowShare),
    highShare: certain(highShare),
    dissatisfiedCount,
    dissatisfiedShare: dissatisfiedCount / n,
    dontKnowCount,
    dontKnowShare: dontKnowCount / (n + dontKnowCount),
    notApplicableCount: 0,
  };
}

function comparisonOf(given: Given): Comparison {
  const { now, before, among = 0 } = given;
  if (!now || !before) return { comparable: false, reason: given.notCompared ?? 'noPreviousRound' };
  const change = rawChange(sampleOf(now, given), sampleOf(before, given), scaleOf(given));
  const steady = rawChange(sampleOf(steadyNow, {}), sampleOf(steadyBefore, {}), scaleOf({}));
  const family = [change, ...new Array<typeof change>(among).fill(steady)].map(
    (one) => ({ family: 'units', change: one }) as const,
  );
  const [judged] = judgeFamilies(family) as [JudgedChange];
  return { comparable: true, previousPeriod: '2026', ...judged };
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

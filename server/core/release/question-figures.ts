import { isAlike } from '../disclosure/limits.ts';
import type { ChoiceForm } from '../questionnaire/counted.ts';
import { mergeCounts } from '../scoring.ts';
import { descriptives, total, type ValueCount } from '../statistics/descriptives.ts';
import { type ChoiceFigures, choiceFigures } from './choice-figures.ts';
import { type DateFigures, dateFigures } from './date-figures.ts';
import { type RankingFigures, rankingFigures } from './ranking-figures.ts';

/** The kinds of questions that have figures without a scale. */
export const questionKinds = ['number', 'ranking', 'date', 'choice'] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** What a release tells of such a question, for the whole municipality. `nothing` looks the same whatever the reason. */
export type QuestionFigures =
  | { kind: QuestionKind; shown: 'nothing' }
  | ({ kind: 'number'; shown: 'all' } & NumberFigures)
  | ({ kind: 'ranking'; shown: 'all' } & RankingFigures)
  | ({ kind: 'date'; shown: 'all' } & DateFigures)
  | ({ kind: 'choice'; shown: 'all'; form: ChoiceForm } & ChoiceFigures);

/** Persons per answer to one question: a number, the choices from first to last, a day as `2026-11-24`, what was chosen. */
export type QuestionCounts =
  | { question: string; kind: 'number'; answers: { answer: number; count: number }[] }
  | { question: string; kind: 'ranking'; choices: string[]; answers: { answer: string[]; count: number }[] }
  | { question: string; kind: 'date'; answers: { answer: string; count: number }[] }
  | ({ question: string; kind: 'choice'; form: ChoiceForm; choices: string[] } & {
      answers: { answer: string | string[]; count: number }[];
    });

export interface QuestionLimits {
  /** The fewest answers behind any of these figures: the round's limit for a spread. */
  least: number;
  /** The fewest behind a period of days: the round's limit for a mean. */
  leastInPeriod: number;
}

/**
 * The figures of a question asked of everyone. There is one set for each question and audience, so nothing can be
 * subtracted, and what is told does not change when two persons exchange answers: nobody's answer can be told from it, not by a
 * colleague who takes away their own either, unless all but one gave the same. Then nothing is told. A single answer is
 * told nowhere: see each kind.
 */
export function questionFigures(counts: QuestionCounts, limits: QuestionLimits): QuestionFigures {
  const nothing = { kind: counts.kind, shown: 'nothing' } as const;
  const n = counts.answers.reduce((sum, { count }) => sum + count, 0);
  if (n < limits.least) return nothing;
  if (counts.kind === 'number') {
    const found = numberFigures(counts.answers.map(({ answer: value, count }) => ({ value, count })));
    return found ? { kind: 'number', shown: 'all', ...found } : nothing;
  }
  if (counts.kind === 'ranking') {
    const found = rankingFigures(counts.choices, counts.answers);
    return found ? { kind: 'ranking', shown: 'all', ...found } : nothing;
  }
  if (counts.kind === 'choice') {
    const found = choiceFigures(counts.choices, counts.answers);
    return found ? { kind: 'choice', shown: 'all', form: counts.form, ...found } : nothing;
  }
  const found = dateFigures(counts.answers, limits.leastInPeriod);
  return found ? { kind: 'date', shown: 'all', ...found } : nothing;
}

export interface NumberFigures {
  n: number;
  /** Of the winsorised numbers, as the standard deviation. */
  mean: number;
  sd: number;
  /** Each the mean of the answers at its place and the two on either side. */
  q1: number;
  median: number;
  q3: number;
}

/** At either end: so many, and two at least, count as the nearest other. */
const winsorisedShare = 0.05;
const fewestWinsorised = 2;
/** A quartile is otherwise one person's number. */
const beside = 2;

/**
 * Mean, spread and quartiles of numbers that people wrote. The lowest and the highest twentieth, two persons at least at either
 * end, count as the nearest of the others (winsorised), so that no figure shows who earns most; a quartile is the mean of
 * the answers at its place and two on either side; and all is rounded to two digits of the standard deviation. Null where
 * all but one gave the same number, before or after. Least and greatest are never told. Ten persons at least.
 *
 * Example: 1 to 9 and 1,000,000: the greatest count as 8, the least as 3; mean 5.5, SD 2.2.
 */
export function numberFigures(given: readonly ValueCount[]): NumberFigures | null {
  const values = mergeCounts(given);
  const n = total(values);
  const pulled = winsorised(values, n);
  if ([values, pulled].some((each) => isAlike(n, Math.max(...each.map(({ count }) => count))))) return null;
  const { mean, sd } = descriptives(pulled) as { mean: number; sd: number };
  const step = 10 ** (Math.floor(Math.log10(sd)) - 1);
  const rounded = (value: number) => Number((Math.round(value / step) * step).toPrecision(12));
  const sorted = oneByOne(pulled);
  const quartile = (share: number) => {
    const place = (n - 1) * share;
    const nearest = sorted.slice(Math.floor(place) - beside, Math.ceil(place) + beside + 1);
    return rounded(nearest.reduce((sum, value) => sum + value, 0) / nearest.length);
  };
  return {
    ...{ n, mean: rounded(mean), sd: rounded(sd) },
    ...{ q1: quartile(0.25), median: quartile(0.5), q3: quartile(0.75) },
  };
}

function winsorised(values: readonly ValueCount[], n: number): ValueCount[] {
  const sorted = oneByOne(values);
  const end = Math.max(fewestWinsorised, Math.ceil(n * winsorisedShare));
  const [low, high] = [sorted[end] as number, sorted[n - 1 - end] as number];
  return mergeCounts(
    values.map(({ value, count }) => ({ value: Math.min(high, Math.max(low, value)), count })),
  );
}

function oneByOne(values: readonly ValueCount[]): number[] {
  return values.flatMap(({ value, count }) => new Array<number>(count).fill(value));
}

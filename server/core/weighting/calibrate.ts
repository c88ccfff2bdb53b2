import type { Refusal } from '../refusal.ts';
import { solver } from '../statistics/linear-system.ts';
import type { SampleDesign } from '../statistics/sample-design.ts';
import { demandStart, type Margin, type MarginRefusal, marginFault } from './margins.ts';

/** One column for each category of each margin: 1 for those in it. */
function columnsOf(margins: readonly Margin[]): { places: number[][]; count: number } {
  const names = margins.flatMap(({ targets }, margin) =>
    [...targets.keys()].map((category) => JSON.stringify([margin, category])),
  );
  const placeOf = new Map(names.map((name, place) => [name, place]));
  const persons = margins[0]?.categoryOf ?? [];
  return {
    count: names.length,
    places: persons.map((_, person) =>
      margins.map(
        ({ categoryOf }, margin) => placeOf.get(JSON.stringify([margin, categoryOf[person]])) as number,
      ),
    ),
  };
}

/** The weighted regression on the margins' categories: solves for one coefficient for each. */
function regression(margins: readonly Margin[], weights: readonly number[]) {
  const { places, count } = columnsOf(margins);
  const matrix = Array.from({ length: count }, () => new Array<number>(count).fill(0));
  for (const [person, own] of places.entries()) {
    for (const row of own) {
      for (const column of own) {
        const line = matrix[row] as number[];
        line[column] = (line[column] as number) + (weights[person] as number);
      }
    }
  }
  const solve = solver(matrix);
  const sumsOf = (values: readonly number[]) => {
    const sums = new Array<number>(count).fill(0);
    for (const [person, own] of places.entries()) {
      for (const place of own) sums[place] = (sums[place] as number) + (values[person] as number);
    }
    return sums;
  };
  const fitted = (coefficients: readonly number[]) =>
    places.map((own) => own.reduce((sum, place) => sum + (coefficients[place] as number), 0));
  const byCategory = (coefficients: readonly number[]) => {
    const left = [...coefficients];
    return margins.map(
      ({ targets }) => new Map([...targets.keys()].map((key) => [key, left.shift() as number])),
    );
  };
  return { solve, sumsOf, fitted, byCategory };
}

/**
 * Linear calibration (GREG; Deville and Särndal 1992): w = d(1 + xᵀλ), λ such that all margins hold at once. One step,
 * but weights may fall below 0, which is why raking is the default. Refuses as `marginFault` does; RangeError also for
 * a start weight that is not above 0. `shifts`: λ by margin and category, what belonging there adds to the 1.
 *
 * Example: the test data's women of 18–24 get a weight below 0 from it.
 */
export function calibrateLinearly(
  start: readonly number[],
  margins: readonly Margin[],
): { weights: number[]; shifts: ReadonlyMap<string, number>[] } | Refusal<MarginRefusal> {
  demandStart(start);
  const fault = marginFault(start.length, margins);
  if (fault) return fault;
  const { solve, sumsOf, fitted, byCategory } = regression(margins, start);
  const targets = margins.flatMap((margin) => [...margin.targets.values()]);
  const sums = sumsOf(start);
  const lambda = solve(targets.map((target, place) => target - (sums[place] as number)));
  const scale = fitted(lambda);
  const weights = start.map((weight, person) => weight * (1 + (scale[person] as number)));
  return { weights, shifts: byCategory(lambda) };
}

/**
 * The design of a sample whose weights were made to hit margins. An estimate's variance then comes only from what the
 * margins do not explain: u_i = w_i·(z_i − ẑ_i), ẑ being the regression of the influence z on the margins with the
 * *start* weights and w the final ones, as R's `survey` does (Deville and Särndal 1992). With the final weights in the
 * regression too it would be as valid, and differ by up to 2 %. RangeError for a start weight that is not above 0.
 *
 * Example: of an answer that the margins settle wholly (gender, weighed by gender) nothing is left, and the SE is 0.
 */
export function calibratedDesign(
  design: SampleDesign,
  start: readonly number[],
  margins: readonly Margin[],
): SampleDesign {
  demandStart(start);
  const { solve, sumsOf, fitted } = regression(margins, start);
  return {
    ...design,
    beyondMargins: (influence) => {
      const explained = fitted(
        solve(sumsOf(influence.map((value, person) => value * (start[person] as number)))),
      );
      return influence.map((value, person) => value - (explained[person] as number));
    },
  };
}

/**
 * What every statistic asks of its input. Stands apart from the distributions, so that the browser may use it.
 */

/** No answer, weight or register comes near it; beyond it, fourth powers times all persons leave the doubles. */
const largest = 1e30;

/**
 * RangeError unless `value` is a number whose powers stay numbers: not NaN, not infinite, within ±1e30. `what` names
 * it in the message. Example: 4.5 passes; NaN and 1e200 do not.
 */
export function demandNumber(value: number, what = 'value'): void {
  if (!(Math.abs(value) <= largest)) throw new RangeError(`${value} cannot be a ${what}`);
}

/** RangeError unless `count` is a whole number of persons, 0 or more. Example: 0 and 120 pass; −1 and 1.5 do not. */
export function demandPersons(count: number): void {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${count} is not a number of persons`);
}

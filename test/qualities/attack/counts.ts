import type { Classes } from './classes.ts';

/**
 * For each class of persons, between how many and how many of them may have given each value, and stand in each bar.
 * Flat: class × value, class × bar.
 */
export class Counts {
  readonly low: Int16Array;
  readonly high: Int16Array;
  readonly barLow: Int16Array;
  readonly barHigh: Int16Array;
  readonly #classes: Classes;
  /** The first value of each bar, and one past the last of all. */
  readonly #starts: number[];
  readonly #taken: Int16Array;
  /** By weights: the class's extremes, least and most; NaN where they are to be worked out again. */
  readonly #extremes: Float64Array[];

  constructor(classes: Classes, from?: Counts) {
    this.#classes = classes;
    const { values, barOf, barCount } = classes.table;
    this.#taken = new Int16Array(values.length);
    this.#starts = Array.from({ length: barCount + 1 }, (_, bar) => barOf.filter((of) => of < bar).length);
    if (from) {
      this.#extremes = from.#extremes.map((known) => known.slice());
      this.low = from.low.slice();
      this.high = from.high.slice();
      this.barLow = from.barLow.slice();
      this.barHigh = from.barHigh.slice();
      return;
    }
    const width = values.length;
    this.#extremes = [0, 1].map(() => new Float64Array(2 * classes.sizes.length).fill(Number.NaN));
    this.low = new Int16Array(classes.sizes.length * width);
    this.high = Int16Array.from(this.low, (_, at) => {
      const place = Math.floor(at / width);
      const isPossible = ((classes.values[place] as number) >> (at % width)) & 1;
      return isPossible ? (classes.sizes[place] as number) : 0;
    });
    this.barLow = new Int16Array(classes.sizes.length * barCount);
    this.barHigh = new Int16Array(classes.sizes.length * barCount).fill(2 ** 15 - 1);
    for (const place of classes.sizes.keys()) this.settle(place);
  }

  /** Carries what is known of one value, one bar or the whole class over to the others. */
  settle(place: number): void {
    const { values, barCount } = this.#classes.table;
    const size = this.#classes.sizes[place] as number;
    const { low, high, barLow, barHigh } = this;
    for (const known of this.#extremes) known.fill(Number.NaN, 2 * place, 2 * place + 2);
    const [atValue, atBar] = [place * values.length, place * barCount];
    for (let isMoving = true; isMoving; ) {
      isMoving = false;
      let [lows, highs] = [0, 0];
      for (let bar = 0; bar < barCount; bar++) {
        let [inLow, inHigh] = [0, 0];
        const [from, to] = this.#within(bar);
        for (let value = from; value < to; value++) {
          inLow += low[atValue + value] as number;
          inHigh += high[atValue + value] as number;
        }
        if (raise(barLow, atBar + bar, inLow)) isMoving = true;
        if (lower(barHigh, atBar + bar, inHigh)) isMoving = true;
        for (let value = from; value < to; value++) {
          const [least, most] = [low[atValue + value] as number, high[atValue + value] as number];
          if (raise(low, atValue + value, (barLow[atBar + bar] as number) - inHigh + most)) isMoving = true;
          if (lower(high, atValue + value, (barHigh[atBar + bar] as number) - inLow + least)) isMoving = true;
        }
        lows += barLow[atBar + bar] as number;
        highs += barHigh[atBar + bar] as number;
      }
      if (lows > size || highs < size) throw new RangeError('no answers fit what is told');
      for (let bar = 0; bar < barCount; bar++) {
        const [least, most] = [barLow[atBar + bar] as number, barHigh[atBar + bar] as number];
        if (raise(barLow, atBar + bar, size - highs + most)) isMoving = true;
        if (lower(barHigh, atBar + bar, size - lows + least)) isMoving = true;
      }
    }
  }

  /** The same as `extreme`, kept until the class is settled again. `power`: of values (0) or their squares (1). */
  known(place: number, weights: readonly number[], power: 0 | 1, isLeast: boolean): number {
    const kept = this.#extremes[power] as Float64Array;
    const at = 2 * place + (isLeast ? 0 : 1);
    if (Number.isNaN(kept[at])) kept[at] = this.extreme(place, weights, isLeast);
    return kept[at] as number;
  }

  /**
   * The least the class can add up to, or the most, when each value counts as `weights` has it (rising with the value):
   * the lower bounds first, then the cheapest there is room for. Infinite where its people cannot be placed at all.
   */
  extreme(place: number, weights: readonly number[], isLeast: boolean): number {
    const { values, barCount } = this.#classes.table;
    const [atValue, atBar] = [place * values.length, place * barCount];
    let [left, sum] = [this.#classes.sizes[place] as number, 0];
    for (let value = 0; value < values.length; value++) {
      const least = this.low[atValue + value] as number;
      this.#taken[value] = least;
      left -= least;
      sum += least * (weights[value] as number);
    }
    if (left < 0) return isLeast ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
    for (const limits of [this.barLow, this.barHigh]) {
      for (let step = 0; step < barCount && left > 0; step++) {
        const bar = isLeast ? step : barCount - 1 - step;
        const [from, to] = this.#within(bar);
        let room = limits[atBar + bar] as number;
        for (let value = from; value < to; value++) room -= this.#taken[value] as number;
        for (let at = 0; at < to - from && room > 0 && left > 0; at++) {
          const value = isLeast ? from + at : to - 1 - at;
          const free = (this.high[atValue + value] as number) - (this.#taken[value] as number);
          const more = Math.min(free, room, left);
          if (more <= 0) continue;
          this.#taken[value] = (this.#taken[value] as number) + more;
          room -= more;
          left -= more;
          sum += more * (weights[value] as number);
        }
      }
    }
    if (left > 0) return isLeast ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
    return sum;
  }

  #within(bar: number): [number, number] {
    return [this.#starts[bar] as number, this.#starts[bar + 1] as number];
  }
}

export function raise(bounds: Int16Array, at: number, to: number): boolean {
  if ((bounds[at] as number) >= to) return false;
  bounds[at] = to;
  return true;
}

export function lower(bounds: Int16Array, at: number, to: number): boolean {
  if ((bounds[at] as number) <= to) return false;
  bounds[at] = to;
  return true;
}

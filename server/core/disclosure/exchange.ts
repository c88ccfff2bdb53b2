import type { CellClasses } from './cell-classes.ts';
import { Participants } from './participants.ts';
import { stepsIn, Trades } from './trades.ts';

/**
 * Who could have answered otherwise (security: attack b). What is told counts everybody once per layer: everyone by
 * unit, and one layer per background question. A person's answer cannot be told from it where persons could have
 * exchanged answers and left every count as it is: p answered x and q in the same unit y, they exchange, and what that
 * moves between the cells where p and q differ is moved back by others who exchange in turn.
 *
 * A colleague who subtracts the own answer knows that exchanges with that person did not happen. So an answer is safe
 * when for everybody else there is an exchange that person has no part in: then nothing told, however it is combined,
 * determines it, alone or with one insider's own answer. That is proof. That none is found is not proof of the
 * opposite, for exchanges of many persons are not all sought; so too much may be withheld, never too little.
 *
 * What is safe stays safe when more is hidden, since cells only grow together.
 *
 * Example: four men and four women in a unit, half of each answered 4 and half 5, told by unit and by sex. Any man may
 * have exchanged with any man who answered otherwise, and nobody else is needed for it.
 */
export class Exchange {
  readonly #classes: CellClasses;
  readonly #steps: number;
  /** Persons per class and scale point. */
  readonly #have: Int32Array;
  /** Per class, the scale points somebody answered, one bit each. */
  readonly #answered: Int32Array;
  /** By the pairs' own numbers. */
  readonly #trades: (Trades | undefined)[] = [];
  readonly #safe = new Map<number, boolean>();

  /** `counts`: per group of persons, how many at each scale point. */
  constructor(classes: CellClasses, counts: readonly (readonly number[])[]) {
    this.#classes = classes;
    this.#steps = counts[0]?.length ?? 0;
    this.#have = new Int32Array(classes.size * this.#steps);
    this.#answered = new Int32Array(classes.size);
    for (const [group, steps] of counts.entries()) {
      const place = classes.classOf[group] as number;
      for (const [step, count] of steps.entries()) {
        if (count === 0) continue;
        this.#have[place * this.#steps + step] = (this.#have[place * this.#steps + step] as number) + count;
        this.#answered[place] = (this.#answered[place] as number) | (1 << step);
      }
    }
  }

  /** Whether those of the group who answered at this scale point could have answered otherwise, whoever asks. */
  isSafe(group: number, step: number): boolean {
    const place = this.#classes.classOf[group] as number;
    const person = place * this.#steps + step;
    const known = this.#safe.get(person);
    if (known !== undefined) return known;
    const isSafe = this.#find(place, step);
    this.#safe.set(person, isSafe);
    return isSafe;
  }

  #find(p: number, x: number): boolean {
    let needed = this.#exchangeWithout(null, p, x);
    // Whoever is needed for it is left out in the next; those needed for all of them are who could tell.
    while (needed && needed.length > 0) {
      const other = this.#exchangeWithout(needed[0] as number, p, x);
      needed = other && needed.filter((person) => other.includes(person));
    }
    return needed !== null;
  }

  /** The persons needed for an exchange somebody has no part in; null when there is none. */
  #exchangeWithout(insider: number | null, p: number, x: number): readonly number[] | null {
    const part = new Participants(this.#have, this.#steps, p * this.#steps + x, insider);
    const start = part.mark();
    const answeredOtherwise = (one: number) => stepsIn((this.#answered[one] as number) & ~(1 << x));
    for (const y of answeredOtherwise(p)) if (part.take(p, y)) return part.needed();
    const partners = this.#classes.partnersOf(p);
    for (const bringBack of [this.#together, this.#byLayer, this.#firstTogether]) {
      for (const { other: q, layers } of partners) {
        for (const y of answeredOtherwise(q)) {
          if (part.take(q, y) && bringBack.call(this, part, { p, q, layers, x, y })) return part.needed();
          part.backTo(start);
        }
      }
    }
    return null;
  }

  /** By others who differ in the same layers: y for z, z for … for x. */
  #together(part: Participants, { p, q, layers, x, y }: Moved): boolean {
    return this.#between(p, q, layers)?.bring(part, y, x) ?? false;
  }

  /** By others who differ in one layer each. */
  #byLayer(part: Participants, moved: Moved): boolean {
    return stepsIn(moved.layers).every((layer) => this.#inLayer(layer, part, moved));
  }

  /** The answer itself by one who differs in the same layers, and what that moved by others who differ in one each. */
  #firstTogether(part: Participants, moved: Moved): boolean {
    const { p, q, layers, x } = moved;
    const trades = this.#between(p, q, layers);
    if (!trades) return false;
    return trades.givenFor(x).some((z) => {
      const before = part.mark();
      if (trades.take(part, z, x) && this.#byLayer(part, { ...moved, x: z })) return true;
      part.backTo(before);
      return false;
    });
  }

  #inLayer(layer: number, part: Participants, { p, q, x, y }: Moved): boolean {
    const between = (one: number, other: number) => this.#between(one, other, 1 << layer);
    if (between(p, q)?.bring(part, y, x)) return true;
    return this.#classes.cellsAround(p, layer).some((by) => {
      const before = part.mark();
      if (between(p, by)?.bring(part, y, x) && between(by, q)?.bring(part, y, x)) return true;
      part.backTo(before);
      return false;
    });
  }

  /** Null where nobody but p and q themselves could trade. */
  #between(p: number, q: number, layers: number): Trades | null {
    const { id, places } = this.#classes.pairsBetween(p, q, layers);
    if (places.length === 0 || (places.length === 2 && places[0] === p)) return null;
    const trades = this.#trades[id] ?? new Trades(this.#steps, places, this.#answered);
    this.#trades[id] = trades;
    return trades;
  }
}

/** p answered x and q answered y: what their exchange moves between cells in the layers where they differ. */
interface Moved {
  p: number;
  q: number;
  layers: number;
  x: number;
  y: number;
}

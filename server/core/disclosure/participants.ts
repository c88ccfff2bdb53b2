/** Who has a part in an exchange of answers, besides the person it is about. */
export class Participants {
  /** Persons per class and scale point. */
  readonly #have: Int32Array;
  readonly #steps: number;
  /** One of those who answered so may have no part; null: all may. */
  readonly #without: number | null;
  /** In the order they were taken, the person it is about first. */
  readonly #taken: number[];
  #count = 1;

  constructor(have: Int32Array, steps: number, about: number, without: number | null) {
    this.#have = have;
    this.#steps = steps;
    this.#without = without;
    this.#taken = [about];
  }

  /** False when all who answered so have a part already. */
  take(place: number, step: number): boolean {
    const person = place * this.#steps + step;
    const left = (this.#have[person] as number) - (person === this.#without ? 1 : 0);
    if (this.#times(person) >= left) return false;
    this.#taken[this.#count++] = person;
    return true;
  }

  mark(): number {
    return this.#count;
  }

  backTo(mark: number): void {
    this.#count = mark;
  }

  /** Those nobody could stand in for. */
  needed(): number[] {
    return this.#taken.slice(1, this.#count).filter((person) => this.#times(person) === this.#have[person]);
  }

  #times(person: number): number {
    let times = 0;
    for (let at = 0; at < this.#count; at++) if (this.#taken[at] === person) times++;
    return times;
  }
}

import { placeKey, placesOf, releaseKey } from './cells.ts';
import type { Held, KnownRelease } from './held.ts';
import type { PublishedCell } from './published.ts';
import { type Bits, bitsKey, bitsOf } from './sets.ts';

/** One answer the attacker does not know: who gave it, and in which edition. */
export interface Unknown {
  person: string;
  edition: number;
}

/**
 * Persons of whom something is told together. Sums are whole numbers, in steps of 1/`scale` of the table. Null: not
 * told.
 */
export interface Known {
  who: Bits;
  n: number;
  sum: number | null;
  /** Sum of the squared answers, in steps of 1/`scale`². */
  squares: number | null;
  /** Persons per bar. */
  bars: number[] | null;
  /** All but two at most are in this bar. */
  nearlyAllIn: number | null;
  /** What the attacker did to get it. */
  how: string;
}

/** Everything told of one subject in one round, by every release and lattice, over the same unknown answers. */
export interface Table {
  round: string;
  subject: string;
  unknowns: Unknown[];
  /** What an answer can be, in rising order and in steps of 1/`scale`. */
  values: number[];
  scale: number;
  /** The bar each value stands in, from 0. */
  barOf: number[];
  barCount: number;
  cells: Known[];
}

const tolerance = 1e-6;

/** A table for each round and subject that has been told anything of. */
export function tablesOf(held: Held): Table[] {
  const rounds = [...new Set(held.releases.map(({ round }) => round))];
  const subjects = [...held.items, ...held.indicators].map(({ subject }) => subject);
  const places = new Map(
    held.releases.map((release) => [releaseKey(release), placesOf(release.tree, release.people)]),
  );
  const cells = Map.groupBy(held.published, ({ round, subject }) => `${round} ${subject}`);
  return rounds.flatMap((round) =>
    subjects.map((subject) => tableOf(held, round, subject, places, cells.get(`${round} ${subject}`) ?? [])),
  );
}

type Places = Map<string, ReturnType<typeof placesOf>>;

function tableOf(
  held: Held,
  round: string,
  subject: string,
  places: Places,
  published: readonly PublishedCell[],
): Table {
  const releases = held.releases.filter((release) => release.round === round);
  const { unknowns, indexOf } = unknownsOf(releases, subject);
  const grid = gridOf(held, subject);
  const merged = new Map<string, Known>();
  for (const cell of published) {
    if (cell.figures.shown === 'nothing') continue;
    const release = releases.find(({ version }) => version === cell.version);
    const people = places.get(releaseKey(cell))?.get(placeKey(cell))?.people ?? [];
    const members = people.flatMap((index) => {
      const { person, answered } = (release as KnownRelease).people[index] as KnownRelease['people'][number];
      const edition = answered.get(subject);
      return edition === undefined ? [] : [indexOf(person, edition)];
    });
    const known = knownFrom(cell, bitsOf(unknowns.length, members), grid.scale, held.scale.min);
    if (known.nearlyAllIn !== null) known.n = members.length;
    if (known.n !== members.length) {
      throw new RangeError(`${known.how} tells of ${known.n} answers where ${members.length} were given`);
    }
    addKnown(merged, known);
  }
  return { round, subject, unknowns, ...grid, cells: [...merged.values()] };
}

function unknownsOf(releases: readonly KnownRelease[], subject: string) {
  const unknowns: Unknown[] = [];
  const indexes = new Map<string, number>();
  for (const { people } of releases) {
    for (const { person, answered } of people) {
      const edition = answered.get(subject);
      if (edition === undefined || indexes.has(`${person} ${edition}`)) continue;
      indexes.set(`${person} ${edition}`, unknowns.length);
      unknowns.push({ person, edition });
    }
  }
  return {
    unknowns,
    indexOf: (person: string, edition: number) => indexes.get(`${person} ${edition}`) as number,
  };
}

/** An item's answers are the scale's points; a score of k valid items is a whole number of k-ths. */
function gridOf(held: Held, subject: string): Pick<Table, 'values' | 'scale' | 'barOf' | 'barCount'> {
  const { min, max } = held.scale;
  const indicator = held.indicators.find((candidate) => candidate.subject === subject);
  const parts = indicator
    ? indicator.items.map((_, index) => index + 1).filter((valid) => valid >= indicator.minValidItems)
    : [1];
  const scale = parts.reduce(
    (reached, valid) => (reached * valid) / greatestCommonDivisor(reached, valid),
    1,
  );
  const values = [
    ...new Set(
      parts.flatMap((valid) =>
        Array.from({ length: (max - min) * valid + 1 }, (_, step) => ((min * valid + step) * scale) / valid),
      ),
    ),
  ].sort((one, other) => one - other);
  // The same rule as the product's: a half goes to the lower bar.
  const barOf = values.map((value) => Math.ceil(value / scale - 0.5 - 1e-9) - min);
  return { values, scale, barOf, barCount: max - min + 1 };
}

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other);
}

/** Published to full precision, so the sums behind are exact (a mean with its n is a sum). */
function knownFrom(cell: PublishedCell, who: Bits, scale: number, min: number): Known {
  const { figures } = cell;
  const how = `${releaseKey(cell)} ${placeKey(cell)} ${cell.subject}`;
  const nothing = { who, sum: null, squares: null, bars: null, nearlyAllIn: null, how };
  if (figures.shown === 'nothing') return { ...nothing, n: 0 };
  // How many are in a unit the attacker knows from outside.
  if (figures.shown === 'nearlyAll') return { ...nothing, n: 0, nearlyAllIn: figures.value - min };
  const { n } = figures;
  const sum = whole(n * figures.mean * scale, how);
  if (figures.shown === 'mean') return { ...nothing, n, sum };
  const squares = whole((figures.sd ** 2 * (n - 1) + n * figures.mean ** 2) * scale ** 2, how);
  return { ...nothing, n, sum, squares, bars: figures.bars.map(({ count }) => count) };
}

function whole(value: number, how: string): number {
  const rounded = Math.round(value);
  if (Math.abs(value - rounded) > tolerance * Math.max(1, Math.abs(value))) {
    throw new RangeError(`${how}: ${value} is no whole number of steps`);
  }
  return rounded;
}

/** Two tellings of the same persons are one that tells all. */
export function addKnown(into: Map<string, Known>, known: Known): void {
  const key = bitsKey(known.who);
  const before = into.get(key);
  if (!before) {
    into.set(key, { ...known });
    return;
  }
  before.sum ??= known.sum;
  before.squares ??= known.squares;
  before.bars ??= known.bars;
  before.nearlyAllIn ??= known.nearlyAllIn;
}

import { withRemainders } from './remainders.ts';
import { membersOf } from './sets.ts';
import type { Known, Table } from './tables.ts';

/** A person whose answer is the only one possible; with `insider`, once that person subtracted the own answer. */
export interface AnswerFound {
  who: number;
  value: number;
  insider: number | null;
}

interface Told {
  members: number[];
  known: Known;
}

/**
 * Attacks (b) and (d): which persons' answers are determined by all counts and sums together, by bounds that are
 * tightened until nothing moves: a bar no more can stand in, a bar that all who still can must stand in, a sum that
 * leaves no room. `insiders` may each subtract the own answer (places among the unknowns, with the true value).
 */
export function attackAnswers(table: Table, insiders: ReadonlyMap<number, number>): AnswerFound[] {
  const told = withRemainders(table).map((known): Told => ({ members: membersOf(known.who), known }));
  const around = new Map<number, Told[]>();
  for (const each of told) {
    for (const member of each.members) around.set(member, [...(around.get(member) ?? []), each]);
  }
  const possible = table.unknowns.map(() => everything(table));
  tighten(table, told, possible, around);
  const alone = determined(table, possible).map(({ who, value }) => ({ who, value, insider: null }));
  const known = new Set(alone.map(({ who }) => who));
  const places = new Map(told.map((each, at) => [each, at]));
  const tried = new Set<string>();
  const helped = [...insiders].flatMap(([insider, value]) => {
    const place = table.values.indexOf(value);
    if (place === -1 || known.has(insider)) return [];
    // Two who are told of in the same places and answered alike learn the same.
    const key = `${value} ${(around.get(insider) ?? []).map((each) => places.get(each)).join(' ')}`;
    if (tried.has(key)) return [];
    tried.add(key);
    const own = possible.map((bits) => bits);
    own[insider] = 1 << place;
    const near = around.get(insider) ?? [];
    tighten(table, near, own, around);
    return determined(table, own)
      .filter(({ who }) => who !== insider && !known.has(who))
      .map(({ who, value: answer }) => ({ who, value: answer, insider }));
  });
  return [...alone, ...helped];
}

/** One bit for each value an answer can have. */
function everything({ values }: Table): number {
  if (values.length > 30) throw new RangeError('more values than bits');
  return 2 ** values.length - 1;
}

function determined({ values }: Table, possible: readonly number[]): { who: number; value: number }[] {
  return possible.flatMap((bits, who) =>
    bits !== 0 && (bits & (bits - 1)) === 0 ? [{ who, value: values[31 - Math.clz32(bits)] as number }] : [],
  );
}

function tighten(
  table: Table,
  first: readonly Told[],
  possible: number[],
  around: ReadonlyMap<number, Told[]>,
): void {
  const waiting = new Set(first);
  for (const each of waiting) {
    waiting.delete(each);
    for (const member of narrowed(table, each, possible)) {
      for (const other of around.get(member) ?? []) if (other !== each) waiting.add(other);
    }
  }
}

/** Members whose possible answers one set of counts made fewer. */
function narrowed(table: Table, { members, known }: Told, possible: number[]): number[] {
  const touched = new Set<number>();
  const keep = (member: number, bits: number) => {
    const left = (possible[member] as number) & bits;
    if (left === possible[member]) return;
    possible[member] = left;
    touched.add(member);
  };
  if (known.bars) {
    for (const [bar, count] of known.bars.entries()) {
      const inBar = table.barOf.reduce((bits, at, value) => (at === bar ? bits | (1 << value) : bits), 0);
      const able = members.filter((member) => ((possible[member] as number) & inBar) !== 0);
      const must = able.filter((member) => ((possible[member] as number) & ~inBar) === 0);
      if (able.length === count) for (const member of able) keep(member, inBar);
      else if (must.length === count) {
        for (const member of able) if (!must.includes(member)) keep(member, ~inBar);
      }
    }
  }
  if (known.sum !== null) boundBySum(table, members, known.sum, possible, keep);
  return [...touched];
}

function boundBySum(
  { values }: Table,
  members: readonly number[],
  sum: number,
  possible: readonly number[],
  keep: (member: number, bits: number) => void,
): void {
  const low = (bits: number) => values[31 - Math.clz32(bits & -bits)] as number;
  const high = (bits: number) => values[31 - Math.clz32(bits)] as number;
  let [lows, highs] = [0, 0];
  for (const member of members) {
    lows += low(possible[member] as number);
    highs += high(possible[member] as number);
  }
  for (const member of members) {
    const bits = possible[member] as number;
    const [least, most] = [sum - (highs - high(bits)), sum - (lows - low(bits))];
    const within = values.reduce(
      (all, value, place) => (value >= least - 1e-9 && value <= most + 1e-9 ? all | (1 << place) : all),
      0,
    );
    keep(member, within);
  }
}

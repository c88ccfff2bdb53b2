import type { Held, KnownPerson } from './held.ts';
import { type Bits, bitsOf, membersOf } from './sets.ts';
import type { Known, Table } from './tables.ts';

/** Told of some classes together, as a table's cell is told of some persons. */
export interface Region extends Omit<Known, 'who'> {
  /** The classes. */
  who: Bits;
}

/** Persons no told cell tells apart are one class: what is known of one of them is known of each. */
export interface Classes {
  table: Table;
  /** By unknown; −1: in no told cell. */
  classOf: number[];
  /** The unknowns of each. */
  members: number[][];
  sizes: number[];
  /** The values its members may have given, as bits. */
  values: number[];
  cells: Region[];
}

export function classesOf(held: Held, table: Table): Classes {
  const values = possibleValues(held, table);
  const profiles = table.unknowns.map((): number[] => []);
  for (const [index, { who }] of table.cells.entries()) {
    for (const member of membersOf(who)) profiles[member]?.push(index);
  }
  const known = new Map<string, number>();
  const members: number[][] = [];
  const classOf = profiles.map((profile, unknown) => {
    if (profile.length === 0) return -1;
    const key = `${values[unknown]} ${profile.join(' ')}`;
    const place = known.get(key) ?? members.push([]) - 1;
    known.set(key, place);
    members[place]?.push(unknown);
    return place;
  });
  const cells = table.cells.map((cell): Region => {
    const places = membersOf(cell.who).map((member) => classOf[member] as number);
    return { ...cell, who: bitsOf(members.length, places) };
  });
  const sizes = members.map(({ length }) => length);
  return {
    table,
    classOf,
    members,
    sizes,
    values: members.map(([first]) => values[first as number] as number),
    cells,
  };
}

/** A score of k valid items is a whole number of k-ths. */
function possibleValues(held: Held, { round, subject, unknowns, values, scale }: Table): number[] {
  if (values.length > 30) throw new RangeError('more values than bits');
  const items = held.indicators.find((indicator) => indicator.subject === subject)?.items;
  const people = new Map<string, KnownPerson>();
  for (const release of held.releases.filter((candidate) => candidate.round === round)) {
    for (const person of release.people) {
      const edition = person.answered.get(subject);
      if (edition !== undefined) people.set(`${person.person} ${edition}`, person);
    }
  }
  return unknowns.map(({ person, edition }) => {
    const answered = people.get(`${person} ${edition}`)?.answered;
    const valid = items ? items.filter((item) => answered?.has(item)).length : 1;
    return values.reduce((bits, value, index) => bits | ((value * valid) % scale === 0 ? 1 << index : 0), 0);
  });
}

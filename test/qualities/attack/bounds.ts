import type { Claim } from './claims.ts';
import { type Classes, classesOf, type Region } from './classes.ts';
import { Counts, raise } from './counts.ts';
import { editionKey, type Held, type Insider } from './held.ts';
import { narrow, type Room, roomOf } from './narrow.ts';
import { regionsOf } from './regions.ts';
import { bitsOf } from './sets.ts';
import type { Table } from './tables.ts';

type Answer = Claim & { kind: 'answer' };

/**
 * Attack (b): whose answer is the only one that all told figures leave room for? Persons no figure tells apart are one
 * class; how many of a class gave each value is narrowed by every told cell and by what is left of it when cells within
 * are taken away: counts per answer, sums and sums of squares, «nearly all». Then again with each insider, who knows
 * that one of the class gave that value.
 */
export function attackBounds(held: Held, table: Table): Answer[] {
  if (table.cells.length === 0) return [];
  const classes = classesOf(held, table);
  const counts = new Counts(classes);
  const room = roomAround(classes, counts);
  const claims = classes.members.flatMap((_, place) => {
    const value = onlyValue(classes, counts, place, []);
    return value === null ? [] : claimsOf(table, classes.members[place] as number[], value, null);
  });
  const known = new Set(claims.map(({ who: [{ person, edition }] }) => `${person} ${edition}`));
  for (const claim of claimsWithInsiders(held, room, counts)) {
    const [{ person, edition }] = claim.who;
    const key = `${person} ${edition}`;
    if (known.has(key)) continue;
    known.add(key);
    claims.push(claim);
  }
  return claims;
}

/** Whoever is found out is taken away from the cells in turn, until nobody more is. */
function roomAround(classes: Classes, counts: Counts): Room {
  for (let known: Region[] = []; ; ) {
    const room = roomOf(classes, regionsOf([...classes.cells, ...known], classes.sizes));
    narrow(room, counts, null);
    const found = classes.sizes.flatMap((_, place): Region[] => {
      const value = onlyValue(classes, counts, place, []);
      return value === null ? [] : [asTold(classes, place, value)];
    });
    if (found.length === known.length) return room;
    known = found;
  }
}

function asTold({ table, sizes, members }: Classes, place: number, value: number): Region {
  const n = sizes[place] as number;
  const size = table.values[value] as number;
  const bars = Array.from({ length: table.barCount }, (_, bar) => (bar === table.barOf[value] ? n : 0));
  const how = members[place]?.map((member) => table.unknowns[member]?.person).join() ?? '';
  return {
    who: bitsOf(sizes.length, [place]),
    n,
    sum: n * size,
    squares: n * size ** 2,
    bars,
    nearlyAllIn: null,
    how,
  };
}

/** The value everyone of a class gave, or everyone but the insider; null where more are possible. */
function onlyValue({ table, sizes }: Classes, { low }: Counts, place: number, own: Own[]): number | null {
  const ownHere = own.filter((one) => one.place === place);
  const others = (sizes[place] as number) - ownHere.length;
  if (others === 0) return null;
  const found = table.values.findIndex((_, value) => {
    const ownOfValue = ownHere.filter((one) => one.value === value).length;
    return (low[place * table.values.length + value] as number) - ownOfValue === others;
  });
  return found === -1 ? null : found;
}

function claimsOf(table: Table, who: readonly number[], value: number, insider: string | null): Answer[] {
  const { round, subject, scale, values } = table;
  return who.map((member) => {
    const whose = table.unknowns[member] as Table['unknowns'][number];
    return {
      kind: 'answer',
      round,
      subject,
      who: [whose],
      value: (values[value] as number) / scale,
      insider,
    };
  });
}

/** A value an insider gave, and the class it counts in; two where it was corrected. */
interface Own {
  place: number;
  value: number;
}

/** Insiders of the same classes who answered alike know the same: one of them is played, and then the next for the first. */
function claimsWithInsiders(held: Held, room: Room, counts: Counts): Answer[] {
  const { table, members } = room.classes;
  const insiders = held.insiders.filter(({ round }) => round === table.round);
  const ownBy = new Map(insiders.map((insider) => [insider.person, ownOf(room.classes, insider)]));
  const alike = Map.groupBy(insiders, ({ person }) =>
    (ownBy.get(person) as Own[]).map(({ place, value }) => `${place} ${value}`).join(),
  );
  return [...alike.values()].flatMap(([first, second]) => {
    const own = ownBy.get((first as Insider).person) as Own[];
    if (own.length === 0) return [];
    const told = withOwn(room, counts, own);
    return members.flatMap((inClass, place) => {
      const value = onlyValue(room.classes, told, place, own);
      if (value === null) return [];
      const of = (member: number) => table.unknowns[member]?.person;
      const others = inClass.filter((member) => of(member) !== first?.person);
      const itself = inClass.filter((member) => second && of(member) === first?.person);
      const isAlike = own.every((one) => one.place !== place || one.value === value);
      return [
        ...claimsOf(table, others, value, first?.person ?? null),
        ...(isAlike ? claimsOf(table, itself, value, second?.person ?? null) : []),
      ];
    });
  });
}

function ownOf({ table, classOf }: Classes, { person, own }: Insider): Own[] {
  return table.unknowns.flatMap((unknown, index) => {
    const place = classOf[index] as number;
    if (unknown.person !== person || place === -1) return [];
    const answer = own.get(editionKey(table.subject, unknown.edition)) as number;
    return [{ place, value: table.values.indexOf(Math.round(answer * table.scale)) }];
  });
}

/** The counts as the insider narrows them; the same where that tells nothing new. */
function withOwn(room: Room, counts: Counts, own: readonly Own[]): Counts {
  const narrowed = new Counts(room.classes, counts);
  const width = room.classes.table.values.length;
  const fresh = own.filter(({ place, value }) => {
    const sameBefore = own.filter((other) => other.place === place && other.value === value).length;
    return raise(narrowed.low, place * width + value, sameBefore);
  });
  if (fresh.length === 0) return counts;
  for (const { place } of fresh) narrowed.settle(place);
  narrow(
    room,
    narrowed,
    fresh.map(({ place }) => place),
  );
  return narrowed;
}

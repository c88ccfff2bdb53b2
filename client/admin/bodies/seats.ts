import { timeOf } from '../parts/days.ts';
import type { Body, Member } from '../parts/organisation.ts';

/** A body's members by when: those on the day, those after, those before. */
export function membersOn({ members }: Body, on: string): Record<'now' | 'coming' | 'earlier', Member[]> {
  const at = (time: ReturnType<typeof timeOf>) => members.filter((member) => timeOf(member, on) === time);
  return { now: at('now'), coming: at('coming'), earlier: at('earlier') };
}

/** Those with a seat of their own; who stands in for others has none. */
export function isSeat({ label }: Member): boolean {
  return label !== 'deputyMember';
}

export interface PartySeats {
  /** Null: those without a party. */
  party: string | null;
  /** One to three letters, another for each party in the body. */
  mark: string;
  count: number;
}

/** The seats of each party, the largest first, those without one last. */
export function seatsByParty(members: readonly Member[]): PartySeats[] {
  const counts = new Map<string | null, number>();
  for (const { party } of members.filter(isSeat)) counts.set(party, (counts.get(party) ?? 0) + 1);
  const parties = [...counts.keys()].sort((a, b) => {
    if (a === null || b === null) return a === null ? 1 : -1;
    return (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || a.localeCompare(b, 'nb');
  });
  const marks = new Set<string>();
  return parties.map((party) => {
    const mark = party === null ? '–' : markOf(party, marks);
    marks.add(mark);
    return { party, mark, count: counts.get(party) ?? 0 };
  });
}

/** The shortest beginning that no other party has, as «A», then «Ar»; what is short already is kept, as «SV». */
function markOf(party: string, taken: ReadonlySet<string>): string {
  if (party.length <= 3 && !taken.has(party)) return party;
  for (const length of [1, 2, 3]) {
    const mark = party.slice(0, 1).toUpperCase() + party.slice(1, length);
    if (!taken.has(mark)) return mark;
  }
  return `${party.slice(0, 1).toUpperCase()}${taken.size}`;
}

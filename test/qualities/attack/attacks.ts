import { attackBounds } from './bounds.ts';
import { releaseKey } from './cells.ts';
import type { Claim } from './claims.ts';
import { attackGroupCounts } from './group-counts.ts';
import type { Held, KnownRelease } from './held.ts';
import { attackHomogeneity } from './homogeneity.ts';
import { attackRowSpace } from './row-space.ts';
import { systemOf } from './system.ts';
import { tablesOf } from './tables.ts';
import { attackWeighed } from './weighed.ts';
import { attackWithoutValue } from './without-value.ts';

/** One way to recover somebody from what is told (security: chapter 4). */
export interface Attack {
  name: string;
  /**
   * Whether it takes no more than chapter 4 lets the attacker know. Who left out which question is more: a group may be
   * set apart by unit, background and round, never by what its people answered.
   */
  isByDefinition: boolean;
  run(held: Held): Claim[];
}

export const attacks: readonly Attack[] = [
  { name: 'row space', isByDefinition: true, run: rowSpaceOfEachRelease },
  { name: 'differencing', isByDefinition: true, run: rowSpaceOfAllReleases },
  { name: 'bounds', isByDefinition: true, run: (held) => eachTable(held, attackBounds) },
  { name: 'homogeneity', isByDefinition: true, run: (held) => eachTable(held, attackHomogeneity) },
  { name: 'answers without value', isByDefinition: true, run: attackWithoutValue },
  { name: 'group counts', isByDefinition: true, run: attackGroupCounts },
  { name: 'weighed figures', isByDefinition: true, run: attackWeighed },
  { name: 'left-out questions', isByDefinition: false, run: rowSpaceOfAllQuestions },
];

/** One question and one release at a time. */
function rowSpaceOfEachRelease(held: Held): Claim[] {
  return held.releases.flatMap((release) => bySubject(onlyRelease(held, release)));
}

/** Every release of a round together; nothing more where only one has been told. */
function rowSpaceOfAllReleases(held: Held): Claim[] {
  const told = Map.groupBy(held.published, ({ round }) => round);
  const rounds = [...told].flatMap(([round, cells]) =>
    new Set(cells.map(({ version }) => version)).size > 1 ? [round] : [],
  );
  const releases = held.releases.filter(({ round }) => rounds.includes(round));
  return releases.length === 0 ? [] : bySubject({ ...held, releases });
}

/** An indicator less its items tells of those who left an item out. */
function rowSpaceOfAllQuestions(held: Held): Claim[] {
  return roundsOf(held).flatMap((round) => attackRowSpace(systemOf(held, round)));
}

function bySubject(held: Held): Claim[] {
  const cells = Map.groupBy(held.published, ({ subject }) => subject);
  return [...cells.values()].flatMap((published) =>
    roundsOf(held).flatMap((round) => attackRowSpace(systemOf({ ...held, published }, round))),
  );
}

function eachTable(held: Held, attack: (held: Held, table: Parameters<typeof attackBounds>[1]) => Claim[]) {
  return tablesOf(held).flatMap((table) => attack(held, table));
}

function roundsOf({ releases }: Held): string[] {
  return [...new Set(releases.map(({ round }) => round))];
}

function onlyRelease(held: Held, release: KnownRelease): Held {
  const published = held.published.filter((cell) => releaseKey(cell) === releaseKey(release));
  return { ...held, published, releases: [release] };
}

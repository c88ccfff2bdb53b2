import { releaseKey } from './cells.ts';
import type { Indicator, Item, Municipality, PublishedBeside, PublishedCell, Unit } from './published.ts';

/** A respondent as the attacker knows them: where, what background, and which questions answered, but no answer. */
export interface KnownPerson {
  person: string;
  unitId: string;
  categories: Record<string, string>;
  /** By subject answered: its edition, 0 at first, one more each time a release has corrected the answer. */
  answered: ReadonlyMap<string, number>;
}

export interface KnownRelease {
  round: string;
  version: number;
  tree: Unit[];
  people: KnownPerson[];
}

/** Someone who knows what they themselves answered, in every edition. */
export interface Insider {
  person: string;
  round: string;
  /** By subject and edition. */
  own: ReadonlyMap<string, number>;
}

/** All an attack is given. */
export interface Held extends PublishedBeside {
  kind: Municipality['kind'];
  scale: { min: number; max: number };
  items: Item[];
  indicators: Indicator[];
  releases: KnownRelease[];
  published: PublishedCell[];
  /** Each may be tried as the one insider, never two together. */
  insiders: Insider[];
}

export const editionKey = (subject: string, edition: number) => `${subject} ${edition}`;

/** What there is to attack a municipality with, once it has published these cells. */
export function heldOf(
  municipality: Municipality,
  published: PublishedCell[],
  beside: PublishedBeside = { counts: [], weighed: [] },
): Held {
  const { kind, scale, items, indicators } = municipality;
  const { releases, insiders } = known(municipality);
  return { kind, scale, items, indicators, releases, published, insiders, ...beside };
}

function known(municipality: Municipality): { releases: KnownRelease[]; insiders: Insider[] } {
  const told = new Map<string, { value: number; edition: number }>();
  const insiders = new Map<string, Insider & { own: Map<string, number> }>();
  const releases = municipality.releases.map(({ round, version, tree, people }): KnownRelease => {
    const seen = people.map(({ person, unitId, categories, answers }): KnownPerson => {
      const insiderKey = `${round} ${person}`;
      const insider = insiders.get(insiderKey) ?? { person, round, own: new Map() };
      insiders.set(insiderKey, insider);
      const answered = new Map<string, number>();
      for (const [subject, value] of Object.entries(answers)) {
        const before = told.get(`${insiderKey} ${subject}`);
        const edition = !before ? 0 : before.edition + (before.value === value ? 0 : 1);
        told.set(`${insiderKey} ${subject}`, { value, edition });
        answered.set(subject, edition);
        insider.own.set(editionKey(subject, edition), value);
      }
      return { person, unitId, categories, answered };
    });
    return { round, version, tree, people: seen };
  });
  return { releases, insiders: [...insiders.values()] };
}

/** The true answers by round, person, subject and edition: for the judge alone. */
export function truthOf(municipality: Municipality): Map<string, number> {
  return new Map(
    known(municipality).insiders.flatMap(({ round, person, own }) =>
      [...own].map(([key, value]): [string, number] => [`${round} ${person} ${key}`, value]),
    ),
  );
}

/** The release a published cell belongs to. Throws a RangeError where the attacker knows of none. */
export function releaseOf(held: Held, cell: Pick<PublishedCell, 'round' | 'version'>): KnownRelease {
  const release = held.releases.find((known) => releaseKey(known) === releaseKey(cell));
  if (!release) throw new RangeError(`there is no release ${releaseKey(cell)}`);
  return release;
}

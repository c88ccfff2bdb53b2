/**
 * What an attacker holds. `published` is everything a reader can fetch, whatever the screen, file or address; the rest
 * is knowledge from outside: who belongs where, and who answered what kind of question at all.
 */

/** Everyone in a unit, or those of them who gave one answer to one background question. */
export interface Cut {
  background: string;
  category: string;
}

export interface PublishedCell {
  /** The round's period, and the version of its release: an earlier version stays known to whoever read it. */
  round: string;
  version: number;
  /** A unit of the tree, with everything below it. */
  unitId: string;
  /** Null: everyone in the unit. */
  cut: Cut | null;
  subject: string;
  figures:
    | { shown: 'nothing' }
    | { shown: 'mean'; n: number; mean: number }
    /** All but two at most of twenty or more gave this answer; nothing else is told, the number neither. */
    | { shown: 'nearlyAll'; value: number }
    | ({
        shown: 'all';
        n: number;
        mean: number;
        sd: number;
        bars: { value: number; count: number }[];
      } & WithoutValue);
}

/** How many gave an answer that is no value; null: not told. */
export interface WithoutValue {
  dontKnowCount: number | null;
  notApplicableCount: number | null;
}

/** How many answered in a release: everyone, or one group of one background question. */
export interface PublishedCount {
  round: string;
  version: number;
  cut: Cut | null;
  n: number;
}

/** A figure of the whole weighed to the population. */
export interface PublishedWeighed {
  round: string;
  version: number;
  subject: string;
  /**
   * By person, in the order of the release's people. Not published, but how the population is made up is known, and who
   * belongs where, so the attacker can work them out.
   */
  weights: number[];
  mean: number;
}

/** What is told beside the cells. */
export interface PublishedBeside {
  counts: PublishedCount[];
  weighed: PublishedWeighed[];
}

/** A respondent as the attacker knows them; the answers are only used to play the insider, and to judge the attack. */
export interface Respondent {
  /** The same in every release of a round, so that the attacker sees who came, went or was corrected in between. */
  person: string;
  round: string;
  unitId: string;
  categories: Record<string, string>;
  /** By subject; absent: no valid answer, which the attacker is taken to know too. */
  answers: Record<string, number>;
  /** Items answered with «vet ikke», and with «ikke relevant»; every other absent item was skipped. */
  dontKnow: string[];
  notApplicable: string[];
}

/** The municipality as the attacker and the publisher both know it. */
export interface Unit {
  unitId: string;
  parentUnitId: string | null;
}

/** An item as asked; `isTurned`: lower is better, so an indicator takes min + max − answer. */
export interface Item {
  subject: string;
  isTurned: boolean;
}

/** A person's score is the mean of the valid, turned answers; below `minValidItems` there is none. */
export interface Indicator {
  subject: string;
  items: string[];
  minValidItems: number;
}

/** One round as one release counted it. */
export interface Release {
  round: string;
  version: number;
  tree: Unit[];
  people: Respondent[];
  /** An old round's answers told by a newer tree, so that readers can compare with the reorganised units. */
  isBackcast: boolean;
}

export interface Municipality {
  seed: number;
  kind: 'user' | 'employee';
  scale: { min: number; max: number };
  items: Item[];
  indicators: Indicator[];
  backgrounds: Record<string, string[]>;
  /** In the order they came. */
  releases: Release[];
}

/** The programme under attack. It is open source: the attacker may run it on any municipality they make up. */
export interface Publisher {
  cells(municipality: Municipality): PublishedCell[];
  beside(municipality: Municipality): PublishedBeside;
}

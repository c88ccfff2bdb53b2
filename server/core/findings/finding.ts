import type { Comparison } from '../release/figures.ts';
import type { OutwardFigures, OutwardResponse } from '../release/outward.ts';

/**
 * What may be worth raising (domain: §13, R21), in the order they are told: first what the elected ask (has the variation
 * grown? is anyone very dissatisfied? where?), then what is below, then how far the answers carry, and what has become
 * better last.
 */
export const findingKinds = [
  'spreadUp',
  'dissatisfiedUp',
  'dissatisfiedConcentrated',
  'minorityAlert',
  'unitFarBelow',
  'meanDown',
  'responseDown',
  'manyDontKnow',
  'spreadDown',
  'dissatisfiedDown',
  'meanUp',
] as const satisfies readonly FindingKind[];
export type FindingKind = FindingNumbers['kind'];

/** The kinds that are good news. They are told too, last. */
export const goodKinds: ReadonlySet<FindingKind> = new Set(['spreadDown', 'dissatisfiedDown', 'meanUp']);

/** One place's figure in one round as its reader is told it: what `toldValue` decides once. */
export interface ToldValue {
  figures: OutwardFigures;
  response: OutwardResponse;
  comparison: Comparison;
  status: { code: string; uncertain: boolean };
  minorityAlert: boolean;
}

/** A unit, with its figure in the latest round and the one before; null: it was not in that round. */
export interface FindingUnit {
  unitId: string;
  parentUnitId: string | null;
  name: string;
  now: ToldValue | null;
  before: ToldValue | null;
}

/** One indicator from one survey: the whole municipality, and each unit in the municipality's own order. */
export interface FindingSubject {
  indicatorKey: string;
  /** The latest round. */
  roundId: string;
  /** When its reader could see it. Null: nobody else does yet. */
  visibleFromAt: Date | null;
  isNew: boolean;
  scale: { min: number; max: number };
  /** Of several questions: no bar then holds a person’s own value. */
  isIndex: boolean;
  now: ToldValue | null;
  before: ToldValue | null;
  units: readonly FindingUnit[];
}

/** A change with what stands beside it last time, by the verdict that is stored with the release. */
export interface ChangeNumbers {
  n: number;
  mean: number;
  sd: number;
  dissatisfiedCount: number;
  previousN: number;
  previousMean: number;
  previousSd: number;
  previousDissatisfiedCount: number;
  /** Of the figure that the kind is about: adjusted over its family as the release was made. */
  adjustedP: number;
  familySize: number;
}

/** A group with more dissatisfied than all the others together. */
export interface GatheredGroup {
  unitId: string;
  name: string;
  dissatisfiedCount: number;
  dissatisfiedShare: number;
  /** Of those outside the group, 0–1. */
  restShare: number;
  n: number;
  adjustedP: number;
}

/** What a finding says, in the numbers its sentence uses: each of them is shown on the indicator's page too. */
export type FindingNumbers =
  | ({
      kind: 'spreadUp' | 'dissatisfiedUp' | 'meanDown' | 'spreadDown' | 'dissatisfiedDown' | 'meanUp';
    } & ChangeNumbers)
  | {
      kind: 'dissatisfiedConcentrated';
      dissatisfiedCount: number;
      n: number;
      groups: GatheredGroup[];
      familySize: number;
    }
  | { kind: 'minorityAlert'; mean: number; n: number; dissatisfiedCount: number }
  | {
      kind: 'unitFarBelow';
      mean: number;
      meanLow: number;
      meanHigh: number;
      n: number;
      dissatisfiedCount: number;
      wholeMean: number;
    }
  | {
      kind: 'responseDown';
      answeredCount: number;
      invitedCount: number;
      previousAnsweredCount: number;
      previousInvitedCount: number;
      adjustedP: number;
      familySize: number;
    }
  | { kind: 'manyDontKnow'; dontKnowCount: number; askedCount: number };

/** A finding in one place. `unit` null: the whole municipality. */
export interface PlacedFinding {
  unit: { unitId: string; parentUnitId: string | null; name: string } | null;
  numbers: FindingNumbers;
}

/** A finding as it is told: once for the widest place that has it, with the units below that have it too. */
export interface Finding<S extends FindingSubject = FindingSubject> extends PlacedFinding {
  /** The same for everyone and at every reading of the same round; what one follows or mutes. */
  id: string;
  subject: S;
  alsoIn: { unitId: string; name: string; numbers: FindingNumbers }[];
}

/** How many answered is told of a round, and not of an indicator. */
export function topicOf(kind: FindingKind): 'answers' | 'response' {
  return kind === 'responseDown' ? 'response' : 'answers';
}

/** Names a finding: kind, round, indicator and place. */
export function findingId(kind: FindingKind, subject: FindingSubject, unitId: string | null): string {
  const about = topicOf(kind) === 'response' ? '' : subject.indicatorKey;
  return [kind, subject.roundId, about, unitId ?? ''].join('_');
}

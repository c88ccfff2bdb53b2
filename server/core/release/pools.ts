import type { DeclaredSubject } from '../disclosure/declared.ts';
import { hierarchyOf } from '../disclosure/hierarchy.ts';
import type { DisclosureLimits } from '../disclosure/limits.ts';
import type { PoolRound } from '../disclosure/pool-regions.ts';
import { type PoolingOffer, poolingOffers, sharedOffers } from '../disclosure/pooling.ts';
import { groupsIn, populationOf } from '../disclosure/population.ts';
import type { Questionnaire } from '../questionnaire/format.ts';
import type { UnitTree } from '../unit-tree.ts';
import type { RoundCounts } from './counts.ts';
import { type SubjectTally, subjectTallies } from './tallies.ts';

/** A counted round with what its newest release tells the body. */
export interface ToldRound {
  period: string;
  questionnaire: Questionnaire;
  tree: UnitTree;
  counts: RoundCounts;
  /** Whether a unit's figure of a subject is told at all, everyone taken together. */
  isTold(subjectKind: 'item' | 'indicator', subject: string, unitId: string): boolean;
}

export interface RoundPool {
  subjectKind: 'item' | 'indicator';
  subject: string;
  unitId: string;
  offer: PoolingOffer;
}

/**
 * What the withheld units of a round could be told together with (methods: C9): an indicator with the items it is made
 * of, an item that makes up none by itself. `before` is left out where the round before did not ask the same question
 * in the same way (`isSameQuestion`).
 *
 * Example: two kindergartens with four answers each are offered each other; with four last year too, also last year.
 */
export function poolsOfRound(
  now: ToldRound,
  before: ToldRound | null,
  limits: DisclosureLimits,
  isSameQuestion: (tally: Pick<SubjectTally, 'subjectKind' | 'subject'>) => boolean,
): RoundPool[] {
  const kinds = new Map(now.tree.map(({ unitId, kind }) => [unitId, kind]));
  const [present, past] = [roundsOf(now), before && roundsOf(before)];
  const offersOf = (tally: SubjectTally) => {
    const key = keyOf(tally);
    return poolingOffers({
      now: present.get(key) as PoolRound,
      before: (isSameQuestion(tally) && past?.get(key)) || null,
      limits,
      scale: tally.scale,
      kindOf: (unitId) => kinds.get(unitId) as string,
    });
  };
  const tallies = subjectTallies(now.questionnaire, hierarchyOf(now.tree), now.counts);
  const inIndicators = new Set(tallies.flatMap(({ itemNames }) => itemNames));
  return tallies.flatMap((tally) => {
    if (tally.subjectKind === 'item' && inIndicators.has(tally.subject)) return [];
    const items = tallies.filter(
      (item) => item.subjectKind === 'item' && tally.itemNames.includes(item.subject),
    );
    const { subjectKind, subject } = tally;
    return [...sharedOffers([tally, ...items].map(offersOf))].map(([unitId, offer]) => ({
      subjectKind,
      subject,
      unitId,
      offer,
    }));
  });
}

function roundsOf({ questionnaire, tree, counts, isTold }: ToldRound): Map<string, PoolRound> {
  const hierarchy = hierarchyOf(tree);
  const everyone = groupsIn(counts, null);
  return new Map(
    subjectTallies(questionnaire, hierarchy, counts).map((tally) => {
      const subject: DeclaredSubject = {
        key: keyOf(tally),
        scale: tally.scale,
        itemKeys: tally.itemNames,
        valuesOf: (group) => tally.ofGroup(group).values,
      };
      const population = populationOf(hierarchy, subject, everyone);
      const hidden = new Set(
        hierarchy.upwards.filter((unitId) => !isTold(tally.subjectKind, tally.subject, unitId)),
      );
      return [keyOf(tally), { hierarchy, population, hidden }];
    }),
  );
}

function keyOf({ subjectKind, subject }: Pick<SubjectTally, 'subjectKind' | 'subject'>): string {
  return `${subjectKind} ${subject}`;
}

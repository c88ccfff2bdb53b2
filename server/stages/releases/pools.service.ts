import { disclosureLimits } from '../../core/disclosure/limits.ts';
import type { MunicipalityId, RoundId } from '../../core/ids.ts';
import { indicatorHash, itemHash } from '../../core/questionnaire/definition.ts';
import type { Questionnaire } from '../../core/questionnaire/format.ts';
import { poolsOfRound, type RoundPool, type ToldRound } from '../../core/release/pools.ts';
import type { UnitTree } from '../../core/unit-tree.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import { Refusal } from '../../platform/errors.ts';
import { raisedLimits } from '../rounds/limits.service.ts';
import { type CountedRound, countAnswers, countBefore } from './releases.service.ts';
import { findLatestRelease, listCells } from './releases.store.ts';

export interface RoundPools {
  pools: RoundPool[];
  tree: UnitTree;
  /** Of the round before; null where there is none that is released, or its answers are deleted. */
  before: string | null;
}

/**
 * What the withheld units of a released round could be told together with, for whoever decides what is published. Not
 * shown to readers: an offer says that somebody answered, and hidden and empty look alike to them. Refuses with
 * `not-released`, and with `answers-deleted` where there is nothing left to count.
 */
export async function readPools(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
): Promise<RoundPools> {
  const { counted, previous } = await inMunicipality(context.db.mixer, municipalityId, async (tx) => {
    const counted = await countAnswers(tx, roundId);
    return { counted, previous: await countBefore(tx, counted) };
  });
  const told = (round: CountedRound) => toldRound(context, municipalityId, round);
  const now = await told(counted);
  if (!now) throw new Refusal('not-released', 409);
  const counting = previous === 'deleted' ? null : previous;
  const before = counting && (await told(counting));
  const raised = await inMunicipality(context.db.staff, municipalityId, (tx) => raisedLimits(tx, roundId));
  const limits = disclosureLimits(counted.questionnaire, raised);
  return {
    pools: poolsOfRound(now, before, limits, ({ subjectKind, subject }) =>
      isSame(subjectKind, subject, counted.questionnaire, counting?.questionnaire),
    ),
    tree: counted.tree,
    before: before?.period ?? null,
  };
}

/** Null where the round is not released. */
async function toldRound(
  context: Context,
  municipalityId: MunicipalityId,
  { round, questionnaire, tree, counts }: CountedRound,
): Promise<ToldRound | null> {
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const release = await findLatestRelease(tx, round.id);
    if (!release) return null;
    const told = new Set(
      (await listCells(tx, release.id, 'internal'))
        .filter(({ figures }) => figures.shown !== 'nothing')
        .map(({ subjectKind, subject, unitId }) => `${subjectKind} ${subject} ${unitId}`),
    );
    return {
      ...{ period: round.period, questionnaire, tree, counts },
      isTold: (subjectKind, subject, unitId) => told.has(`${subjectKind} ${subject} ${unitId}`),
    };
  });
}

/** An item is the same question also under another name, but a pool is told by one name. */
function isSame(
  subjectKind: 'item' | 'indicator',
  subject: string,
  now: Questionnaire,
  before: Questionnaire | undefined,
): boolean {
  if (!before) return false;
  if (subjectKind === 'indicator') return indicatorHash(now, subject) === indicatorHash(before, subject);
  const isAsked = before.items.some(({ name }) => name === subject);
  return isAsked && itemHash(now, subject) === itemHash(before, subject);
}

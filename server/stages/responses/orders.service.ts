import type { MunicipalityId, RoundId } from '../../core/ids.ts';
import { invitedForVariants } from '../../core/questionnaire/variants.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { findLastAsking } from '../rounds/last-asking.store.ts';
import type { Round } from '../rounds/rounds.store.ts';
import type { Prepared } from './questionnaire-cache.ts';
import { isInvited } from './submitting.store.ts';

/**
 * The orders the questions of a round may stand in; null where they stand as they are written, which they do wherever a hundred
 * answers cannot be expected, but in confidential rounds.
 */
export async function ordersOfRound(
  context: Context,
  municipalityId: MunicipalityId,
  round: Pick<Round, 'id' | 'mode' | 'previousRoundId'>,
  { variants }: Pick<Prepared, 'variants'>,
): Promise<Prepared['variants']> {
  if (!variants || round.mode === 'confidential') return variants;
  if (round.mode !== 'anonymous') return null;
  const isLarge = await inMunicipality(context.db.participant, municipalityId, async (tx) => {
    const wanted = await invitedWanted(tx, round.previousRoundId);
    return wanted !== null && (await isInvited(tx, round.id, wanted));
  });
  return isLarge ? variants : null;
}

/** By rounds that are over, whose counts stand: nothing is counted at each answer. */
const settled = new Map<RoundId, number | null>();

async function invitedWanted(tx: Tx, previousRoundId: RoundId | null): Promise<number | null> {
  if (!previousRoundId) return invitedForVariants(null);
  const known = settled.get(previousRoundId);
  if (known !== undefined) return known;
  const last = await findLastAsking(tx, previousRoundId);
  const wanted = invitedForVariants(last);
  if (last) settled.set(previousRoundId, wanted);
  return wanted;
}

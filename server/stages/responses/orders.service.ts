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
  round: Pick<Round, 'id' | 'mode' | 'previousRoundId' | 'opensAt'>,
  { variants }: Pick<Prepared, 'variants'>,
): Promise<Prepared['variants']> {
  if (!variants || round.mode === 'confidential') return variants;
  if (round.mode !== 'anonymous') return null;
  const isLarge = await inMunicipality(context.db.participant, municipalityId, async (tx) => {
    const wanted = await invitedWanted(tx, round);
    return wanted !== null && (await isInvited(tx, round.id, wanted));
  });
  return isLarge ? variants : null;
}

/** By round: it is worked out once, and not at each answer. */
const settled = new Map<RoundId, number | null>();

/**
 * Settled as the round opens: were it to change when the round before is mixed later on, only those who answered after that would
 * have an order, and be known by it.
 */
async function invitedWanted(
  tx: Tx,
  { id, previousRoundId, opensAt }: Pick<Round, 'id' | 'previousRoundId' | 'opensAt'>,
): Promise<number | null> {
  const known = settled.get(id);
  if (known !== undefined) return known;
  const last = previousRoundId ? await findLastAsking(tx, previousRoundId, opensAt) : null;
  const wanted = invitedForVariants(last);
  settled.set(id, wanted);
  return wanted;
}

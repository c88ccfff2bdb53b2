import type { Actor } from '../../core/authorisation/actor.ts';
import { isElected } from '../../core/authorisation/body.ts';
import { bodySees } from '../../core/authorisation/inquiry.ts';
import type { RoundId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { listVisibleReleases } from '../indicators/indicators.store.ts';
import { listPublications } from '../releases/publications.store.ts';
import { listReleases } from '../releases/releases.store.ts';
import type { Inquiry } from './inquiries.store.ts';
import { listReleaseNames } from './places.store.ts';

/**
 * Whether somebody sees of a question's figure what the body it is shared with sees. A leader always does, but one who also has a
 * seat reads results with their own bodies and no sooner, and so the question too.
 */
export async function seesWhatBodySees(
  tx: Tx,
  context: Context,
  actor: Actor,
  { bodyId, releaseId }: Pick<Inquiry, 'bodyId' | 'releaseId'>,
): Promise<boolean> {
  if (!isElected(actor) || actor.bodyIds.includes(bodyId)) return true;
  const now = context.clock.now();
  const seen = await listVisibleReleases(tx, actor, now);
  const bodySeesInside = async (roundId: RoundId) => {
    for (const { id } of await listReleases(tx, roundId)) {
      if (bodySees(bodyId, { publications: await listPublications(tx, id) }, 'internal', now)) return true;
    }
    return false;
  };
  const [of] = await listReleaseNames(tx, [releaseId]);
  const release = seen.find(({ roundId }) => roundId === of?.roundId);
  if (!release) return false;
  // The words of a question may come from the comparison with the round before.
  const rounds = [release.roundId, ...(release.previousRoundId ? [release.previousRoundId] : [])];
  for (const roundId of rounds) {
    const own = seen.find((one) => one.roundId === roundId);
    if (own?.lattice !== 'internal' && (await bodySeesInside(roundId))) return false;
  }
  return true;
}

import type { Actor } from '../../core/authorisation/actor.ts';
import type { FindingMark } from '../../core/findings/marks.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import { Refusal } from '../../platform/errors.ts';
import { listIndicators } from '../indicators/indicators.store.ts';
import { viewFindings } from './findings.service.ts';
import { deleteMark, type Marked, saveMark } from './marks.store.ts';

/**
 * Follows or mutes a finding or an indicator, for whoever asks and nobody else; it is not in the log. Refuses with
 * `unknown-finding` for one that is not in their list, and with `unknown-indicator`.
 */
export async function mark(
  context: Context,
  actor: Actor,
  given: Marked & { mark: FindingMark },
): Promise<void> {
  const { municipalityId, accountId } = actor;
  if (given.about === 'finding') {
    const { findings } = await viewFindings(context, municipalityId, actor, {});
    if (!findings.some(({ id }) => id === given.subject)) throw new Refusal('unknown-finding', 404);
  }
  await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    if (given.about === 'indicator') {
      const known = await listIndicators(tx);
      if (!known.some(({ key }) => key === given.subject)) throw new Refusal('unknown-indicator', 404);
    }
    await saveMark(tx, municipalityId, accountId, given, context.clock.now());
  });
}

/** Takes a mark back. Nothing happens where there is none, as when the finding itself is gone. */
export async function unmark(context: Context, actor: Actor, marked: Marked): Promise<void> {
  await inMunicipality(context.db.staff, actor.municipalityId, (tx) =>
    deleteMark(tx, actor.accountId, marked),
  );
}

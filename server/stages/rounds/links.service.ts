import type { Doer } from '../../core/authorisation/doer.ts';
import type { RoundId } from '../../core/ids.ts';
import type { Language } from '../../core/locale.ts';
import { linkUnitsOf } from '../../core/opening/mode.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import { demandSeen } from '../../platform/demand.ts';
import type { Municipality } from '../organisation/organisation.store.ts';
import { findRound, listRoundUnits } from './rounds.store.ts';

/** The open links of a round, one for each unit people belong to; none for a round that asks in another way. */
export async function viewLinks(context: Context, municipality: Municipality, roundId: RoundId, by: Doer) {
  return inMunicipality(context.db.staff, municipality.id, async (tx) => {
    const round = await findRound(tx, roundId);
    demandSeen(by, 'inviteToRound', round, 'unknown-round');
    if (round.mode !== 'openLink') return [];
    return linkUnitsOf(await listRoundUnits(tx, roundId)).map(({ unitId, name }) => ({
      ...{ unitId, name },
      address: (language: Language) =>
        `${context.baseUrl}/${municipality.slug}/s/${roundId}/${language}/enhet/${unitId}`,
    }));
  });
}

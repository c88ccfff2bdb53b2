import type { Named } from '../../core/audit/named.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import type { Namer } from '../organisation/audit-names.service.ts';
import { listRoundNames } from '../rounds/names.store.ts';
import { listRoundsOf } from './names.store.ts';

/** What releases and grants to raw data are called, for the log: as their rounds. One looks for the round instead. */
export function releaseNamer(context: Context): Namer {
  return {
    byId: (municipalityId, ids) =>
      inMunicipality(context.db.staff, municipalityId, async (tx) => {
        const found = await listRoundsOf(tx, ids);
        if (found.length === 0) return [];
        const rounds = await listRoundNames(
          tx,
          found.map(({ roundId }) => roundId),
        );
        return found.flatMap(({ id, kind, roundId }): Named[] => {
          const round = rounds.find((one) => one.id === roundId);
          return round ? [{ id, kind, name: round.name }] : [];
        });
      }),
    like: async () => [],
  };
}

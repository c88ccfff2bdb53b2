import type { Named } from '../../core/audit/named.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import type { Namer } from '../organisation/audit-names.service.ts';
import { listRoundNames } from '../rounds/names.store.ts';
import { listRoundsOfReleases } from './names.store.ts';

/** What releases are called, for the log: as their rounds. One looks for the round, so none are offered by name. */
export function releaseNamer(context: Context): Namer {
  return {
    byId: (municipalityId, ids) =>
      inMunicipality(context.db.staff, municipalityId, async (tx) => {
        const releases = await listRoundsOfReleases(tx, ids);
        if (releases.length === 0) return [];
        const rounds = await listRoundNames(
          tx,
          releases.map(({ roundId }) => roundId),
        );
        return releases.flatMap(({ id, roundId }): Named[] => {
          const round = rounds.find((one) => one.id === roundId);
          return round ? [{ id, kind: 'release', name: round.name }] : [];
        });
      }),
    like: async () => [],
  };
}

import type { Context } from '../../platform/context.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import type { Namer } from '../organisation/audit-names.service.ts';
import { listRoundNames, listRoundNamesLike } from './names.store.ts';

/** What surveys and rounds are called, for the log, which is of an earlier stage. */
export function roundNamer(context: Context): Namer {
  return {
    byId: (municipalityId, ids) =>
      inMunicipality(context.db.staff, municipalityId, (tx) => listRoundNames(tx, ids)),
    like: (municipalityId, text, kind, limit) =>
      inMunicipality(context.db.staff, municipalityId, (tx) => listRoundNamesLike(tx, text, kind, limit)),
  };
}

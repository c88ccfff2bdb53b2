import type { BodyKind } from '../../server/core/body.ts';
import type { BodyId, MunicipalityId } from '../../server/core/ids.ts';
import { inMunicipality } from '../../server/platform/db/connect.ts';
import { demand } from '../../server/platform/demand.ts';
import { insertBody } from '../../server/stages/organisation/body.store.ts';
import type { TestHouse } from './house.ts';

/** A political body without members, in force since long. */
export async function addBody(
  house: TestHouse,
  municipalityId: MunicipalityId,
  given: { name?: string; kind?: BodyKind; validFromOn?: string; validToOn?: string | null } = {},
): Promise<BodyId> {
  const id = demand('operator', 'manageBody', { id: crypto.randomUUID() as BodyId });
  const since = { validFromOn: '2000-01-01', validToOn: null };
  await inMunicipality(house.context.db.staff, municipalityId, (tx) =>
    insertBody(tx, municipalityId, {
      ...{ id, kind: 'council', name: 'Kommunestyret', position: 0, ...since, ...given },
    }),
  );
  return id;
}

import type { HouseNames } from '../../core/free-text/known-names.ts';
import type { MunicipalityId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import { listAccounts } from '../organisation/people.store.ts';
import { listAllUnits } from '../organisation/units.store.ts';

/**
 * The names of the municipality's units, those of before too, and of everybody with an account; and what accounts are called,
 * by their id.
 */
export async function houseNames(
  context: Context,
  municipalityId: MunicipalityId,
): Promise<Omit<HouseNames, 'taken'> & { called: ReadonlyMap<string, string> }> {
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const units = await listAllUnits(tx);
    const people = await listAccounts(tx, context.demo);
    const root = units.find(({ parentUnitId }) => parentUnitId === null);
    return {
      municipality: root?.name ?? '',
      units: units.filter((unit) => unit !== root).map(({ name }) => name),
      people: people.map(({ name }) => name),
      called: new Map(people.map(({ id, name }) => [id, name])),
    };
  });
}

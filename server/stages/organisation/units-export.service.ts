import { stringify } from 'csv-stringify/sync';
import { formulaSafe } from '../../core/formula-safe.ts';
import type { MunicipalityId } from '../../core/ids.ts';
import { unitColumns } from '../../core/organisation/import-columns.ts';
import { keyOfUnit } from '../../core/organisation/units-match.ts';
import { osloDay } from '../../core/oslo.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import { listAccounts } from './people.store.ts';
import { viewUnits } from './units.service.ts';

const exported = [
  ...(['code', 'name', 'kind', 'parent', 'sector', 'leader'] as const),
  ...(['position', 'validFromOn', 'endsOn'] as const),
];

/**
 * The units that are in force or will be, as a CSV file that says what an import reads. Leaders stand by address,
 * and a unit without a code by its id.
 */
export async function exportUnits(context: Context, municipalityId: MunicipalityId): Promise<string> {
  const today = osloDay(context.clock.now());
  const units = await viewUnits(context, municipalityId);
  const people = await inMunicipality(context.db.staff, municipalityId, (tx) => listAccounts(tx, true));
  const keys = new Map<string | null, string>(units.map((unit) => [unit.id, keyOfUnit(unit)]));
  const addresses = new Map<string | null, string>(people.map(({ id, email }) => [id, email ?? id]));
  const rows = units
    .filter(({ validToOn }) => validToOn === null || validToOn > today)
    .map((unit) => ({
      ...unit,
      code: keyOfUnit(unit),
      parent: keys.get(unit.parentUnitId) ?? null,
      leader: addresses.get(unit.leaderAccountId) ?? null,
      endsOn: unit.validToOn,
    }))
    .map((unit) => exported.map((column) => formulaSafe(String(unit[column] ?? ''))));
  const header = exported.map((column) => unitColumns[column].names[0]);
  return stringify([header, ...rows], { bom: true, delimiter: ';' });
}

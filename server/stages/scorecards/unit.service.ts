import type { Reader } from '../../core/authorisation/release.ts';
import type { MunicipalityId, UnitId } from '../../core/ids.ts';
import { osloDay } from '../../core/oslo.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import { Refusal } from '../../platform/errors.ts';
import { startReading } from './reading.service.ts';
import { findPlace } from './reading.ts';
import { openSeries } from './series.service.ts';
import { unitSourceOf } from './source.ts';

/**
 * One unit's figures of an indicator, from each round's own release as it tells this reader of that unit, and no otherwise. A
 * unit is the same by its id, whatever it was called and lay under. A unit that no source has now, or that there is none of,
 * gives no source.
 */
export async function viewIndicatorOfUnit(
  context: Context,
  municipalityId: MunicipalityId,
  { indicator: key, unitId }: { indicator: string; unitId: UnitId },
  reader: Reader,
) {
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const reading = await startReading(tx, reader, context.clock.now());
    if (!findPlace(reading.versions, key, osloDay(reading.now))) throw new Refusal('unknown-indicator', 404);
    const series = await openSeries(tx, reading.releases, [key], { unitId });
    return series
      .filter(([now]) => now.release.indicatorKeys.includes(key))
      .filter(([now]) => now.tree.some((node) => node.unitId === unitId))
      .map((one) => unitSourceOf(reading, key, one, unitId));
  });
}

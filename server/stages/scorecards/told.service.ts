import type { Reader } from '../../core/authorisation/release.ts';
import type { MunicipalityId } from '../../core/ids.ts';
import { osloDay } from '../../core/oslo.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import { startReading } from './reading.service.ts';
import { findPlace, keysIn } from './reading.ts';
import { itemsFeeding, openSeries } from './series.service.ts';
import { sourceOf, unitsOf, unitTermIn } from './source.ts';

export type ToldIndicator = Awaited<ReturnType<typeof listTold>>[number];

/**
 * All that a reader is told of every indicator on the maps in force: from each survey that feeds it, the whole and every unit,
 * the latest round and the one before, read at one instant. In the order of the maps; an indicator on several stands where it
 * stands first.
 */
export async function listTold(context: Context, municipalityId: MunicipalityId, reader: Reader) {
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const reading = await startReading(tx, reader, context.clock.now());
    const on = osloDay(reading.now);
    const keys = new Set(reading.versions.flatMap(({ definition }) => keysIn(definition)));
    const series = await openSeries(tx, reading.releases, [...keys], 'units');
    return [...keys].flatMap((key) => {
      const place = findPlace(reading.versions, key, on);
      if (!place) return [];
      return series
        .filter(([now]) => now.release.indicatorKeys.includes(key))
        .map((one) => ({
          ...place,
          source: sourceOf(reading, key, one),
          isIndex: itemsFeeding(one[0].questionnaire, [key]).length > 1,
          visibleFromAt: one[0].release.visibleFromAt,
          units: unitsOf(reading, key, one),
          unitTerm: unitTermIn(one),
        }));
    });
  });
}

import type { Reader } from '../../core/authorisation/release.ts';
import type { MunicipalityId, ReleaseId } from '../../core/ids.ts';
import { osloDay } from '../../core/oslo.ts';
import { placedIndicators } from '../../core/scorecard/walk.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import { publishedIn, sourcesOf, startReading, versionInForce } from './reading.service.ts';
import { listScorecards } from './scorecards.store.ts';
import { type OpenedRelease, openRelease } from './series.service.ts';
import { newForDays } from './value.ts';

/**
 * Every map at once, as each map's own page shows it to the same reader. A release that feeds several maps is read from
 * the database once.
 */
export async function viewOverview(context: Context, municipalityId: MunicipalityId, reader: Reader) {
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const reading = await startReading(tx, reader, context.clock.now());
    const on = osloDay(reading.now);
    const maps = (await listScorecards(tx)).flatMap(
      ({ key }) => versionInForce(reading.versions, key, on)?.definition ?? [],
    );
    const keys = [
      ...new Set(maps.flatMap((map) => placedIndicators(map).map(({ indicator }) => indicator.key))),
    ];
    const opened = new Map<ReleaseId, OpenedRelease>();
    const open: typeof openRelease = async (_tx, release) => {
      const held = opened.get(release.releaseId) ?? (await openRelease(tx, release, keys, 'root', undefined));
      opened.set(release.releaseId, held);
      return held;
    };
    const scorecards = [];
    for (const scorecard of maps) {
      scorecards.push({ scorecard, sources: await sourcesOf(tx, reading, scorecard, open) });
    }
    const since = reading.now.getTime() - newForDays * 86_400_000;
    const fresh = publishedIn(reading).filter(({ visibleFromAt }) => Date.parse(visibleFromAt) >= since);
    return { scorecards, fresh };
  });
}

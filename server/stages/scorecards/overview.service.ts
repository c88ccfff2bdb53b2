import type { Reader } from '../../core/authorisation/release.ts';
import type { MunicipalityId } from '../../core/ids.ts';
import { osloDay } from '../../core/oslo.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import type { VisibleRelease } from '../indicators/indicators.store.ts';
import { listBodies } from '../organisation/bodies.store.ts';
import type { Body } from '../organisation/body.store.ts';
import { publishedIn, sourcesOf, startReading } from './reading.service.ts';
import { keysIn, versionInForce } from './reading.ts';
import { listScorecards } from './scorecards.store.ts';
import { openReleases, pickSeries, seriesIn } from './series.service.ts';
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
      ({ key }) => versionInForce(reading.versions, key, on) ?? [],
    );
    const definitions = maps.map(({ definition }) => definition);
    const picked = definitions.map((map) => pickSeries(reading.releases, keysIn(map), 'root'));
    const opened = await openReleases(tx, picked.flat(), [...new Set(definitions.flatMap(keysIn))], 'root');
    const scorecards = maps.map(({ definition: scorecard, version }, at) => ({
      ...{ scorecard, version },
      sources: sourcesOf(
        reading,
        scorecard,
        (picked[at] ?? []).map((ofSurvey) => seriesIn(opened, ofSurvey)),
      ),
    }));
    const since = reading.now.getTime() - newForDays * 86_400_000;
    const fresh = publishedIn(reading).filter(({ visibleFromAt }) => Date.parse(visibleFromAt) >= since);
    return { scorecards, fresh, audiences: audiencesOf(reading.releases, await listBodies(tx)) };
  });
}

/** The bodies, by name, with which the reader sees each round that is shown to bodies. */
function audiencesOf(releases: readonly VisibleRelease[], bodies: readonly Body[]) {
  return releases.flatMap(({ roundId, bodyIds }) => {
    const names = bodies.filter(({ id }) => bodyIds.includes(id)).map(({ name }) => name);
    return names.length > 0 ? [{ roundId, bodies: names }] : [];
  });
}

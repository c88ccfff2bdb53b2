import { osloDay } from '../../core/oslo.ts';
import type { Scorecard, ScorecardIndicator } from '../../core/scorecard/format.ts';
import { type PlacedIndicator, placedIndicators } from '../../core/scorecard/walk.ts';
import type { VisibleRelease } from '../indicators/indicators.store.ts';
import type { ScorecardVersion } from './scorecards.store.ts';
import type { Series } from './series.service.ts';

export type Version = ScorecardVersion;

/** Everything one look at the map needs, read in one transaction so that all of it is from one instant. */
export interface Reading {
  now: Date;
  versions: Version[];
  releases: VisibleRelease[];
}

/** The version whose validity holds the day; a result from before the first version is read against the first. */
export function versionInForce(versions: Version[], scorecardKey: string, on: string): Version | undefined {
  const ofMap = versions.filter((version) => version.scorecardKey === scorecardKey);
  return ofMap.find((version) => isInForce(version, on)) ?? ofMap.at(-1);
}

/** Whether a version holds the day: from its first, and until the first on which it no longer does. */
export function isInForce({ validFromOn, validToOn }: Version, on: string): boolean {
  return validFromOn <= on && (validToOn === null || on < validToOn);
}

/** Where an indicator stands on a day. An indicator on several maps is shown where it stands first. */
export function findPlace(
  versions: Version[],
  key: string,
  on: string,
): (PlacedIndicator & { scorecard: Scorecard }) | undefined {
  for (const scorecardKey of new Set(versions.map((version) => version.scorecardKey))) {
    const version = versionInForce(versions, scorecardKey, on);
    const place =
      version && placedIndicators(version.definition).find(({ indicator }) => indicator.key === key);
    if (version && place) return { ...place, scorecard: version.definition };
  }
  return undefined;
}

/** Each round is read against the ambition in force when it closed (R1). */
export function ruleIn(
  reading: Reading,
  series: Series,
  key: string,
  at: number,
): ScorecardIndicator | undefined {
  const closedAt = series[at]?.release.closedAt;
  return closedAt && findPlace(reading.versions, key, osloDay(closedAt))?.indicator;
}

/** The keys of the indicators on a map. */
export function keysIn(scorecard: Scorecard): string[] {
  return placedIndicators(scorecard).map(({ indicator }) => indicator.key);
}

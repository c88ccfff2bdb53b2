import type { FocusArea, Scorecard, ScorecardIndicator } from '../../server/core/scorecard/format.ts';
import { placedIndicators } from '../../server/core/scorecard/walk.ts';
import type { IndicatorSource, IndicatorView, ScorecardView, Source, Value } from '../parts/queries.ts';
import { lowestUnits } from '../results/unit-groups.ts';

/** An indicator's value from one survey. Two surveys stand each by itself: their spreads are never pooled. */
export interface Reading {
  indicator: ScorecardIndicator;
  source: Source;
  now: Value;
  /** Whether other surveys feed the indicator too. */
  hasSeveralSources: boolean;
}

/** One thing to be said in a meeting, shown by itself. The key stands in the address, and is the same from day to day. */
export type Finding = { key: string } & (
  | { kind: 'whole'; scorecard: Scorecard; readings: Reading[] }
  | { kind: 'area'; area: FocusArea; readings: Reading[] }
  | (Reading & { kind: 'indicator'; detail: IndicatorSource | null })
  | (Reading & { kind: 'units'; detail: IndicatorSource })
  | { kind: 'talk' }
);

/**
 * The findings of a scorecard from the whole to the detail (R18): the map, its focus areas, then each indicator with its units
 * after it. Indicators with an alert or a grown spread come first, also where the mean meets the ambition (R21); within
 * each part the order is the map's, never a ranking. Made of shown figures alone. `details` by indicator key.
 */
export function findingsOf(
  { scorecard, sources }: ScorecardView,
  details: ReadonlyMap<string, IndicatorView>,
): Finding[] {
  const readings = placedIndicators(scorecard).flatMap(({ indicator, focusArea }) => {
    const feeding = (sources[indicator.key] ?? []).filter(({ now }) => now);
    return feeding.map((source) => ({
      area: focusArea.key,
      reading: { indicator, source, now: source.now as Value, hasSeveralSources: feeding.length > 1 },
    }));
  });
  const all = readings.map(({ reading }) => reading);
  const areas = scorecard.focusAreas.map(
    (area): Finding => ({
      ...{ kind: 'area', key: `fokus.${area.key}`, area },
      readings: readings.filter((one) => one.area === area.key).map(({ reading }) => reading),
    }),
  );
  const each = all.map((reading) => ofIndicator(reading, details));
  return [
    { kind: 'whole', key: 'helheten', scorecard, readings: all },
    ...areas,
    ...each.filter(isSomeRaised).flat(),
    ...each.filter((findings) => !isSomeRaised(findings)).flat(),
    { kind: 'talk', key: 'samtale' },
  ];
}

function ofIndicator(reading: Reading, details: ReadonlyMap<string, IndicatorView>): Finding[] {
  const { indicator, source } = reading;
  const key = `${indicator.key}.${source.surveyKey}`;
  const detail = details.get(indicator.key)?.sources.find(({ surveyKey }) => surveyKey === source.surveyKey);
  const units = detail ? unitsOf(detail) : [];
  // One unit by itself is the whole once more.
  const hasUnits = detail && units.length > 1 && units.some(({ now }) => now && isShown(now));
  return [
    { ...reading, kind: 'indicator', key: `indikator.${key}`, detail: detail ?? null },
    ...(hasUnits ? [{ ...reading, kind: 'units' as const, key: `enheter.${key}`, detail }] : []),
  ];
}

/** The units a finding is about: those no other lies under, in the municipality's order. */
export function unitsOf(detail: IndicatorSource) {
  return lowestUnits(detail.units);
}

function isShown({ figures }: Value): boolean {
  return figures.shown === 'all' || figures.shown === 'mean';
}

/** Whether the spread has surely grown since last time. */
export function spreadGrew({ comparison }: Value): boolean {
  return comparison.comparable && comparison.spread.verdict === 'larger';
}

/** What must be said also when the mean is fine (R21): of the whole, or of one of its units. */
export function isRaised(finding: Finding): boolean {
  if (finding.kind !== 'indicator' && finding.kind !== 'units') return false;
  const values = finding.kind === 'units' ? unitsOf(finding.detail).map(({ now }) => now) : [finding.now];
  return values.some((now) => now !== null && (now.minorityAlert || spreadGrew(now)));
}

function isSomeRaised(findings: readonly Finding[]): boolean {
  return findings.some(isRaised);
}

/**
 * Those that are in from the start: the whole, the areas, each indicator where something is raised with its units, and the
 * talk; all of them where nothing is raised.
 */
export function inFromStart(findings: readonly Finding[]): Finding[] {
  const raised = new Set(findings.filter(isRaised).map(subjectOf));
  if (raised.size === 0) return [...findings];
  return findings.filter((one) => !('now' in one) || raised.has(subjectOf(one)));
}

function subjectOf(finding: Finding): string {
  return 'now' in finding ? `${finding.indicator.key} ${finding.source.surveyKey}` : '';
}

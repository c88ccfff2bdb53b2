import type { IndicatorSource, IndicatorView, Value } from '../parts/queries.ts';

/** A figure as its indicator's page has it for this reader, and the value of the round before. */
export interface ReadFigure {
  source: IndicatorSource;
  value: Value;
  before: Value | null;
  /** Whether a later round has come since. */
  isOlder: boolean;
}

interface Place {
  surveyKey: string;
  unitId: string | null;
  /** The round that was written about; null: the latest. */
  round: { roundId: string; period: string } | null;
}

/** Undefined where this reader does not see it, or it is older than the two rounds the page tells of. */
export function findFigure(view: IndicatorView | undefined, place: Place): ReadFigure | undefined {
  const source = view?.sources.find(({ surveyKey }) => surveyKey === place.surveyKey);
  if (!source) return undefined;
  const line = place.unitId === null ? source : source.units.find(({ unitId }) => unitId === place.unitId);
  const isLatest = place.round === null || place.round.roundId === source.roundId;
  if (line?.now && isLatest) return { source, value: line.now, before: line.before, isOlder: false };
  const isBefore = line?.before && line.before.period === place.round?.period;
  return line?.before && isBefore ? { source, value: line.before, before: null, isOlder: true } : undefined;
}

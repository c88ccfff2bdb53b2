import type { PlacedValue } from '../../client/entrances/overview.ts';
import type { Value } from '../../client/parts/queries.ts';
import type { Comparison } from '../../server/core/release/figures.ts';
import { placedIndicators } from '../../server/core/scorecard/walk.ts';
import { readShippedScorecard } from '../../server/demo/files.ts';
import { satisfaction } from './app-figures.ts';

const scorecard = await readShippedScorecard('fet-politisk');
const places = placedIndicators(scorecard);
const noComparison: Comparison = { comparable: false, reason: 'noPreviousRound' };

/** A figure of the political map's indicator at a place in its order, of one made-up survey. */
export function valueAt(
  place: number,
  figures: Value['figures'],
  comparison = noComparison,
  alert = false,
): PlacedValue {
  const { indicator, focusArea } = places[place] as (typeof places)[number];
  const now: Value = {
    ...{ period: '2026', closedOn: '2026-10-20', isNew: false, isPublished: true, figures, comparison },
    ...{ response: { shown: 'all', answeredCount: 120, invitedCount: 168, responseRate: 120 / 168 } },
    ...{ status: { code: 'within', uncertain: false }, spreadLabel: null, minorityAlert: alert },
    ...{ releaseId: '00000000-0000-4000-8000-000000000000', releaseVersion: 1, methodVersion: 1 },
  };
  const source: PlacedValue['source'] = {
    ...{ surveyKey: 'one', surveyTitle: { nb: 'Undersøkelsen', nn: 'Undersøkinga', en: 'The survey' } },
    ...{ surveyKind: 'user', roundId: 'r1', scale: satisfaction, now, before: null },
  };
  return { scorecard, focusArea, indicator, sources: [source], source, now };
}

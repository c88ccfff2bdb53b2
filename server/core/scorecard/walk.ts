import type { FocusArea, Goal, Scorecard, ScorecardIndicator, SuccessFactor } from './format.ts';

export interface PlacedIndicator {
  indicator: ScorecardIndicator;
  focusArea: FocusArea;
  goal: Goal;
  successFactor: SuccessFactor;
}

/** Every indicator of the map with where it stands, in the map's order. */
export function placedIndicators(scorecard: Scorecard): PlacedIndicator[] {
  return scorecard.focusAreas.flatMap((focusArea) =>
    focusArea.goals.flatMap((goal) =>
      goal.successFactors.flatMap((successFactor) =>
        successFactor.indicators.map((indicator) => ({ indicator, focusArea, goal, successFactor })),
      ),
    ),
  );
}

/** Whether a survey is to give the value; else it comes from accounts, a register or the units themselves. */
export function isFromSurvey(indicator: ScorecardIndicator): boolean {
  return indicator.method.kind.endsWith('Survey');
}

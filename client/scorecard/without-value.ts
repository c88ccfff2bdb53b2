import type { ScorecardIndicator } from '../../server/core/scorecard/format.ts';
import type { Value } from '../parts/queries.ts';

/** The status of an indicator that no survey has given a value. What is missing depends on how it is to be found. */
export function statusWithoutValue(indicator: Pick<ScorecardIndicator, 'ambition'>): Value['status'] {
  const form = indicator.ambition?.rule.form;
  const code = form === 'relative' ? 'missingReference' : form === 'delegated' ? 'delegated' : 'noData';
  return { code, uncertain: false };
}

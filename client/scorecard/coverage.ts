import type { Scorecard } from '../../server/core/scorecard/format.ts';
import { placedIndicators } from '../../server/core/scorecard/walk.ts';

/** A municipality's four tasks, in the guide's order. */
export const policyDomains = [
  'demokrati',
  'samfunnsutvikling',
  'tjenesteproduksjon',
  'myndighetsforvaltning',
] as const;
export type PolicyDomain = (typeof policyDomains)[number];

export interface Coverage {
  /** Null: the map does not say which it is about. */
  domains: { covered: PolicyDomain[]; missing: PolicyDomain[] } | null;
  /** How many indicators are counted, and how many are as people perceive it. */
  measuredCount: number;
  perceivedCount: number;
}

/** Which of the four policy domains a map's focus areas are about, and its mix of measured and perceived (R14). */
export function coverageOf(scorecard: Scorecard): Coverage {
  const said = new Set(scorecard.focusAreas.flatMap((area) => area.policyDomains));
  const kinds = placedIndicators(scorecard).map(({ indicator }) => indicator.qualityKind);
  return {
    domains:
      said.size === 0
        ? null
        : {
            covered: policyDomains.filter((domain) => said.has(domain)),
            missing: policyDomains.filter((domain) => !said.has(domain)),
          },
    measuredCount: kinds.filter((kind) => kind === 'measured').length,
    perceivedCount: kinds.filter((kind) => kind === 'perceived').length,
  };
}

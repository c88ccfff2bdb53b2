import { statusOf } from '../../../server/core/ambition/status.ts';
import type { FindingSubject, FindingUnit, ToldValue } from '../../../server/core/findings/finding.ts';
import type { Comparison } from '../../../server/core/release/figures.ts';
import type { OutwardResponse } from '../../../server/core/release/outward.ts';
import { minorityAlert } from '../../../server/core/spread.ts';
import { comparisonOf, figuresOf } from '../../client/app-figures.ts';

export const withheld = { shown: 'nothing', reason: 'withheld' } as const;
const ambition = { form: 'band', target: 5, floor: 4 } as const;

/** A place's figure as it is told, from answers at 1, 2, … 6; with those of last time it is compared. */
export function told(now: number[], before?: number[], response: OutwardResponse = withheld): ToldValue {
  const figures = figuresOf(now);
  const comparison: Comparison = before
    ? comparisonOf(now, before)
    : { comparable: false, reason: 'noPreviousRound' };
  const status = statusOf(figures, ambition, 'higherIsBetter');
  return {
    ...{ figures, response, comparison, status },
    minorityAlert: minorityAlert(figures, comparison, status.code !== 'below'),
  };
}

export const hidden: ToldValue = {
  figures: withheld,
  response: withheld,
  comparison: { comparable: false, reason: 'withheld' },
  status: { code: 'withheld', uncertain: false },
  minorityAlert: false,
};

export function answered(answeredCount: number, invitedCount: number | null): OutwardResponse {
  const responseRate = invitedCount === null ? null : answeredCount / invitedCount;
  return { shown: 'all', answeredCount, invitedCount, responseRate };
}

export function unitOf(unitId: string, now: ToldValue | null, given: Partial<FindingUnit> = {}): FindingUnit {
  return { unitId, parentUnitId: 'root', name: unitId, now, before: null, ...given };
}

export function subjectOf(
  now: ToldValue | null,
  units: FindingUnit[] = [],
  given: Partial<FindingSubject> = {},
): FindingSubject {
  return {
    ...{ indicatorKey: 'brukertilfredshet', roundId: 'round', isNew: true, now, before: null, units },
    ...{ scale: { min: 1, max: 6 }, isIndex: false },
    visibleFromAt: new Date('2027-06-17T18:00:00Z'),
    ...given,
  };
}

/** The guide's pair by zone: fourteen dissatisfied of 120, ten of them among the 34 in vest. */
export const zones = {
  nord: { before: [0, 1, 3, 10, 17, 11], now: [1, 1, 2, 6, 12, 20] },
  sør: { before: [0, 1, 3, 11, 18, 11], now: [1, 1, 1, 7, 13, 21] },
  vest: { before: [0, 0, 2, 9, 15, 8], now: [6, 4, 3, 5, 7, 9] },
};

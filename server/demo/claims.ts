import type { ClaimStatement } from '../core/claims/verdict.ts';
import type { ClaimId, MunicipalityId } from '../core/ids.ts';
import type { Context } from '../platform/context.ts';
import { keepClaim, shareClaim } from '../stages/claims/claims.service.ts';
import { ago, personOf } from './people.ts';

const homeCare = { indicatorKey: 'fet.brukertilfredshet', surveyKey: 'hjemmesykepleie-bruker', unitId: null };
const level = { quantifier: 'many', end: 'dissatisfied', fewShare: 0.1, change: null } as const;

/**
 * One of each answer, of the home care pair: an exception that is fourteen people all the same, a trend, and a change that one
 * pair of rounds cannot decide. The newest stands first in the list.
 */
const demoClaims: { daysAgo: number; text: string; knownCases: number | null; statement: ClaimStatement }[] =
  [
    {
      ...{ daysAgo: 24, text: 'De fleste er fornøyde med hjemmesykepleien', knownCases: null },
      statement: { ...level, quantifier: 'most', end: 'satisfied' },
    },
    {
      ...{ daysAgo: 23, text: 'Det er blitt større forskjeller i hjemmesykepleien', knownCases: null },
      statement: { ...level, change: 'greaterSpread' },
    },
    {
      ...{ daysAgo: 22, text: 'Mange er misfornøyde med hjemmesykepleien', knownCases: 5 },
      statement: { ...level, fewShare: 0.2 },
    },
  ];

/** What the demo's politician has heard said, held against the figures and shared with the council as by themselves. */
export async function claimAndShare(context: Context, municipalityId: MunicipalityId): Promise<void> {
  const politician = await personOf(context, municipalityId, 'politician@example.org');
  const [council] = politician?.bodyIds ?? [];
  if (!politician || !council) return;
  for (const { daysAgo, ...claim } of demoClaims) {
    const [at, id] = [ago(context, daysAgo), crypto.randomUUID() as ClaimId];
    await keepClaim(at, politician, { ...claim, id, knownOf: null, places: [homeCare] });
    await shareClaim(at, politician, id, council);
  }
}

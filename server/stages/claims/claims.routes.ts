import type { BodyId, ClaimId, UnitId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { Municipality } from '../organisation/organisation.store.ts';
import { findBearing } from './bearing.service.ts';
import type { claimsContract } from './claims.contract.ts';
import { dropClaim, keepClaim, shareClaim } from './claims.service.ts';
import { listReadableClaims, viewClaim } from './reading.service.ts';

export function claimsRoutes(context: Context): Handlers<typeof claimsContract, Municipality> {
  return {
    'GET /api/:municipality/claims': async ({ actor }) => listReadableClaims(context, actor),
    'GET /api/:municipality/claims/:claim': async ({ actor, params }) =>
      viewClaim(context, actor, params.claim as ClaimId),
    'POST /api/:municipality/claims/bearing': async ({ actor, body }) => ({
      candidates: await findBearing(context, actor, body.text, body.language),
    }),
    'POST /api/:municipality/claims/drafts': async ({ actor, body }) => {
      const places = body.places.map((place) => ({ ...place, unitId: place.unitId as UnitId | null }));
      await keepClaim(context, actor, { ...body, id: body.id as ClaimId, places });
      return {};
    },
    'POST /api/:municipality/claims/drafts/delete': async ({ actor, body }) => {
      await dropClaim(context, actor, body.id as ClaimId);
      return {};
    },
    'POST /api/:municipality/claims/drafts/share': async ({ actor, body }) => {
      await shareClaim(context, actor, body.id as ClaimId, body.bodyId as BodyId);
      return {};
    },
  };
}

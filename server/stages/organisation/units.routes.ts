import type { AccountId, UnitId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { Municipality } from './organisation.store.ts';
import type { unitsContract } from './units.contract.ts';
import { addUnit, changeUnit, endUnit, viewUnits } from './units.service.ts';

export function unitsRoutes(context: Context): Handlers<typeof unitsContract, Municipality> {
  return {
    'GET /api/:municipality/units': async ({ municipality }) => ({
      units: await viewUnits(context, municipality.id),
    }),
    'POST /api/:municipality/units': async ({ municipality, body, actor }) => {
      const { validFromOn, predecessorUnitId } = body;
      const start = { validFromOn, predecessorUnitId: predecessorUnitId as UnitId | null };
      return { id: await addUnit(context, municipality.id, { ...branded(body), ...start }, actor) };
    },
    'PUT /api/:municipality/units/:unitId': async ({ municipality, params, body, actor }) => {
      await changeUnit(context, municipality.id, params.unitId as UnitId, branded(body), actor);
      return {};
    },
    'POST /api/:municipality/units/:unitId/end': async ({ municipality, params, body, actor }) => {
      const { validToOn, successorUnitId } = body;
      const end = { validToOn, successorUnitId: successorUnitId as UnitId | null | undefined };
      await endUnit(context, municipality.id, params.unitId as UnitId, end, actor);
      return {};
    },
  };
}

interface Given {
  parentUnitId: string | null;
  name: string;
  kind: string;
  position: number;
  code: string | null;
  sector: string | null;
  leaderAccountId: string | null;
}

function branded({ parentUnitId, leaderAccountId, name, kind, position, code, sector }: Given) {
  const ids = {
    parentUnitId: parentUnitId as UnitId | null,
    leaderAccountId: leaderAccountId as AccountId | null,
  };
  return { ...ids, name, kind, position, code, sector };
}

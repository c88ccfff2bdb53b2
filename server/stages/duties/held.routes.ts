import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { Municipality } from '../organisation/organisation.store.ts';
import type { heldContract } from './held.contract.ts';
import { readHeld } from './held.service.ts';

export function heldRoutes(context: Context): Handlers<typeof heldContract, Municipality> {
  return {
    'GET /api/:municipality/me/held': async ({ actor }) => {
      const { at, sections, notHeld } = await readHeld(context, actor);
      return { at: at.toISOString(), sections, notHeld: [...notHeld] };
    },
  };
}

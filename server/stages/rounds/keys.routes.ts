import type { RoundId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import { readKeyFile } from '../../platform/crypto/key-file.ts';
import { Refusal, StartError } from '../../platform/errors.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { Municipality } from '../organisation/organisation.store.ts';
import { bringKey, listAwaitedKeys } from './key-custody.service.ts';
import type { keysContract } from './keys.contract.ts';

export function keysRoutes(context: Context): Handlers<typeof keysContract, Municipality> {
  return {
    'GET /api/:municipality/awaited-keys': async ({ municipality, actor }) => {
      const rounds = await listAwaitedKeys(context, municipality.id, actor);
      return { rounds: rounds.map((round) => ({ ...round, since: round.since.toISOString() })) };
    },
    'POST /api/:municipality/rounds/:roundId/key': async ({ municipality, params, body, actor }) => {
      const roundId = params.roundId as RoundId;
      await bringKey(context, municipality.id, roundId, () => privateKeyIn(body.keyFile), actor);
      return {};
    },
  };
}

/** Refuses with `not-a-key-file`, and says nothing of what was in it. */
function privateKeyIn(keyFile: string): Buffer {
  try {
    return readKeyFile(keyFile).privateKey;
  } catch (error) {
    if (error instanceof StartError) throw new Refusal('not-a-key-file', 422);
    throw error;
  }
}

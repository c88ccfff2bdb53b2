import type { ApiKeyId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { apiKeysContract } from './api-keys.contract.ts';
import { addKey, endKey, viewKeys } from './api-keys.service.ts';
import type { Municipality } from './organisation.store.ts';

export function apiKeysRoutes(context: Context): Handlers<typeof apiKeysContract, Municipality> {
  return {
    'GET /api/:municipality/api-keys': async ({ municipality }) => ({
      keys: await viewKeys(context, municipality.id),
    }),
    'POST /api/:municipality/api-keys': async ({ municipality, body, actor }) => {
      const { id, token, expiresAt } = await addKey(context, municipality.id, body, actor);
      return { id, token, expiresAt: expiresAt.toISOString() };
    },
    'POST /api/:municipality/api-keys/:keyId/end': async ({ municipality, params, actor }) => {
      await endKey(context, municipality.id, params.keyId as ApiKeyId, actor);
      return {};
    },
  };
}

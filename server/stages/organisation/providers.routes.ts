import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { Pace } from '../../platform/http/pace.ts';
import type { Municipality } from './organisation.store.ts';
import { tryProvider } from './provider-trial.ts';
import type { providersContract } from './providers.contract.ts';
import {
  changeProvider,
  isOwnMachine,
  makeProvider,
  switchProvider,
  viewProviders,
} from './providers.service.ts';

export function providersRoutes(
  context: Context,
  pace: Pace,
): Handlers<typeof providersContract, Municipality> {
  return {
    'GET /api/:municipality/providers': async ({ municipality }) => ({
      providers: await viewProviders(context, municipality),
    }),
    'POST /api/:municipality/providers': async ({ municipality, body, actor }) => {
      const { roles, ...given } = body;
      await makeProvider(context, municipality, { ...given, roleMap: mapOf(roles) }, actor);
      return {};
    },
    'PUT /api/:municipality/providers/:provider': async ({ municipality, params, body, actor }) => {
      const { roles, clientSecret, ...given } = body;
      const settings = { ...given, roleMap: mapOf(roles), clientSecret: clientSecret ?? undefined };
      await changeProvider(context, municipality, params.provider, settings, actor);
      return {};
    },
    'POST /api/:municipality/providers/:provider/use': async ({ municipality, params, body, actor }) => {
      await switchProvider(context, municipality, params.provider, body.isOn, actor);
      return {};
    },
    'POST /api/:municipality/provider-trials': async ({ body, request }) => {
      await pace.take(request.ip);
      return tryProvider(context, body.issuer, isOwnMachine(context));
    },
  };
}

function mapOf<R extends string>(rows: { value: string; role: R }[]): Record<string, R> {
  return Object.fromEntries(rows.map(({ value, role }) => [value, role]));
}

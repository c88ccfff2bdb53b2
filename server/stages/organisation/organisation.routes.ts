import type { MunicipalityId } from '../../core/ids.ts';
import type { Localized } from '../../core/locale.ts';
import type { Context } from '../../platform/context.ts';
import { clearSessionCookie, sessionToken, setSessionCookie } from '../../platform/http/cookies.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { organisationContract } from './organisation.contract.ts';
import type { Municipality } from './organisation.store.ts';
import { signInToDemo, signOut } from './session.service.ts';
import type { Account } from './session.store.ts';

/** `listScorecards` comes from a later stage, given by whoever puts the house together. */
export function organisationRoutes(
  context: Context,
  secure: boolean,
  listScorecards: (id: MunicipalityId) => Promise<{ key: string; title: Localized; kind: string }[]>,
): Handlers<typeof organisationContract, Municipality, Account> {
  return {
    'GET /api/:municipality': async ({ municipality, account }) => ({
      slug: municipality.slug,
      name: municipality.name,
      dataLabel: municipality.dataLabel,
      demo: context.demo,
      scorecards: await listScorecards(municipality.id),
      account: account ?? null,
    }),
    'POST /api/:municipality/demo/sign-in': async ({ municipality, body, response }) => {
      const { account, token, expiresAt } = await signInToDemo(context, municipality.id, body.role);
      setSessionCookie(response, token, expiresAt.getTime() - context.clock.now().getTime(), secure);
      return { account };
    },
    'POST /api/:municipality/sign-out': async ({ municipality, request, response }) => {
      const token = sessionToken(request);
      if (token) await signOut(context, municipality.id, token);
      clearSessionCookie(response, secure);
      return {};
    },
  };
}

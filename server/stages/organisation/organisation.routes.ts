import type { MunicipalityId } from '../../core/ids.ts';
import type { Localized } from '../../core/locale.ts';
import type { Context } from '../../platform/context.ts';
import { clearSessionCookie, sessionToken } from '../../platform/http/cookies.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import { whereToSignOutToo } from './oidc.logout.service.ts';
import type { organisationContract } from './organisation.contract.ts';
import type { Municipality } from './organisation.store.ts';
import { csrfTokenOf, signOut } from './session.service.ts';
import { wordsInForce } from './words.service.ts';

/** `listScorecards` comes from a later stage, given by whoever puts the house together. */
export function organisationRoutes(
  context: Context,
  secure: boolean,
  listScorecards: (id: MunicipalityId) => Promise<{ key: string; title: Localized; kind: string }[]>,
): Handlers<typeof organisationContract, Municipality> {
  return {
    'GET /api/:municipality': async ({ municipality, actor, request }) => {
      const token = actor && sessionToken(request, secure);
      return {
        slug: municipality.slug,
        name: municipality.name,
        dataLabel: municipality.dataLabel,
        demo: context.demo,
        words: await wordsInForce(context, municipality.id),
        scorecards: await listScorecards(municipality.id),
        account: actor
          ? { name: actor.name, roles: [...actor.roles], waitingRoles: [...actor.waitingRoles] }
          : null,
        csrfToken: token ? csrfTokenOf(token) : null,
      };
    },
    'POST /api/:municipality/sign-out': async ({ municipality, request, response }) => {
      const token = sessionToken(request, secure);
      const ended = token ? await signOut(context, municipality.id, token) : null;
      clearSessionCookie(response, secure);
      return { next: ended && (await whereToSignOutToo(context, municipality, ended)) };
    },
  };
}

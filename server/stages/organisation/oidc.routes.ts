import type { Context } from '../../platform/context.ts';
import {
  clearSignInState,
  setSessionCookie,
  setSignInState,
  signInState,
} from '../../platform/http/cookies.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { oidcContract } from './oidc.contract.ts';
import { attemptTime, beginSignIn, finishSignIn, providersOf } from './oidc.service.ts';
import type { Municipality } from './organisation.store.ts';

/** The ways in by a provider; each ends in a redirect and never in JSON. */
export function oidcRoutes(context: Context, secure: boolean): Handlers<typeof oidcContract, Municipality> {
  return {
    'GET /api/:municipality/sign-in/providers': async ({ municipality }) => ({
      providers: await providersOf(context, municipality.id),
    }),
    'GET /api/:municipality/sign-in/:provider': async ({ municipality, params, query, response }) => {
      const { url, state } = await beginSignIn(context, municipality, params.provider, query.returnTo);
      setSignInState(response, state, attemptTime, secure);
      response.set('Cache-Control', 'no-store').redirect(302, url.href);
      return null;
    },
    'GET /api/:municipality/sign-in/:provider/return': async (call) => {
      const { municipality, params, query, request, response } = call;
      const state = { given: query.state, ofBrowser: signInState(request, secure) };
      const search = new URL(request.originalUrl, context.baseUrl).search;
      const device = deviceOf(request.headers['user-agent']);
      const outcome = await finishSignIn(context, municipality, params.provider, search, state, device);
      clearSignInState(response, secure);
      response.set('Cache-Control', 'no-store');
      if ('failure' in outcome) {
        response.redirect(302, `/${municipality.slug}/nb/logg-inn?feil=${outcome.failure}`);
        return null;
      }
      setSessionCookie(response, outcome.session.token, outcome.session.maxAge, secure);
      response.redirect(302, outcome.path);
      return null;
    },
  };
}

/** Browser and system in two words, for the list of one's own sessions: enough to know one's own by. */
function deviceOf(agent = ''): string {
  const browser = /Edg|Firefox|Chrome|Safari/.exec(agent)?.[0].replace('Edg', 'Edge') ?? 'Browser';
  const system = /iPhone|iPad|Android|Windows|Mac OS X|Linux/.exec(agent)?.[0].replace('Mac OS X', 'macOS');
  return system ? `${browser}, ${system}` : browser;
}

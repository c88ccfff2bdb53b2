import type { Context } from '../../platform/context.ts';
import {
  clearSignInState,
  setSessionCookie,
  setSignInState,
  signInState,
} from '../../platform/http/cookies.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { Pace } from '../../platform/http/pace.ts';
import type { oidcContract } from './oidc.contract.ts';
import { beginLink, listOwnIdentities, unlink } from './oidc.linking.service.ts';
import { endByLogoutToken, endByProviderSession } from './oidc.logout.service.ts';
import { attemptTime, beginSignIn, finishSignIn, providersOf } from './oidc.service.ts';
import type { Municipality } from './organisation.store.ts';

/** The ways in by a provider; each ends in a redirect and never in JSON. */
export function oidcRoutes(
  context: Context,
  secure: boolean,
  pace: Pace,
): Handlers<typeof oidcContract, Municipality> {
  return {
    'GET /api/:municipality/sign-in/providers': async ({ municipality }) => ({
      providers: await providersOf(context, municipality.id),
    }),
    'GET /api/:municipality/sign-in/:provider': async (call) => {
      const { municipality, params, query, request, response } = call;
      await pace.take(request.ip);
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
        const { failure, path = `/${municipality.slug}/nb/logg-inn` } = outcome;
        response.redirect(302, `${path}?feil=${failure}`);
        return null;
      }
      if ('linked' in outcome) {
        response.redirect(302, `${outcome.path}?knyttet=${params.provider}`);
        return null;
      }
      setSessionCookie(response, outcome.session.token, outcome.session.maxAge, secure);
      response.redirect(302, outcome.path);
      return null;
    },
    'POST /api/:municipality/sign-in/:provider/back-channel-logout': async (call) => {
      const { municipality, params, body, request } = call;
      await pace.take(request.ip);
      await endByLogoutToken(context, municipality, params.provider, body.logout_token);
      return {};
    },
    'GET /api/:municipality/sign-in/:provider/front-channel-logout': async (call) => {
      const { municipality, params, query, request } = call;
      await pace.take(request.ip);
      const told = { issuer: query.iss, session: query.sid };
      await endByProviderSession(context, municipality, params.provider, told);
      return {};
    },
    'GET /api/:municipality/me/identities': ({ actor }) => listOwnIdentities(context, actor),
    'POST /api/:municipality/me/identities/:provider': async (call) => {
      const { municipality, actor, params, body, request, response } = call;
      await pace.take(request.ip);
      const asked = { provider: params.provider, language: body.language, code: body.code };
      const { url, state } = await beginLink(context, municipality, actor, asked);
      setSignInState(response, state, attemptTime, secure);
      return { next: url.href };
    },
    'DELETE /api/:municipality/me/identities/:provider': async ({ actor, params }) => {
      await unlink(context, actor, params.provider);
      return {};
    },
  };
}

/** Browser and system in two words, for the list of one's own sessions: enough to know one's own by. */
function deviceOf(agent = ''): string {
  const browser = /Edg|Firefox|Chrome|Safari/.exec(agent)?.[0].replace('Edg', 'Edge') ?? 'Browser';
  const system = /iPhone|iPad|Android|Windows|Mac OS X|Linux/.exec(agent)?.[0].replace('Mac OS X', 'macOS');
  return system ? `${browser}, ${system}` : browser;
}

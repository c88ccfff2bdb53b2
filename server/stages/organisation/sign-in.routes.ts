import type { Request } from 'express';
import { sessionLimits } from '../../core/authorisation/session-limits.ts';
import type { Context } from '../../platform/context.ts';
import { setSessionCookie } from '../../platform/http/cookies.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { Pace } from '../../platform/http/pace.ts';
import { listDemoPeople } from './demo-people.ts';
import type { Municipality } from './organisation.store.ts';
import {
  chooseResultMail,
  confirmSecondFactor,
  endOwnSessions,
  listOwnSessions,
  startSecondFactor,
} from './own-account.service.ts';
import { sendPasswordLink } from './password-mail.service.ts';
import type { signInContract } from './sign-in.contract.ts';
import { setPasswordByLink, signIn } from './sign-in.service.ts';

export function signInRoutes(context: Context, pace: Pace): Handlers<typeof signInContract, Municipality> {
  const secure = context.baseUrl.startsWith('https:');
  return {
    'POST /api/:municipality/sign-in': async ({ municipality, body, request, response }) => {
      await pace.take(request.ip);
      const started = await signIn(context, municipality.id, {
        ...body,
        ...{ device: deviceOf(request), from: request.ip ?? '' },
      });
      setSessionCookie(response, started.token, started.maxAge, secure);
      return {};
    },
    'POST /api/:municipality/password-links': async ({ municipality, body, request }) => {
      await pace.take(request.ip);
      await sendPasswordLink(context, municipality, body.email.toLowerCase());
      return {};
    },
    'POST /api/:municipality/password': async ({ municipality, body }) => {
      await setPasswordByLink(context, municipality, body.token, body.password);
      return {};
    },
    'GET /api/:municipality/demo/people': async ({ municipality }) => ({
      people: await listDemoPeople(context, municipality.id),
    }),
    'GET /api/:municipality/me/sessions': ({ actor }) => listOwnSessions(context, actor),
    'POST /api/:municipality/me/sessions/end': async ({ actor, body }) => {
      await endOwnSessions(context, actor, body.which);
      return {};
    },
    'POST /api/:municipality/me/result-mail': async ({ actor, body }) => {
      await chooseResultMail(context, actor, body.isWanted);
      return {};
    },
    'POST /api/:municipality/me/second-factor': ({ actor, municipality }) =>
      startSecondFactor(context, actor, municipality.name),
    'POST /api/:municipality/me/second-factor/confirm': async ({ actor, municipality, body, response }) => {
      const { recoveryCodes, token } = await confirmSecondFactor(context, municipality, actor, body.code);
      const { absolute } = sessionLimits([...actor.roles, ...actor.waitingRoles]);
      setSessionCookie(response, token, absolute, secure);
      return { recoveryCodes };
    },
  };
}

/** Browser and system in a few words, so that people know their own sign-ins again. No version, no address. */
function deviceOf(request: Request): string {
  const agent = request.headers['user-agent'] ?? '';
  const browser = /Firefox|Edg|OPR|Chrome|Safari/.exec(agent)?.[0] ?? '';
  const system = /Android|iPhone|iPad|Windows|Mac OS X|Linux/.exec(agent)?.[0] ?? '';
  const names: Record<string, string> = { Edg: 'Edge', OPR: 'Opera', 'Mac OS X': 'Mac' };
  return [browser, system]
    .filter(Boolean)
    .map((word) => names[word] ?? word)
    .join(', ');
}

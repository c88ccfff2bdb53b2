import type { AccountId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { Municipality } from './organisation.store.ts';
import type { peopleContract } from './people.contract.ts';
import { addPerson, changePerson, endRole, giveRole, viewPeople } from './people.service.ts';
import { giveOutPasswordLink, resetSecondFactor } from './people-access.service.ts';

export function peopleRoutes(context: Context): Handlers<typeof peopleContract, Municipality> {
  return {
    'GET /api/:municipality/people': ({ municipality, actor }) => viewPeople(context, municipality.id, actor),
    'POST /api/:municipality/people': async ({ municipality, body, actor }) => ({
      id: await addPerson(context, municipality.id, body, actor),
    }),
    'PUT /api/:municipality/people/:accountId': async ({ municipality, params, body, actor }) => {
      await changePerson(context, municipality.id, params.accountId as AccountId, body, actor);
      return {};
    },
    'POST /api/:municipality/people/:accountId/roles': async ({ municipality, params, body, actor }) => {
      await giveRole(context, municipality.id, params.accountId as AccountId, body, actor);
      return {};
    },
    'DELETE /api/:municipality/people/:accountId/roles/:role': async (call) => {
      const { municipality, params, body, actor } = call;
      const held = { role: params.role, surveyKey: body.surveyKey };
      await endRole(context, municipality.id, params.accountId as AccountId, held, actor);
      return {};
    },
    'POST /api/:municipality/people/:accountId/password-link': async ({ municipality, params, actor }) => ({
      link: await giveOutPasswordLink(context, municipality, params.accountId as AccountId, actor),
    }),
    'POST /api/:municipality/people/:accountId/second-factor/reset': async (call) => {
      const { municipality, params, actor } = call;
      await resetSecondFactor(context, municipality, params.accountId as AccountId, actor);
      return {};
    },
  };
}

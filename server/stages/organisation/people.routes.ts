import type { AccountId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { Municipality } from './organisation.store.ts';
import type { peopleContract } from './people.contract.ts';
import { addPerson, changePerson, endRole, giveRole, viewPeople } from './people.service.ts';

export function peopleRoutes(context: Context): Handlers<typeof peopleContract, Municipality> {
  return {
    'GET /api/:municipality/people': async ({ municipality }) => ({
      people: await viewPeople(context, municipality.id),
    }),
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
  };
}

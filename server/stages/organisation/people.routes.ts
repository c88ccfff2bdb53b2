import type { AccountId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { Municipality } from './organisation.store.ts';
import type { peopleContract } from './people.contract.ts';
import {
  addPerson,
  changePerson,
  endRole,
  giveRole,
  type ListSurveys,
  viewPeople,
} from './people.service.ts';
import { giveOutPasswordLink, resetSecondFactor } from './people-access.service.ts';

/** `listSurveys` comes from a later stage, given by whoever puts the house together. */
export function peopleRoutes(
  context: Context,
  listSurveys: ListSurveys,
): Handlers<typeof peopleContract, Municipality> {
  return {
    'GET /api/:municipality/people': ({ municipality, actor }) =>
      viewPeople(context, municipality.id, listSurveys, actor),
    'POST /api/:municipality/people': async ({ municipality, body, actor }) => ({
      id: await addPerson(context, municipality.id, body, listSurveys, actor),
    }),
    'PUT /api/:municipality/people/:accountId': async ({ municipality, params, body, actor }) => {
      await changePerson(context, municipality, params.accountId as AccountId, body, actor);
      return {};
    },
    'POST /api/:municipality/people/:accountId/roles': async ({ municipality, params, body, actor }) => {
      await giveRole(context, municipality.id, params.accountId as AccountId, body, listSurveys, actor);
      return {};
    },
    'DELETE /api/:municipality/people/:accountId/roles/:role': async (call) => {
      const { municipality, params, body, actor } = call;
      const held = { role: params.role, surveyKey: body.surveyKey };
      await endRole(context, municipality.id, params.accountId as AccountId, held, listSurveys, actor);
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

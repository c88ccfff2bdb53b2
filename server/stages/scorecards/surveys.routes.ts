import type { RoundId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { Municipality } from '../organisation/organisation.store.ts';
import { closeRound } from '../rounds/rounds.service.ts';
import type { surveysContract } from './surveys.contract.ts';
import { listSurveyOverviews, viewSurvey } from './surveys.service.ts';

export function surveysRoutes(context: Context): Handlers<typeof surveysContract, Municipality> {
  return {
    'GET /api/:municipality/surveys': async ({ municipality, actor }) => ({
      surveys: await listSurveyOverviews(context, municipality, actor),
    }),
    'GET /api/:municipality/surveys/:survey': ({ municipality, params, actor }) =>
      viewSurvey(context, municipality, params.survey, actor),
    'POST /api/:municipality/rounds/:roundId/close': async ({ municipality, params, body, actor }) => {
      await closeRound(context, municipality.id, params.roundId as RoundId, actor, body.reason);
      return { closing: true };
    },
  };
}

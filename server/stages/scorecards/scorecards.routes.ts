import type { Actor } from '../../core/authorisation/actor.ts';
import { isFromSurvey } from '../../core/scorecard/walk.ts';
import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { Municipality } from '../organisation/organisation.store.ts';
import { viewIndicator, viewScorecard } from './reading.service.ts';
import type { scorecardsContract } from './scorecards.contract.ts';

/** Everyone in the house sees what the body sees; everyone else what is public. The address is the same. */
function audienceOf(actor: Actor | undefined): 'body' | 'public' {
  return actor && actor.roles.size > 0 ? 'body' : 'public';
}

export function scorecardsRoutes(context: Context): Handlers<typeof scorecardsContract, Municipality> {
  return {
    'GET /api/:municipality/scorecards/:scorecard': async ({ municipality, params, actor }) => {
      const audience = audienceOf(actor);
      const view = await viewScorecard(context, municipality.id, params.scorecard, audience);
      return { ...view, dataLabel: municipality.dataLabel, audience };
    },
    'GET /api/:municipality/indicators/:indicator': async ({ municipality, params, actor }) => {
      const audience = audienceOf(actor);
      const view = await viewIndicator(context, municipality.id, params.indicator, audience);
      const { ambition, name } = view.indicator;
      return {
        key: view.indicator.key,
        name: name.text,
        footnoteMark: name.footnoteMark ?? null,
        scorecardKey: view.scorecard.key,
        scorecardTitle: view.scorecard.title,
        focusArea: view.focusArea.name.text,
        successFactor: view.successFactor.name.text,
        fromSurvey: isFromSurvey(view.indicator),
        ambition: ambition && {
          text: ambition.text,
          footnoteMark: ambition.footnoteMark ?? null,
          rule: ambition.rule,
        },
        dataLabel: municipality.dataLabel,
        audience,
        pooled: view.pooled,
        sources: view.sources,
      };
    },
  };
}

import { isFromSurvey } from '../../core/scorecard/walk.ts';
import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { Municipality } from '../organisation/organisation.store.ts';
import { viewMyUnits } from './my-units.service.ts';
import { viewOverview } from './overview.service.ts';
import { listPublished, viewIndicator, viewScorecard } from './reading.service.ts';
import type { scorecardsContract } from './scorecards.contract.ts';

export function scorecardsRoutes(context: Context): Handlers<typeof scorecardsContract, Municipality> {
  return {
    'GET /api/:municipality/publications': async ({ municipality, actor }) => ({
      publications: await listPublished(context, municipality.id, actor ?? null),
    }),
    'GET /api/:municipality/overview': async ({ municipality, query, actor }) => {
      const reader = query.as === 'public' ? null : (actor ?? null);
      const view = await viewOverview(context, municipality.id, reader);
      return { ...view, dataLabel: municipality.dataLabel };
    },
    'GET /api/:municipality/my-units': async ({ actor }) => ({ units: await viewMyUnits(context, actor) }),
    'GET /api/:municipality/scorecards/:scorecard': async ({ municipality, params, actor }) => {
      const view = await viewScorecard(context, municipality.id, params.scorecard, actor ?? null);
      return { ...view, dataLabel: municipality.dataLabel };
    },
    'GET /api/:municipality/indicators/:indicator': async ({ municipality, params, actor }) => {
      const view = await viewIndicator(context, municipality.id, params.indicator, actor ?? null);
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
        unitOfMeasurement: view.indicator.unitOfMeasurement ?? null,
        adoptedIn: view.indicator.adoptedIn ?? null,
        dataLabel: municipality.dataLabel,
        pooled: view.pooled,
        sources: view.sources,
      };
    },
  };
}

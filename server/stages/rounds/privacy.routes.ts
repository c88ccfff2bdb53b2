import type { RoundId } from '../../core/ids.ts';
import { privacyNotice } from '../../core/privacy/notice.ts';
import { missingPrivacy, noPrivacySettings } from '../../core/privacy/settings.ts';
import type { Context } from '../../platform/context.ts';
import type { Handlers } from '../../platform/http/implement.ts';
import type { Municipality } from '../organisation/organisation.store.ts';
import { noticeOfRound } from './notice.service.ts';
import type { privacyContract } from './privacy.contract.ts';
import { savePrivacy, viewPrivacy } from './privacy.service.ts';
import type { PrivacyVersion } from './privacy.store.ts';

export function privacyRoutes(context: Context): Handlers<typeof privacyContract, Municipality> {
  return {
    'GET /api/:municipality/surveys/:survey/privacy': async ({ municipality, params, actor }) =>
      standing(await viewPrivacy(context, municipality.id, params.survey, actor)),
    'PUT /api/:municipality/surveys/:survey/privacy': async ({ municipality, params, body, actor }) => {
      const { settings, basedOnVersion } = body;
      return standing(
        await savePrivacy(context, municipality.id, params.survey, settings, basedOnVersion, actor),
      );
    },
    'GET /api/:municipality/rounds/:roundId/privacy': async ({ municipality, params, query }) => {
      const subject = await noticeOfRound(context, municipality, params.roundId as RoundId);
      return {
        ...privacyNotice(subject, query.language),
        municipalityName: subject.municipalityName,
        surveyTitle: subject.title[query.language],
      };
    },
  };
}

function standing([version, ...earlier]: PrivacyVersion[]) {
  const settings = version?.settings ?? noPrivacySettings;
  return {
    version: version?.version ?? 0,
    settings,
    missing: missingPrivacy(settings),
    setAt: version?.setAt.toISOString() ?? null,
    earlier: earlier.map(({ version: number, settings: then, setAt }) => ({
      ...{ version: number, settings: then, setAt: setAt.toISOString() },
    })),
  };
}

import type { MunicipalityId, RoundId, SurveyId, UnitId } from '../../server/core/ids.ts';
import type { Questionnaire } from '../../server/core/questionnaire/format.ts';
import type { UnitTree } from '../../server/core/unit-tree.ts';
import type { Context } from '../../server/platform/context.ts';
import { refreshIndicators } from '../../server/stages/indicators/indicators.service.ts';
import { invite, refreshCoarseCounts } from '../../server/stages/invitations/invitations.service.ts';
import { makeRelease } from '../../server/stages/releases/releases.service.ts';
import { submit } from '../../server/stages/responses/answering.service.ts';
import { mix } from '../../server/stages/responses/mixing.service.ts';
import { setPrivacy } from '../../server/stages/rounds/privacy.service.ts';
import { closeRound, openRound } from '../../server/stages/rounds/rounds.service.ts';
import { installSurvey } from '../../server/stages/rounds/surveys.service.ts';
import { samplePrivacy } from '../fixtures/privacy.ts';
import type { TestHouse } from './house.ts';

/** A survey that is ready for rounds: on this questionnaire, with the sample's privacy settings. */
export async function installReadySurvey(
  context: Context,
  municipalityId: MunicipalityId,
  questionnaire: Questionnaire,
): Promise<SurveyId> {
  const surveyId = await installSurvey(context, municipalityId, questionnaire);
  await setPrivacy(context, municipalityId, surveyId, samplePrivacy(), null, 'operator');
  return surveyId;
}

/** An open round around the clock's now, with thirty invited in each unit; two of three have answered, some in words. */
export async function playOpenRound(
  house: TestHouse,
  municipalityId: MunicipalityId,
  given: { surveyKey: string; period: string; tree: UnitTree },
): Promise<RoundId> {
  const at = house.clock.now().getTime();
  const roundId = await openRound(house.context, municipalityId, {
    ...given,
    source: 'collected',
    opensAt: new Date(at - 86_400_000),
    closesAt: new Date(at + 86_400_000),
  });
  const groups = given.tree
    .slice(1)
    .map((node) => ({ unitId: node.unitId as UnitId, stratum: '', count: 30 }));
  const invited = await invite(house.context, municipalityId, roundId, groups);
  for (const [index, { code }] of invited.filter((_, place) => place % 3 > 0).entries()) {
    const submissionId = crypto.randomUUID().replaceAll('-', '');
    const answers = { q1: 1 + (index % 6), kommentar: `ord ${index}` };
    await submit(house.context, municipalityId, roundId, { code, submissionId, answers });
  }
  await refreshCoarseCounts(house.context, municipalityId, roundId);
  return roundId;
}

/** Closed, mixed, released and brought to the indicators; published to nobody. */
export async function releaseRound(
  house: TestHouse,
  municipalityId: MunicipalityId,
  roundId: RoundId,
): Promise<void> {
  await closeRound(house.context, municipalityId, roundId, 'operator', 'prøve');
  await mix(house.context, municipalityId, roundId);
  const releaseId = await makeRelease(house.context, municipalityId, roundId);
  await refreshIndicators(house.context, municipalityId, roundId, releaseId);
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MunicipalityId, RoundId, UnitId } from '../core/ids.ts';
import { projectDir } from '../platform/config.ts';
import type { Context } from '../platform/context.ts';
import { type Db, inMunicipality } from '../platform/db/connect.ts';
import { demand } from '../platform/demand.ts';
import { StartError } from '../platform/errors.ts';
import { refreshIndicators } from '../stages/indicators/indicators.service.ts';
import { insertUnits } from '../stages/organisation/organisation.store.ts';
import { publishToAll } from '../stages/releases/publications.service.ts';
import { makeRelease } from '../stages/releases/releases.service.ts';
import { formatFaults } from '../stages/responses/import/faults.ts';
import { type GivenFile, readResponseFiles } from '../stages/responses/import/read-files.ts';
import { importResponses, importTarget } from '../stages/responses/import.service.ts';
import { setPrivacy } from '../stages/rounds/privacy.service.ts';
import { openRound } from '../stages/rounds/rounds.service.ts';
import { installSurvey } from '../stages/rounds/surveys.service.ts';
import { installScorecard } from '../stages/scorecards/scorecards.service.ts';
import { readShippedPrivacy, readShippedQuestionnaire, readShippedScorecard } from './files.ts';
import { makeDemoAccounts } from './load.ts';
import { loadWhole } from './whole.ts';

export const realMunicipality = {
  slug: 'virkelige-svar',
  name: 'Virkelige svar',
  dataLabel: 'realAnswersMadeUpUnits',
} as const;
const key = 'virkelige-svar';
const period = '2026';

/**
 * Loads the real-data municipality: 2,800 real people's answers to personality statements, in made-up units, imported
 * as any file is. The files lie with the tests, under their own licence. Gives false when it was there.
 */
export async function loadRealData(context: Context, ownerDb: Db): Promise<boolean> {
  return loadWhole(context, ownerDb, realMunicipality, async (municipalityId) => {
    const roundId = await prepareRealRound(context, municipalityId);
    await makeDemoAccounts(context, municipalityId);
    await importReal(context, municipalityId, roundId);
    const releaseId = await makeRelease(context, municipalityId, roundId);
    await refreshIndicators(context, municipalityId, roundId, releaseId);
    await publishToAll(context, municipalityId, roundId, 'demo');
  });
}

/** The questionnaire, the scorecard, a root unit, and a round made for import. */
export async function prepareRealRound(context: Context, municipalityId: MunicipalityId): Promise<RoundId> {
  await inMunicipality(context.db.staff, municipalityId, (tx) =>
    insertUnits(tx, municipalityId, [
      {
        id: demand('demo', 'manageUnit', { id: crypto.randomUUID() as UnitId }),
        parentUnitId: null,
        name: 'Hele kommunen',
        kind: 'municipality',
        position: 0,
        validFromOn: '2000-01-01',
      },
    ]),
  );
  await installScorecard(context, municipalityId, await readShippedScorecard(key), 'demo');
  const surveyId = await installSurvey(context, municipalityId, await readShippedQuestionnaire(key), 'demo');
  await setPrivacy(context, municipalityId, surveyId, await readShippedPrivacy(key), null, 'demo');
  const closesAt = new Date(context.clock.now().getTime() - 14 * 86_400_000);
  const round = {
    surveyKey: key,
    period,
    source: 'imported' as const,
    opensAt: new Date(closesAt.getTime() - 30 * 86_400_000),
    closesAt,
    acceptsUntilAt: closesAt,
    tree: [],
  };
  return openRound(context, municipalityId, round, 'demo');
}

async function importReal(context: Context, municipalityId: MunicipalityId, roundId: RoundId): Promise<void> {
  const parsed = await readResponseFiles({
    ...(await importTarget(context, municipalityId, roundId)),
    responses: await dataFile('kommune_bred.csv'),
    units: await dataFile('kommune_enheter.csv'),
  });
  if (!parsed.ok) throw new StartError(formatFaults(parsed.faults));
  await importResponses(context, municipalityId, roundId, parsed, 'demo');
}

async function dataFile(name: string): Promise<GivenFile> {
  const path = join(projectDir, 'test/data', name);
  const bytes = await readFile(path).catch(() => {
    throw new StartError(
      `${path} is not here. The real answers come with the source code, not with a packed release.`,
    );
  });
  return { bytes, name };
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkPrivacy } from '../core/privacy/format.ts';
import type { SurveyPrivacy } from '../core/privacy/settings.ts';
import { checkQuestionnaire } from '../core/questionnaire/check.ts';
import type { Fault, Questionnaire } from '../core/questionnaire/format.ts';
import { checkScorecard } from '../core/scorecard/check.ts';
import type { Scorecard } from '../core/scorecard/format.ts';
import { projectDir } from '../platform/config.ts';
import { StartError } from '../platform/errors.ts';

/** A shipped questionnaire, checked. The shipped files have no faults; a changed one is told about them. */
export async function readShippedQuestionnaire(key: string): Promise<Questionnaire> {
  const { questionnaire, faults } = checkQuestionnaire(await readShipped(`${key}.questionnaire.json`));
  if (!questionnaire || faults.length > 0) throw faultError(key, faults);
  return questionnaire;
}

export async function readShippedScorecard(key: string): Promise<Scorecard> {
  const { scorecard, faults } = checkScorecard(await readShipped(`${key}.scorecard.json`));
  if (!scorecard || faults.length > 0) throw faultError(key, faults);
  return scorecard;
}

/** The privacy settings shipped with a questionnaire. */
export async function readShippedPrivacy(key: string): Promise<SurveyPrivacy> {
  const { privacy, faults } = checkPrivacy(await readShipped(`${key}.privacy.json`));
  if (!privacy) throw faultError(key, faults);
  return privacy;
}

/** Made-up figures of municipalities that do not exist, in the form that others are taken in by. */
export async function readShippedPeers(key: string): Promise<{ name: string; bytes: Buffer }> {
  const name = `${key}.peers.json`;
  return { name, bytes: await readFile(join(projectDir, 'surveys', name)) };
}

async function readShipped(file: string): Promise<unknown> {
  return JSON.parse(await readFile(join(projectDir, 'surveys', file), 'utf8'));
}

function faultError(key: string, faults: Fault[]): StartError {
  const [first] = faults;
  return new StartError(
    `surveys/${key} has ${faults.length} faults, the first at ${first?.place}: ${first?.message} Mend the file and try again.`,
  );
}

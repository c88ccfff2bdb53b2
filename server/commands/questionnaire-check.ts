import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkAgainstScorecards, checkQuestionnaire, formatFaults } from '../core/questionnaire/check.ts';
import { checkScorecard } from '../core/scorecard/check.ts';
import { scorecardFormat } from '../core/scorecard/format.ts';
import { projectDir } from '../platform/config.ts';
import { StartError } from '../platform/errors.ts';
import { expressionFault } from '../platform/survey-model.ts';

/**
 * `questionnaire check FILE`: every fault with its place, for questionnaire and scorecard files alike. Indicators are
 * looked up in the scorecard files beside the questionnaire and in those that are shipped.
 */
export async function checkFileCommand(path: string): Promise<string> {
  const file = await readJson(path);
  if ((file as { format?: unknown } | null)?.format === scorecardFormat) {
    return verdict(path, checkScorecard(file).faults);
  }
  const { questionnaire, faults } = checkQuestionnaire(file, expressionFault);
  const unknown = questionnaire ? checkAgainstScorecards(questionnaire, await nearbyScorecards(path)) : [];
  return verdict(path, [...faults, ...unknown]);
}

function verdict(path: string, faults: Parameters<typeof formatFaults>[0]): string {
  if (faults.length === 0) return `${path} has no faults.`;
  throw new StartError(`${formatFaults(faults)}\n${path} has ${faults.length} faults.`);
}

async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new StartError(`The file ${path} cannot be read. Correct the path.`);
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new StartError(
      `${path} is not JSON: ${(error as Error).message}. An editor that knows JSON shows the place.`,
    );
  }
}

async function nearbyScorecards(path: string) {
  const folders = new Set([join(path, '..'), join(projectDir, 'surveys')]);
  const found = [];
  for (const folder of folders) {
    const files = (await readdir(folder)).filter((name) => name.endsWith('.scorecard.json'));
    for (const name of files) {
      const { scorecard } = checkScorecard(await readJson(join(folder, name)));
      if (scorecard) found.push(scorecard);
    }
  }
  return found;
}

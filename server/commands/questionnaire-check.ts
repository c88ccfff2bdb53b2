import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { checkDraft } from '../core/draft/check.ts';
import { draftOf } from '../core/draft/convert.ts';
import { draftFormat } from '../core/draft/format.ts';
import { checkPrivacy, privacyFormat } from '../core/privacy/format.ts';
import { checkAgainstScorecards, checkQuestionnaire } from '../core/questionnaire/check.ts';
import { formatFaults } from '../core/questionnaire/faults.ts';
import { checkScorecard } from '../core/scorecard/check.ts';
import { scorecardFormat } from '../core/scorecard/format.ts';
import { projectDir } from '../platform/config.ts';
import { StartError } from '../platform/errors.ts';
import { expressionFault } from '../platform/survey-model.ts';
import { parseJson } from './parse-json.ts';
import { adviceText } from './questionnaire-advice.ts';

/**
 * `questionnaire check FILE`: every fault with its place, for questionnaires, drafts of them, scorecards and privacy settings.
 * Indicators are looked up in the scorecard files beside the questionnaire and in those that are shipped. Beside the faults stands
 * the advice on a questionnaire; a file that only advice is given on is a good one.
 */
export async function checkFileCommand(path: string): Promise<string> {
  const file = await readJson(path);
  if (isOfFormat(file, scorecardFormat)) return verdict(path, checkScorecard(file).faults);
  if (isOfFormat(file, privacyFormat)) return verdict(path, checkPrivacy(file).faults);
  if (isOfFormat(file, draftFormat)) {
    const { draft, faults } = checkDraft(file);
    return verdict(path, faults, draft ? adviceText(draft) : '');
  }
  const { questionnaire, faults } = checkQuestionnaire(file, expressionFault);
  const unknown = questionnaire ? checkAgainstScorecards(questionnaire, await nearbyScorecards(path)) : [];
  return verdict(path, [...faults, ...unknown], questionnaire ? adviceText(draftOf(questionnaire)) : '');
}

/** What is said of a file without faults; one that has some throws a StartError with them. Advice stands last. */
export function verdict(path: string, faults: Parameters<typeof formatFaults>[0], advice = ''): string {
  const beside = advice === '' ? '' : `\n\n${advice}`;
  if (faults.length === 0) return `${path} has no faults.${beside}`;
  const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
  throw new StartError(`${formatFaults(faults)}\n${path} has ${count}.${beside}`);
}

/** By the format's name, whatever its version: the version is then told as the fault it is. */
function isOfFormat(file: unknown, known: string): boolean {
  const format = (file as { format?: unknown } | null)?.format;
  return typeof format === 'string' && format.split('/')[0] === known.split('/')[0];
}

/** More than any questionnaire weighs; the largest shipped file is 40 kB. */
const byteLimit = 5 * 1024 * 1024;

/** The file as JSON. Throws a StartError that says what is wrong with it. */
export async function readJson(path: string): Promise<unknown> {
  const file = await stat(path).catch(() => null);
  if (!file?.isFile()) throw new StartError(`The file ${path} cannot be read. Correct the path.`);
  if (file.size > byteLimit) {
    throw new StartError(`${path} is larger than 5 MB, so it is no questionnaire. Choose another file.`);
  }
  const read = parseJson(await readFile(path));
  if ('fault' in read) throw new StartError(`${path}${read.fault}`);
  return read.json;
}

async function nearbyScorecards(path: string) {
  const folders = new Set([join(path, '..'), join(projectDir, 'surveys')]);
  const found = [];
  for (const folder of folders) {
    const files = (await readdir(folder)).filter((name) => name.endsWith('.scorecard.json'));
    for (const name of files) {
      // One that cannot be read is told when it is checked itself.
      const read = parseJson(await readFile(join(folder, name)));
      const scorecard = 'json' in read ? checkScorecard(read.json).scorecard : null;
      if (scorecard) found.push(scorecard);
    }
  }
  return found;
}

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkQuestionnaire } from '../../core/questionnaire/check.ts';
import type { Questionnaire } from '../../core/questionnaire/format.ts';
import { projectDir } from '../../platform/config.ts';

const ending = '.questionnaire.json';
/** Statements about personality, which figures are checked with (`npx spredning demo --real`). No municipality asks them. */
const forChecking = `virkelige-svar${ending}`;
/** They are read with the program and never change while it runs. */
let read: Promise<Questionnaire[]> | null = null;

/** The questionnaires that come with the program, to begin from, by key. One that somebody has put faults in is left out. */
export function listShipped(): Promise<Questionnaire[]> {
  read ??= readAll();
  return read;
}

async function readAll(): Promise<Questionnaire[]> {
  const folder = join(projectDir, 'surveys');
  const names = (await readdir(folder))
    .filter((name) => name.endsWith(ending) && name !== forChecking)
    .sort();
  const files = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return files.flatMap((file) => {
    const { questionnaire, faults } = checkQuestionnaire(jsonIn(file));
    return questionnaire && faults.length === 0 ? [questionnaire] : [];
  });
}

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(file);
  } catch {
    return null;
  }
}

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { StartError } from '../platform/errors.ts';
import { formatFaults } from '../stages/responses/import/faults.ts';
import { type GivenFile, readResponseFiles } from '../stages/responses/import/read-files.ts';
import { importResponses, importTarget } from '../stages/responses/import.service.ts';
import { atWorkbench, findRoundByAddress, type Workbench } from './workbench.ts';

export interface ImportFiles {
  respondents?: string | undefined;
  units?: string | undefined;
  mapping?: string | undefined;
}

/** `import responses ROUND FILE`: all or nothing, with every fault listed by row and column. */
export async function importResponsesCommand(
  address: string,
  file: string,
  files: ImportFiles,
): Promise<void> {
  await atWorkbench(async (bench) => {
    const count = await importFiles(bench, address, file, files);
    bench.say(
      `Imported ${count} respondents into ${address}. Release them with: npx spredning release ${address}`,
    );
  });
}

export async function importFiles(
  bench: Workbench,
  address: string,
  file: string,
  files: ImportFiles,
): Promise<number> {
  const { municipality, round } = await findRoundByAddress(bench, address);
  const target = await importTarget(bench.context, municipality.id, round.id);
  const parsed = await readResponseFiles({
    ...target,
    responses: await given(file),
    respondents: files.respondents ? await given(files.respondents) : undefined,
    units: files.units ? await given(files.units) : undefined,
    mapping: files.mapping ? await given(files.mapping) : undefined,
  });
  if (!parsed.ok) {
    throw new StartError(
      `${formatFaults(parsed.faults)}\nNothing was imported. Mend the file and try again.`,
    );
  }
  if (parsed.itemsWithoutAnswers.length > 0) {
    bench.say(`Nobody in the file has answered: ${parsed.itemsWithoutAnswers.join(', ')}.`);
  }
  return importResponses(bench.context, municipality.id, round.id, parsed, 'operator');
}

async function given(path: string): Promise<GivenFile> {
  try {
    return { bytes: await readFile(path), name: basename(path) };
  } catch {
    throw new StartError(`The file ${path} cannot be read. Correct the path.`);
  }
}

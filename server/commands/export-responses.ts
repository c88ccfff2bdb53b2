import { writeFile } from 'node:fs/promises';
import { StartError } from '../platform/errors.ts';
import { type AnswersFormat, fetchAnswersFor } from '../stages/releases/raw-answers.service.ts';
import { atWorkbench, findRoundByAddress, type Workbench } from './workbench.ts';

/** `export responses ROUND FILE --as ADDRESS`: the answers, one row a person, for somebody with a grant in force. */
export async function exportResponsesCommand(
  address: string,
  file: string,
  as: string | undefined,
): Promise<string> {
  return atWorkbench((bench) => exportResponses(bench, address, file, as));
}

/** The file is made readable for whoever runs this alone, and no file is written over. */
export async function exportResponses(
  bench: Workbench,
  address: string,
  file: string,
  as: string | undefined,
): Promise<string> {
  const format = /\.(csv|xlsx)$/i.exec(file)?.[1]?.toLowerCase() as AnswersFormat | undefined;
  if (format === undefined) throw new StartError('The file’s name must end in .csv or .xlsx.');
  if (as === undefined) {
    throw new StartError(
      '--as ADDRESS is missing: the mail address of somebody with a grant in force for the raw data of this round.',
    );
  }
  const { municipality, round } = await findRoundByAddress(bench, address);
  const bytes = await fetchAnswersFor(bench.context, municipality.id, round.id, format, as);
  try {
    await writeFile(file, bytes, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code === 'EEXIST';
    throw new StartError(
      isThere
        ? `There is a file ${file} already. Choose another name, or remove it.`
        : `The file ${file} cannot be written. Correct the path.`,
    );
  }
  return `The answers of ${address} are in ${file}. It holds what persons answered: keep it as long as the grant, and no longer.`;
}

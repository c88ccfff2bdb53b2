import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { draftOf, finishedOf } from '../core/draft/convert.ts';
import type { Draft } from '../core/draft/format.ts';
import { freeKey } from '../core/draft/start.ts';
import { isRead, type Reading } from '../core/exchange/answer.ts';
import { en as words } from '../core/exchange/import-words.en.ts';
import type { ImportChoices } from '../core/exchange/imported.ts';
import { writeSurveyJs } from '../core/exchange/surveyjs/write.ts';
import type { Questionnaire } from '../core/questionnaire/format.ts';
import { StartError } from '../platform/errors.ts';
import { mostImportBytes, readQuestionnaireAside } from '../platform/files/import-process.ts';
import { xlsFormFile } from '../platform/files/xlsform-file.ts';
import { findMunicipality } from '../stages/organisation/organisation.store.ts';
import { createDraft } from '../stages/questionnaires/drafts.service.ts';
import { exportQuestionnaire } from './questionnaires.ts';
import { atWorkbench, type Workbench } from './workbench.ts';

/** What the command line may say that a file does not tell. */
export interface ImportOptions {
  key?: string | undefined;
  kind?: string | undefined;
  language?: string | undefined;
  out?: string | undefined;
}

const kinds = ['citizen', 'user', 'employee'] as const;

/**
 * `questionnaire import FILE [--out DRAFT]`: a file of another tool, or of ours, as a draft, with what was changed and left out. Writes
 * nothing but the draft, where one is asked for.
 */
export async function importFileCommand(path: string, options: ImportOptions): Promise<string> {
  const reading = await readFileAt(path, options);
  const { out } = options;
  if (out !== undefined) await writeNew(out, `${JSON.stringify(reading.draft, null, 2)}\n`);
  return [...reportOf(path, reading), ...(out === undefined ? [] : [`The draft is in ${out}.`])].join('\n');
}

/** `questionnaire import MUNICIPALITY FILE --as-draft`: the same, stored as a draft that the municipality goes on with. */
export async function importDraftCommand(
  slug: string,
  path: string,
  options: ImportOptions,
): Promise<string> {
  return atWorkbench((bench) => importDraft(bench, slug, path, options));
}

export async function importDraft(
  { owner, context }: Workbench,
  slug: string,
  path: string,
  options: ImportOptions,
): Promise<string> {
  const municipality = await findMunicipality(owner, slug);
  if (!municipality) throw new StartError(`There is no municipality «${slug}».`);
  const reading = await readFileAt(path, options);
  const start = { kind: 'document' as const, document: reading.draft };
  const id = await createDraft(context, municipality.id, start, async () => [], 'operator');
  return [...reportOf(path, reading), `It is a draft in ${slug} now: /${slug}/nb/sporreskjema/${id}`].join(
    '\n',
  );
}

/** What a questionnaire can be written as. */
const writers: Readonly<Record<string, (draft: Draft) => unknown>> = {
  surveyjs: writeSurveyJs,
  draft: (draft) => draft,
  spredning: finishedOf,
};

/**
 * `questionnaire export FILE --to FORMAT [--out FILE]`, or of a survey: `questionnaire export MUNICIPALITY SURVEY --to FORMAT`. A
 * workbook needs a file to be written to.
 */
export async function exportToCommand(
  first: string,
  survey: string | undefined,
  { to, out }: { to: string; out?: string | undefined },
): Promise<string> {
  const write = Object.hasOwn(writers, to) ? writers[to] : undefined;
  if (!write && to !== 'xlsform') {
    throw new StartError(`--to is one of ${[...Object.keys(writers), 'xlsform'].join(', ')}.`);
  }
  if (!write && out === undefined)
    throw new StartError('--to xlsform is a workbook: say where with --out FILE.xlsx.');
  const draft =
    survey === undefined
      ? (await readFileAt(first, {})).draft
      : draftOf(
          JSON.parse(
            await atWorkbench((bench) => exportQuestionnaire(bench, first, survey)),
          ) as Questionnaire,
        );
  if (!write) return writeXlsForm(draft, out as string);
  const text = JSON.stringify(write(draft), null, 2);
  if (out === undefined) return text;
  await writeNew(out, `${text}\n`);
  return `It is in ${out}.`;
}

/** Tells what stands only where other tools do not look. */
async function writeXlsForm(draft: Draft, out: string): Promise<string> {
  const { workbook, beside } = await xlsFormFile(draft);
  await writeNew(out, workbook);
  return [
    `The XLSForm is in ${out}.`,
    ...beside.map(({ name, properties }) => `for us only ${properties.join(', ')} of «${name}»`),
  ].join('\n');
}

type Read = Extract<Reading, { draft: unknown }>;

/** Throws a StartError with every fault of a file that cannot be read. */
export async function readFileAt(path: string, options: ImportOptions): Promise<Read> {
  const file = await stat(path).catch(() => null);
  if (!file?.isFile()) throw new StartError(`The file ${path} cannot be read. Correct the path.`);
  // Before it is taken into memory.
  const bytes = file.size > mostImportBytes ? null : await readFile(path);
  if (!bytes) throw new StartError(`${path} is larger than 5 MB, so it is no questionnaire.`);
  const reading = await readQuestionnaireAside(bytes, choicesOf(path, options));
  if (isRead(reading)) return reading;
  const lines = reading.faults.map(
    ({ code, place, detail }) =>
      `  ${place || 'file'}: ${words.faults[code]}${detail === null ? '' : ` (${detail})`}`,
  );
  throw new StartError([`${path} was not taken in:`, ...lines].join('\n'));
}

function choicesOf(path: string, { key, kind = 'user', language = 'nb' }: ImportOptions): ImportChoices {
  const known = kinds.find((one) => one === kind);
  if (!known) throw new StartError(`--kind is one of ${kinds.join(', ')}.`);
  const own = key ?? freeKey(basename(path).replace(/\.[^.]*$/, ''), new Set());
  if (!/^[a-z0-9][a-z0-9.-]{0,79}$/.test(own)) {
    throw new StartError('--key is made of lower-case letters, digits, dots and hyphens.');
  }
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/.test(language)) {
    throw new StartError('--language is a language tag, such as nb, en or pl.');
  }
  return { key: own, kind: known, language };
}

/** Line by line: what came in, what was changed and what was left out, each with its place and in the words of the page. */
function reportOf(path: string, { format, counts, notes }: Read): string[] {
  const told = { changed: 'changed ', leftOut: 'left out' } as const;
  const { questions, options, pages, languages } = counts;
  return [
    `${path} is a questionnaire of the format ${format}.`,
    `taken    ${questions} questions with ${options} options on ${pages} pages, in ${languages.join(', ') || 'no language'}`,
    ...notes.map(({ fate, code, place, subject, detail }) => {
      const at = [place || 'file', subject === null ? null : `«${subject}»`].filter(Boolean).join(' ');
      return `${told[fate]} ${at}: ${words.notes[code]}${detail === null ? '' : ` (${detail})`}`;
    }),
  ];
}

async function writeNew(path: string, content: string | Buffer): Promise<void> {
  await writeFile(path, content, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'EEXIST' ? 'There is a file of that name already' : 'It cannot be written';
    throw new StartError(`${path}: ${why}. Choose another name.`);
  });
}

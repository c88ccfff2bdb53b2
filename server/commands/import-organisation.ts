import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { MunicipalityId } from '../core/ids.ts';
import { readDay } from '../core/organisation/import-rows.ts';
import { faultPlace, faultText } from '../core/organisation/import-words.ts';
import { FileRefused, StartError } from '../platform/errors.ts';
import type { GivenFile, GivenImport, Imported } from '../stages/organisation/import-file.ts';
import { findMunicipality, type Municipality } from '../stages/organisation/organisation.store.ts';
import { importPeople } from '../stages/organisation/people-import.service.ts';
import { importUnits } from '../stages/organisation/units-import.service.ts';
import { atWorkbench, type Workbench } from './workbench.ts';

interface Change {
  row: number;
  kind: string;
  key: string;
  name: string;
  fields: { field: string; before: string | null; after: string | null }[];
}
interface Plan {
  unchanged: number;
  changes: Change[];
  notes: { row: number | null; kind: string; key: string | null; name: string; about: string | null }[];
}

interface UnitOptions {
  /** The first day of new units whose row does not say; undefined: today. */
  from: string | undefined;
  dryRun: boolean;
}

/** `import units MUNICIPALITY FILE [--from DATE] [--dry-run]`: all or nothing. Gives what was done, line by line. */
export async function importUnitsCommand(slug: string, path: string, options: UnitOptions): Promise<string> {
  return atWorkbench((bench) => importUnitsFile(bench, slug, path, options));
}

export async function importUnitsFile(
  bench: Workbench,
  slug: string,
  path: string,
  { from, dryRun }: UnitOptions,
): Promise<string> {
  const validFromOn = from === undefined ? null : readDay(from);
  if (from !== undefined && validFromOn === null) {
    throw new StartError(`--from is a day such as 2027-01-01, not «${from}».`);
  }
  return importInto(bench, slug, path, {
    dryRun,
    run: (id, given) => importUnits(bench.context, id, { ...given, validFromOn }, 'operator'),
    after: () => [],
  });
}

/** `import people MUNICIPALITY FILE [--dry-run]`: all or nothing. Sends no mail; says how they get in. */
export async function importPeopleCommand(slug: string, path: string, dryRun: boolean): Promise<string> {
  return atWorkbench((bench) => importPeopleFile(bench, slug, path, dryRun));
}

export async function importPeopleFile(
  bench: Workbench,
  slug: string,
  path: string,
  dryRun: boolean,
): Promise<string> {
  return importInto(bench, slug, path, {
    dryRun,
    run: (id, given) => importPeople(bench.context, id, given, 'operator'),
    after: (municipality, plan) => howToGetIn(bench, municipality, plan),
  });
}

export interface ImportWork {
  dryRun: boolean;
  run(id: MunicipalityId, given: GivenImport): Promise<Imported<Plan>>;
  /** What is to be said when it is done. */
  after(municipality: Municipality, plan: Plan): string[];
}

/** Shows what a file would change and, unless it is a dry run, does it. Refuses a faulty file with every fault, in words. */
export async function importInto(
  bench: Workbench,
  slug: string,
  path: string,
  { dryRun, run, after }: ImportWork,
): Promise<string> {
  const municipality = await findMunicipality(bench.owner, slug);
  if (!municipality) throw new StartError(`There is no municipality «${slug}».`);
  const file = await given(path);
  try {
    const { plan, fingerprint } = await run(municipality.id, { file, apply: null });
    const lines = planInWords(plan);
    if (dryRun) return [...lines, 'Nothing was written: this was a dry run.'].join('\n');
    if (plan.changes.length === 0) return [...lines, 'There is nothing to change.'].join('\n');
    await run(municipality.id, { file, apply: fingerprint });
    return [...lines, 'All of it was written.', ...after(municipality, plan)].join('\n');
  } catch (error) {
    if (error instanceof FileRefused) throw new StartError(faultsInWords(error));
    throw error;
  }
}

function faultsInWords({ fileFaults, faultCount }: FileRefused): string {
  const lines = fileFaults.map((fault) => `${faultPlace(fault, 'en')}: ${faultText(fault, 'en')}`);
  const left = faultCount - lines.length;
  return [
    ...lines,
    ...(left > 0 ? [`And ${left} more.`] : []),
    'Nothing was imported. Mend the file and try again.',
  ].join('\n');
}

const kinds: Record<string, string> = {
  ...{ added: 'new', reorganised: 'new, takes over', changed: 'changed', ended: 'ends' },
  ...{ role: 'gets a role', seat: 'gets a seat' },
};
const notes: Record<string, string> = {
  'not-in-file': 'is in force and not in the file, and stays',
  'start-kept': 'keeps its first day',
  'role-kept': 'keeps the role',
  'seat-kept': 'keeps the seat as it is in',
  judged: 'is not worded as ours, and is held together since:',
};

/** A line for each change and for each thing that is left and should be known. */
function planInWords(plan: Plan): string[] {
  const told = (value: string | null) => (value === null ? 'nothing' : `«${value}»`);
  return [
    ...plan.changes.map(({ row, kind, key, name, fields }) => {
      const what = fields.map(({ field, before, after }) =>
        before === null ? `${field} ${told(after)}` : `${field} ${told(before)} → ${told(after)}`,
      );
      return `row ${row}: ${key} ${name}: ${kinds[kind]}: ${what.join(', ')}`;
    }),
    ...plan.notes.map(({ row, kind, key, name, about }) =>
      [
        row === null ? '' : `row ${row}: `,
        key ? `${key} ` : '',
        `${name} ${notes[kind]}`,
        about ? ` ${about}` : '',
      ]
        .join('')
        .trim(),
    ),
    `${plan.changes.length} changes; ${plan.unchanged} rows are as they stand.`,
  ];
}

function howToGetIn({ context }: Workbench, municipality: Municipality, plan: Plan): string[] {
  const count = plan.changes.filter(({ kind }) => kind === 'added').length;
  if (count === 0) return [];
  const address = `${context.baseUrl}/${municipality.slug}/nb/logg-inn`;
  return [
    context.mail
      ? `The ${count} new people were sent nothing. Each gets a link to set a password by asking for one at ${address}`
      : `The ${count} new people have no password yet, and no mail server is set up (SMTP_URL). Set one up, and each can ask for a link at ${address}; or let them sign in with a provider.`,
  ];
}

async function given(path: string): Promise<GivenFile> {
  try {
    return { bytes: await readFile(path), name: basename(path) };
  } catch {
    throw new StartError(`The file ${path} cannot be read. Correct the path.`);
  }
}

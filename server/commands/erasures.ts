import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { AccountId } from '../core/ids.ts';
import { StartError } from '../platform/errors.ts';
import { readErasures, replayErasures } from '../stages/organisation/erasure.service.ts';
import { findMunicipality, type Municipality } from '../stages/organisation/organisation.store.ts';
import { atWorkbench, type Workbench } from './workbench.ts';

/** `erasures list MUNICIPALITY`: the ids of who is erased, as a file to keep outside the backups. */
export async function listErasuresCommand(slug: string): Promise<string> {
  return atWorkbench((bench) => listErasuresOf(bench, slug));
}

/** `erasures replay MUNICIPALITY FILE`: erases again whom a restored backup brought back. */
export async function replayErasuresCommand(slug: string, path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new StartError(`«${path}» cannot be read.`);
  });
  return atWorkbench((bench) => replayErasuresOf(bench, slug, text));
}

const fileShape = z.object({
  municipality: z.string(),
  erasures: z.array(z.object({ accountId: z.uuid(), erasedAt: z.iso.datetime() })),
});

export async function listErasuresOf(bench: Workbench, slug: string): Promise<string> {
  const municipality = await municipalityOf(bench, slug);
  const erasures = await readErasures(bench.context, municipality.id);
  const lines = erasures.map(({ accountId, erasedAt }) => ({ accountId, erasedAt: erasedAt.toISOString() }));
  return JSON.stringify({ municipality: slug, erasures: lines }, null, 2);
}

export async function replayErasuresOf(bench: Workbench, slug: string, text: string): Promise<string> {
  const municipality = await municipalityOf(bench, slug);
  const file = parse(text);
  if (file.municipality !== slug) {
    throw new StartError(`The file is of «${file.municipality}», not of «${slug}».`);
  }
  const erasures = file.erasures.map(({ accountId, erasedAt }) => ({
    accountId: accountId as AccountId,
    erasedAt: new Date(erasedAt),
  }));
  const count = await replayErasures(bench.context, municipality.id, erasures);
  return `${count} of ${erasures.length} ${count === 1 ? 'was' : 'were'} there again and ${count === 1 ? 'is' : 'are'} erased.`;
}

function parse(text: string): z.infer<typeof fileShape> {
  try {
    return fileShape.parse(JSON.parse(text));
  } catch {
    throw new StartError(
      'This is no file of erasures. Make one with: npx spredning erasures list MUNICIPALITY',
    );
  }
}

async function municipalityOf({ owner }: Workbench, slug: string): Promise<Municipality> {
  const municipality = await findMunicipality(owner, slug);
  if (!municipality) {
    throw new StartError(`There is no municipality «${slug}». Write its short name, such as fet.`);
  }
  return municipality;
}

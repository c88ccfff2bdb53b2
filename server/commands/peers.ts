import { StartError } from '../platform/errors.ts';
import { findMunicipality } from '../stages/organisation/organisation.store.ts';
import { importPeers, viewPeers } from '../stages/peers/peers.service.ts';
import { importInto } from './import-organisation.ts';
import { atWorkbench, type Workbench } from './workbench.ts';

/** `peers import MUNICIPALITY FILE [--dry-run]`: all or nothing. Gives what was done, line by line. */
export async function importPeersCommand(slug: string, path: string, dryRun: boolean): Promise<string> {
  return atWorkbench((bench) => importPeersFile(bench, slug, path, dryRun));
}

export async function importPeersFile(
  bench: Workbench,
  slug: string,
  path: string,
  dryRun: boolean,
): Promise<string> {
  return importInto(bench, slug, path, {
    dryRun,
    run: (id, given) => importPeers(bench.context, id, given, 'operator'),
    after: () => [],
  });
}

/** `peers list MUNICIPALITY`: a line for each figure of others. */
export async function listPeersCommand(slug: string): Promise<string> {
  return atWorkbench((bench) => listPeersOf(bench, slug));
}

export async function listPeersOf({ owner, context }: Workbench, slug: string): Promise<string> {
  const municipality = await findMunicipality(owner, slug);
  if (!municipality) throw new StartError(`There is no municipality «${slug}».`);
  const peers = await viewPeers(context, municipality.id, 'operator');
  if (peers.length === 0) return 'Nothing of other municipalities has been taken in.';
  return peers
    .map(({ figure, importedAt }) => {
      const n = figure.counts.reduce((sum, count) => sum + count, 0);
      const made = figure.isFictitious ? ' (made up)' : '';
      return `${figure.municipality} ${figure.year}${made}: ${figure.surveyKey} «${figure.wording}», ${n} answers, from ${figure.source}; taken in ${importedAt.toISOString().slice(0, 10)}`;
    })
    .join('\n');
}

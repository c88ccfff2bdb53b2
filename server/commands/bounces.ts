import { readFile } from 'node:fs/promises';
import { StartError } from '../platform/errors.ts';
import { recordBounces } from '../stages/invitations/bounces.service.ts';
import { atWorkbench, findRoundByAddress, type Workbench } from './workbench.ts';

/** `bounces ROUND FILE`: addresses that letters came back from. What it prints has counts, never an address. */
export async function bouncesCommand(address: string, file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new StartError(`The file «${file}» cannot be read.`);
  });
  return atWorkbench((bench) => bouncesOf(bench, address, text));
}

export async function bouncesOf(bench: Workbench, address: string, text: string): Promise<string> {
  const { municipality, round } = await findRoundByAddress(bench, address);
  const addresses = addressesIn(text);
  if (addresses.length === 0) throw new StartError('There is no e-mail address in the file.');
  const marked = await recordBounces(bench.context, municipality.id, round.id, addresses, 'operator');
  return [
    `${addresses.length} addresses in the file; ${marked} of them are now counted as not reached in ${address}.`,
    'They get no more e-mail in this round. Letters on paper can be made for those with a postal address.',
  ].join('\n');
}

/** Each address once, in lower case, wherever it stands: a list, a CSV file, what a mail server wrote. */
export function addressesIn(text: string): string[] {
  const found = text.match(/[^\s,;:<>"'()[\]]+@[^\s,;:<>"'()[\]]+\.[^\s,;:<>"'()[\]]+/g) ?? [];
  return [...new Set(found.map((address) => address.toLowerCase().replace(/\.+$/, '')))];
}

import { StartError } from '../platform/errors.ts';
import { type ChainFault, verifyChain } from '../stages/organisation/audit-chain.service.ts';
import { findMunicipality } from '../stages/organisation/organisation.store.ts';
import { atWorkbench, type Workbench } from './workbench.ts';

/** `audit verify MUNICIPALITY`: whether the log is as it was written, with the head to keep for the next time. */
export async function verifyAuditCommand(slug: string, expectedHead?: string): Promise<string> {
  return atWorkbench((bench) => verifyAuditOf(bench, slug, expectedHead));
}

const faults: Record<ChainFault, string> = {
  missing: 'is missing',
  changed: 'is not as it was written, or the line before it was exchanged',
};

export async function verifyAuditOf(
  { context, owner }: Workbench,
  slug: string,
  expectedHead?: string,
): Promise<string> {
  const expected = expectedHead?.toLowerCase();
  if (expected !== undefined && !/^[0-9a-f]{64}$/.test(expected)) {
    throw new StartError('--head is the 64 letters and digits that an earlier audit verify printed.');
  }
  const municipality = await findMunicipality(owner, slug);
  if (!municipality) {
    throw new StartError(`There is no municipality «${slug}». Write its short name, such as fet.`);
  }
  const verdict = await verifyChain(context.db.staff, municipality.id, expected);
  if (!verdict.holds) {
    throw new StartError(
      `The log of «${slug}» does not hold: line ${verdict.number} ${faults[verdict.fault]}. ` +
        'Keep the database as it is and compare the log with a backup.',
    );
  }
  const found = `${verdict.count} lines, head ${verdict.headHash}`;
  if (!verdict.hasExpectedHead) {
    throw new StartError(
      `The log of «${slug}» has no line with the head you gave, so it is cut at its end or written anew: ${found}. ` +
        'Keep the database as it is and compare the log with a backup.',
    );
  }
  return `The log of «${slug}» holds: ${found}\nKeep the head outside the database, and give it with --head next time.`;
}

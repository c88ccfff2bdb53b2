import type { MunicipalityId } from '../../core/ids.ts';
import { type Db, inMunicipality } from '../../platform/db/connect.ts';
import { chainHash, listLinesAfter } from './audit.store.ts';

/** Why a line does not hold: it is not where it should be, or it says something else than when it was written. */
export type ChainFault = 'missing' | 'changed';

export type ChainVerdict =
  | { holds: true; count: number; headHash: string; hasExpectedHead: boolean }
  | { holds: false; number: number; fault: ChainFault };

const linesAtATime = 1_000;

/**
 * Walks the municipality's log from the first line and works every hash out anew. A log cut at its end is a chain that
 * holds, so an earlier head, kept outside the database, may be given: it must be found on the way.
 */
export async function verifyChain(
  db: Db,
  municipalityId: MunicipalityId,
  expectedHead?: string,
): Promise<ChainVerdict> {
  return inMunicipality(db, municipalityId, async (tx) => {
    let count = 0;
    let head: Buffer = Buffer.alloc(32);
    let hasExpectedHead = expectedHead === undefined;
    for (;;) {
      const lines = await listLinesAfter(tx, count, linesAtATime);
      for (const line of lines) {
        const number = count + 1;
        if (line.number !== number) return { holds: false, number, fault: 'missing' };
        if (!chainHash(municipalityId, number, head, line).equals(line.hash)) {
          return { holds: false, number, fault: 'changed' };
        }
        count = number;
        head = line.hash;
        hasExpectedHead ||= head.toString('hex') === expectedHead;
      }
      if (lines.length < linesAtATime) break;
    }
    return { holds: true, count, headHash: head.toString('hex'), hasExpectedHead };
  });
}

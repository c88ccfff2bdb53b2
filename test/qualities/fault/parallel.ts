import { Agent } from 'node:http';
import pg from 'pg';
import { createClosers } from '../../bench/closers.ts';
import { openSubmitPlace } from '../../bench/submit-place.ts';
import { post } from './storm.ts';

export interface ParallelReport {
  codes: number;
  /** Answers sent with each code. */
  each: number;
  /** Codes of which exactly one answer was taken. */
  withOne: number;
  /** How often what was said, by status. */
  told: Record<string, number>;
  /** Spent codes, envelopes and receipts. */
  stored: { used: number; envelopes: number; receipts: number };
}

/**
 * So many answers at the same moment with one code, half of them to each of two server processes, each with a submission
 * id and a sender's address of its own; code after code.
 */
export async function parallelAnswers(
  { codes, each }: { codes: number; each: number },
  onClosers: (run: () => Promise<void>) => void = () => {},
): Promise<ParallelReport> {
  const closers = createClosers();
  onClosers(() => closers.run());
  try {
    const place = await openSubmitPlace(closers, () => {}, { env: { TRUSTED_PROXIES: '1' } });
    const bodies = (await place.ready(codes)).slice(0, codes);
    await place.start();
    const addresses = [place.address, await place.startBeside()];
    const agent = new Agent({ keepAlive: true, maxSockets: each });
    closers.add(async () => agent.destroy());
    const told: Record<string, number> = {};
    let withOne = 0;
    for (const [index, text] of bodies.entries()) {
      const answers = Array.from({ length: each }, (_, place) => {
        const submissionId = crypto.randomUUID().replaceAll('-', '');
        const body = Buffer.from(JSON.stringify({ ...JSON.parse(text), submissionId }));
        // A block of addresses for each, since wrong codes from one block are slowed.
        const n = index * each + place;
        const from = `${10 + (n >> 16)}.${(n >> 8) & 255}.${n & 255}.1`;
        return post(agent, addresses[place % 2] ?? '', body, { from });
      });
      const statuses = (await Promise.all(answers)).map(({ status }) => String(status));
      for (const status of statuses) told[status] = (told[status] ?? 0) + 1;
      if (statuses.filter((status) => status === '200').length === 1) withOne += 1;
    }
    return { codes, each, withOne, told, stored: await storedIn(place.ownerUrl) };
  } finally {
    await closers.run();
  }
}

async function storedIn(ownerUrl: string): Promise<ParallelReport['stored']> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const { rows } = await owner.query<ParallelReport['stored']>(
    `select (select count(*)::int from invitation where status = 'used') as used,
      (select count(*)::int from inbox) as envelopes, (select count(*)::int from receipt) as receipts`,
  );
  await owner.end();
  return rows[0] ?? { used: 0, envelopes: 0, receipts: 0 };
}

import { createHash, createHmac } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashCode } from '../../server/platform/crypto/codes.ts';
import { createRoundKeyPair, open } from '../../server/platform/crypto/seal.ts';
import { type Embedded, startEmbedded } from '../../server/platform/db/embedded.ts';
import { migrate } from '../../server/platform/db/migrate.ts';
import { mix } from '../../server/stages/responses/mixing.service.ts';
import { closeRound } from '../../server/stages/rounds/rounds.service.ts';
import { openHouseAt, type TestHouse } from '../harness/house-at.ts';
import { type Before, guesses, lieInWait, seenByOldSnapshot } from './linking/attacker.ts';
import { copyAll, readPages, readWal } from './linking/evidence.ts';
import { anyBound, type Linked, roundsTogether, sharpBound, tooSharp } from './linking/judge.ts';
import { mixInOrder, type Played, playRound } from './linking/play.ts';
import { answersOf, linkedCount, textOf } from './linking/truth.ts';
import { findWaldump } from './linking/wal-records.ts';

/** So many answers are played through each build. */
const count = 2_000;

let dataDir: string;
let embedded: Embedded;
let house: TestHouse;
let client: pg.Client;
let product: Played;
let control: Played;
/** How many each trick links, in either build; in the product over all rounds that were played. */
let inProduct: Linked;
let productRounds: number;
let inControl: Map<string, number>;
let keyOfProduct: Buffer;
let beforeProduct: Before;
let seenLate: { envelopes: number; responses: number };
let walWhileOpen: Buffer;
const logLines: string[] = [];

// On a cluster of its own: its log and its write-ahead log are read as files.
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'spredning-linking-'));
  chmodSync(dataDir, 0o755);
  embedded = await startEmbedded({ dataDir, log: () => {}, unsafeFast: true });
  await migrate({ ownerUrl: embedded.ownerUrl, log: () => {} });
  const log = pino({ level: 'trace' }, { write: (line: string) => void logLines.push(line) });
  house = await openHouseAt(embedded.ownerUrl, undefined, false, log);
  client = new pg.Client({ connectionString: embedded.ownerUrl });
  await client.connect();
  // One after the other: two that write to a table at once may leave its pages out of order, and the control must lie in order.
  product = await playRound(house, 'produkt', count);
  control = await playRound(house, 'kontroll', count);
  walWhileOpen = await readWal(client, join(dataDir, 'postgres'));
  keyOfProduct = (await house.context.keys?.read(product.roundId)) as Buffer;
  const attackProduct = await attack(product, (played) =>
    mix(house.context, played.municipalityId, played.roundId),
  );
  seenLate = attackProduct.late;
  beforeProduct = attackProduct.before;
  inControl = (await attack(control, (played) => mixInOrder(house, played))).linked;
  inProduct = await overRounds(attackProduct.linked);
  writeMeasured();
}, 900_000);
afterAll(async () => {
  await client?.end();
  await house?.close();
  await embedded?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function attack(played: Played, mixing: (played: Played) => Promise<void>) {
  const before = await lieInWait(embedded.ownerUrl, played.roundId);
  await closeRound(house.context, played.municipalityId, played.roundId, 'operator', 'prøve');
  await mixing(played);
  const all = await guesses(client, join(dataDir, 'postgres'), played.roundId, played.since, before);
  const late = await seenByOldSnapshot(before, played.roundId);
  await before.snapshot.end();
  const linked = new Map([...all].map(([trick, guess]) => [trick, linkedCount(played.truth, guess)]));
  return { linked, late, before };
}

/** The tricks that linked every answer where they lie in order. */
const sharp = <T>(of: ReadonlyMap<string, T>) =>
  new Map([...of].filter(([trick]) => inControl.get(trick) === count));

/** One round settles it in all runs but one in 800; then, or when LINKING_ROUNDS says so, more are played. */
async function overRounds(first: ReadonlyMap<string, number>): Promise<Linked> {
  const all = new Map([...first].map(([trick, linked]) => [trick, [linked]]));
  productRounds = 1;
  const isSettled = tooSharp(sharp(all), sharpBound).length + tooSharp(all, anyBound).length === 0;
  const wanted = isSettled ? Number(process.env['LINKING_ROUNDS'] ?? 1) : roundsTogether;
  for (; productRounds < wanted; productRounds++) {
    const played = await playRound(house, `produkt-${productRounds}`, count);
    const { linked } = await attack(played, ({ municipalityId, roundId }) =>
      mix(house.context, municipalityId, roundId),
    );
    for (const [trick, counts] of all) counts.push(linked.get(trick) ?? count);
  }
  return all;
}

/** The chance of at most `sum` where `mean` are expected. */
function poissonCdf(sum: number, mean: number): number {
  let term = Math.exp(-mean);
  let total = term;
  for (let k = 1; k <= sum; k++) {
    term *= mean / k;
    total += term;
  }
  return total;
}

/** For whoever wants to see every figure: LINKING_FIGURES names a file. */
function writeMeasured(): void {
  const file = process.env['LINKING_FIGURES'];
  if (!file) return;
  const lines = [...inControl].map(
    ([trick, linked]) => `${trick}: ${linked} · ${inProduct.get(trick)?.join(', ')}`,
  );
  writeFileSync(file, `${lines.join('\n')}\nWAL: ${walWhileOpen.length}, pg_waldump: ${findWaldump()}\n`);
}

describe('an attacker with the whole database', () => {
  it('links every one of 2,000 answers where they are stored in order, by each kind of evidence', () => {
    for (const trick of [
      ...['invitation xmin × answer ctid', 'inbox ctid × answer ctid', 'inbox xmin × answer xmin, cmin'],
      ...['receipt ctid × answer ctid', 'inbox in the WAL × answer in the WAL'],
      ...[
        'commit by pg_walinspect × answer by pg_walinspect',
        'commit by pg_walinspect × text by pg_walinspect',
      ],
      ...['invitation xmin × text ctid', 'inbox in the WAL × text in the WAL'],
    ]) {
      expect([trick, inControl.get(trick)]).toEqual([trick, count]);
    }
  });

  it('links at most 5 of 2,000 in the product with any trick that linked all in the control', () => {
    const tried = sharp(inProduct);
    expect(tried.size).toBeGreaterThanOrEqual(20);
    expect(tooSharp(tried, sharpBound)).toEqual([]);
  });

  it('links no more than chance gives with the best of all tricks together', () => {
    expect(inProduct.size).toBeGreaterThan(150);
    expect(tooSharp(inProduct, anyBound)).toEqual([]);
  });

  it('fails by chance once in a thousand million runs at most, and lets no leak of one in a hundred by', () => {
    const of = (counts: number[]) => new Map([['trick', counts]]);
    expect(tooSharp(of([5]), sharpBound)).toEqual([]);
    expect(tooSharp(of([6]), sharpBound)).toEqual(['trick: 6']);
    expect(tooSharp(of([6, 5, 5, 4, 5]), sharpBound)).toEqual([]);
    expect(tooSharp(of([6, 5, 5, 5, 5]), sharpBound)).toEqual(['trick: 6, 5, 5, 5, 5']);
    // How often the five together are passed where nothing leaks, and are not where 20 of 2,000 do: 5 and 105 expected.
    const atMost = (sum: number, mean: number) => poissonCdf(sum, mean);
    expect(26 * (1 - atMost(sharpBound.together, roundsTogether))).toBeLessThan(1e-9);
    expect(inProduct.size * (1 - atMost(anyBound.together, roundsTogether))).toBeLessThan(1e-9);
    expect(atMost(sharpBound.together, 21 * roundsTogether)).toBeLessThan(1e-15);
  });

  it('sees envelopes in an old transaction, and no answer', () => {
    expect(seenLate).toEqual({ envelopes: count, responses: 0 });
  });
});

describe('what lies about after a round', () => {
  it('is no code in clear, in any table, file of the write-ahead log, page or log', async () => {
    const codes = [...product.truth, ...control.truth].map(({ code }) => code);
    const wal = await readWal(client, join(dataDir, 'postgres'));
    const tables = [...(await copyAll(client)).values()].join('\n');
    const log = readFileSync(join(dataDir, 'postgres.log'), 'latin1') + logLines.join('');
    const bytes = wal.toString('latin1');
    expect(tables).toContain(hashCode(product.roundId, codes[0] as string).toString('hex'));
    for (const stretch of [tables, bytes, log]) {
      const found = new Set(stretch.match(/[0-9A-Z]{26}/g) ?? []);
      expect(codes.filter((code) => found.has(code.replaceAll(/[^0-9A-Z]/gi, '').toUpperCase()))).toEqual([]);
      expect(stretch).not.toContain(codes[0]);
    }
  });

  it('is no answer in clear in the write-ahead log until the round is mixed, and none in a log ever', async () => {
    const marks = (wal: Buffer) => new Set(wal.toString('latin1').match(/merke-\d{4}-merke/g));
    expect(marks(walWhileOpen).size).toBe(0);
    const after = marks(await readWal(client, join(dataDir, 'postgres')));
    expect(product.truth.every(({ answer }) => after.has(textOf(answer)))).toBe(true);
    const log = readFileSync(join(dataDir, 'postgres.log'), 'latin1') + logLines.join('');
    expect(log).not.toMatch(/merke-\d{4}-merke/);
    for (const { invitationId } of product.truth.slice(0, 50)) expect(log).not.toContain(invitationId);
  });

  it('is one transaction for all answers of the round, also among the dead rows of its pages', async () => {
    for (const table of ['response', 'free_text']) {
      const { rows } = await client.query(
        `select count(distinct xmin::text)::int as writers from ${table} where round_id = $1`,
        [product.roundId],
      );
      expect(rows[0].writers).toBe(1);
    }
    const pages = await readPages(client, 'response');
    // Two builds, and no version of an answer besides the one that stands.
    const stored = (1 + productRounds) * count;
    expect(pages?.length ?? stored).toBe(stored);
  });

  it('is no clock, serial number, code or address in an answer table', async () => {
    const { rows } = await client.query<{ name: string; type: string }>(
      `select table_name || '.' || column_name as name, data_type as type from information_schema.columns
       where table_schema = 'public' and table_name in ('response', 'free_text', 'inbox', 'receipt', 'invitation')
       order by 1`,
    );
    expect(rows.map(({ name, type }) => `${name} ${type}`)).toEqual([
      ...['free_text.content text', 'free_text.id uuid', 'free_text.item_name text'],
      ...['free_text.municipality_id uuid', 'free_text.round_id uuid', 'free_text.unit_id uuid'],
      ...['inbox.id uuid', 'inbox.municipality_id uuid', 'inbox.round_id uuid', 'inbox.sealed bytea'],
      ...['invitation.id uuid', 'invitation.municipality_id uuid', 'invitation.round_id uuid'],
      ...['invitation.status text', 'invitation.stratum text', 'invitation.unit_id uuid'],
      ...[
        'receipt.id_hash bytea',
        'receipt.municipality_id uuid',
        'receipt.round_id uuid',
        'receipt.tag bytea',
      ],
      ...['response.answers jsonb', 'response.id uuid', 'response.municipality_id uuid'],
      ...['response.round_id uuid', 'response.stratum text', 'response.unit_id uuid'],
      'response.variant smallint',
    ]);
  });

  it('is nothing of a code in the jobs, which name the round alone', async () => {
    const jobs = [...(await copyAll(client))].filter(([name]) => name.startsWith('pgboss.'));
    const text = jobs.map(([, rows]) => rows).join('\n');
    expect(text).toContain(product.roundId);
    for (const { code, invitationId } of product.truth) {
      expect(text.includes(code) || text.includes(invitationId)).toBe(false);
    }
  });
});

describe('what was copied while the round was open', () => {
  const bytesOf = (value: unknown) => Buffer.from(String(value).slice(2), 'hex');

  it('is receipts that no answer can be tried against without the phone’s number', () => {
    const tags = new Set(beforeProduct.receipts.map(({ row }) => bytesOf(row['tag']).toString('hex')));
    const hashes = beforeProduct.receipts.slice(0, 20).map(({ row }) => bytesOf(row['id_hash']));
    expect(tags.size).toBe(count);
    const bodies = product.truth.map(({ answer }) => {
      const { kommentar, ...scales } = answersOf(answer);
      return JSON.stringify([scales, [{ name: 'kommentar', text: kommentar }]]);
    });
    // With the phone's number the tag is found: the bodies are those that were sent.
    const ofFirst = createHmac('sha256', Buffer.from(product.truth[0]?.submissionId ?? '', 'hex'));
    expect(tags).toContain(ofFirst.update(bodies[0] ?? '').digest('hex'));
    const tried = bodies.flatMap((body) => [
      createHash('sha256').update(body).digest('hex'),
      ...hashes.map((hash) => createHmac('sha256', hash).update(body).digest('hex')),
    ]);
    expect(tried.filter((tag) => tags.has(tag))).toEqual([]);
  });

  it('is envelopes that opened with the key, which is gone and was never in the database', async () => {
    const sealed = bytesOf(beforeProduct.inbox[0]?.row['sealed']);
    const { rows } = await client.query<{ public_key: Buffer }>(
      'select public_key from round where id = $1',
      [product.roundId],
    );
    const publicKey = rows[0]?.public_key as Buffer;
    expect(open(sealed, { publicKey, privateKey: keyOfProduct })).toContain('merke-');
    await expect(house.context.keys?.read(product.roundId)).rejects.toThrow('is not in the key folder');
    const other = createRoundKeyPair();
    expect(() => open(sealed, { publicKey, privateKey: other.privateKey })).toThrow();
    expect(() => open(sealed, other)).toThrow();
    const wal = await readWal(client, join(dataDir, 'postgres'));
    const tables = [...(await copyAll(client)).values()].join('\n');
    const spellings = (['hex', 'base64', 'base64url'] as const).map((way) => keyOfProduct.toString(way));
    expect(wal.includes(keyOfProduct)).toBe(false);
    for (const spelt of spellings) expect(wal.includes(spelt) || tables.includes(spelt)).toBe(false);
    // The search can see: the public key stands in both.
    expect(wal.includes(publicKey) && tables.includes(publicKey.toString('hex'))).toBe(true);
  });

  it('cannot be mixed or opened again: nothing is changed by asking', async () => {
    const rowsNow = async () =>
      (await client.query('select count(*)::int as n from response where round_id = $1', [product.roundId]))
        .rows[0].n;
    expect(await rowsNow()).toBe(count);
    await mix(house.context, product.municipalityId, product.roundId);
    expect(await rowsNow()).toBe(count);
  });
});

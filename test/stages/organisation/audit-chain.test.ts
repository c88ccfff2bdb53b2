import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyAuditOf } from '../../../server/commands/audit.ts';
import type { Workbench } from '../../../server/commands/workbench.ts';
import type { AuditValue } from '../../../server/core/audit/entry.ts';
import type { MunicipalityId } from '../../../server/core/ids.ts';
import { inMunicipality } from '../../../server/platform/db/connect.ts';
import { StartError } from '../../../server/platform/errors.ts';
import { insertAuditEntry } from '../../../server/stages/organisation/audit.store.ts';
import { verifyChain } from '../../../server/stages/organisation/audit-chain.service.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';

let house: TestHouse;
let bench: Workbench;

beforeAll(async () => {
  house = await openTestHouse();
  bench = { context: house.context, owner: house.owner, say: () => {} };
  // Whoever owns the tables is who the chain is for: no policy and no missing right stops them.
  await sql`alter table audit_entry no force row level security`.execute(house.owner);
});
afterAll(() => house.close());

/** A municipality with twenty lines, all written at once. */
async function chained(slug: string): Promise<MunicipalityId> {
  const { municipalityId } = await addMunicipality(house, slug, ['A']);
  const places = Array.from({ length: 20 }, (_, index) => index);
  await Promise.all(
    places.map((index) =>
      inMunicipality(house.context.db.staff, municipalityId, (tx) =>
        insertAuditEntry(tx, municipalityId, {
          ...{ at: house.clock.now(), actor: 'system', act: 'unit.renamed', subject: `u${index}` },
          ...{
            before: { name: `A${index}`, at: [1.5, null] },
            after: { name: 'B', deep: { z: 1, a: true } },
          },
        }),
      ),
    ),
  );
  return municipalityId;
}
const verify = (id: MunicipalityId, head?: string) => verifyChain(house.context.db.staff, id, head);

describe('the chain of the log', () => {
  it('holds after many acts at the same time, and has every head it ever had', async () => {
    const id = await chained('whole');
    const verdict = await verify(id);
    expect(verdict).toMatchObject({ holds: true, count: 20, hasExpectedHead: true });
    const { rows } = await sql<{ hash: Buffer }>`
      select hash from audit_entry where municipality_id = ${id} and number in (7, 20) order by number`.execute(
      house.owner,
    );
    for (const { hash } of rows) {
      expect(await verify(id, hash.toString('hex'))).toMatchObject({ holds: true, hasExpectedHead: true });
    }
    expect(verdict).toMatchObject({ headHash: rows[1]?.hash.toString('hex') });
  });

  it('holds where what was told had keys without a value, which the database does not keep', async () => {
    const { municipalityId } = await addMunicipality(house, 'undefined', []);
    await inMunicipality(house.context.db.staff, municipalityId, (tx) =>
      insertAuditEntry(tx, municipalityId, {
        ...{ at: house.clock.now(), actor: 'system', act: 'unit.changed', subject: 'u' },
        after: { given: 1, left: undefined, deep: [{ out: undefined }] } as unknown as AuditValue,
      }),
    );
    expect(await verify(municipalityId)).toMatchObject({ holds: true, count: 1 });
  });

  it('holds where nothing is written yet', async () => {
    const { municipalityId } = await addMunicipality(house, 'empty', []);
    const headHash = '0'.repeat(64);
    expect(await verify(municipalityId)).toMatchObject({ holds: true, count: 0, headHash });
  });

  const tampering: [string, number, 'missing' | 'changed', (id: MunicipalityId) => RawBuilder<unknown>][] = [
    [
      'a changed act',
      5,
      'changed',
      (id) => sql`update audit_entry set act = 'unit.moved' where municipality_id = ${id} and number = 5`,
    ],
    [
      'an actor taken away',
      20,
      'changed',
      (id) => sql`update audit_entry set actor = 'demo' where municipality_id = ${id} and number = 20`,
    ],
    [
      'a deleted line',
      9,
      'missing',
      (id) => sql`delete from audit_entry where municipality_id = ${id} and number = 9`,
    ],
    [
      'the first line deleted',
      1,
      'missing',
      (id) => sql`delete from audit_entry where municipality_id = ${id} and number = 1`,
    ],
    [
      'before-values of two lines exchanged',
      3,
      'changed',
      (id) => sql`
        update audit_entry mine set before = theirs.before from audit_entry theirs
        where mine.municipality_id = ${id} and theirs.municipality_id = ${id}
          and mine.number in (3, 4) and theirs.number = 7 - mine.number`,
    ],
    [
      'a hash written anew for one line only',
      6,
      'changed',
      (id) => sql`
        update audit_entry set hash = sha256('x') where municipality_id = ${id} and number = 6`,
    ],
  ];
  it.each(tampering)('tells of %s, with its number', async (name, number, fault, tamper) => {
    const slug = name.replaceAll(' ', '-');
    const id = await chained(slug);
    await tamper(id).execute(house.owner);
    expect(await verify(id)).toEqual({ holds: false, number, fault });
    await expect(verifyAuditOf(bench, slug)).rejects.toThrow(`line ${number} is`);
  });
});

describe('audit verify', () => {
  it('prints how many lines and the head, and finds a log cut at its end by an earlier head', async () => {
    const id = await chained('cut');
    const head = /head ([0-9a-f]{64})/.exec(await verifyAuditOf(bench, 'cut'))?.[1] ?? '';
    expect(await verifyAuditOf(bench, 'cut', head.toUpperCase())).toContain('holds: 20 lines');
    await sql`delete from audit_entry where municipality_id = ${id} and number > 18`.execute(house.owner);
    expect(await verifyAuditOf(bench, 'cut')).toContain('holds: 18 lines');
    await expect(verifyAuditOf(bench, 'cut', head)).rejects.toThrow(/cut at its end/);
  });

  it('says what to write instead of an unknown municipality or half a head', async () => {
    await expect(verifyAuditOf(bench, 'nowhere')).rejects.toThrow(StartError);
    await expect(verifyAuditOf(bench, 'nowhere', 'abc')).rejects.toThrow(/64 letters and digits/);
  });
});

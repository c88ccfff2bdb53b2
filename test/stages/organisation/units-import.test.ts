import ExcelJS from 'exceljs';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fileBodyLimitBytes } from '../../../server/app.ts';
import type { MunicipalityId } from '../../../server/core/ids.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';
import { importBody } from '../../harness/import.ts';
import { type SignedIn, signInAs } from '../../harness/sign-in.ts';

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let administrator: SignedIn;
let slug: string;
let municipalityId: MunicipalityId;
let number = 0;

beforeAll(async () => {
  house = await openTestHouse();
  web = await serve(house.context);
});
afterAll(async () => {
  await web.close();
  await house.close();
});
/** Each test has a municipality of its own: a root called as its address, without a code. */
beforeEach(async () => {
  number += 1;
  slug = `kommune-${number}`;
  ({ municipalityId } = await addMunicipality(house, slug, []));
  administrator = await signInAs(house, municipalityId, { roles: ['administrator'] });
});

interface Outcome {
  code: string;
  faultCount: number;
  faults: { row: number; column: string; code: string; about: string | null }[];
  applied: boolean;
  fingerprint: string;
  unchanged: number;
  changes: { row: number; kind: string; key: string; fields: object[] }[];
  notes: { kind: string; name: string }[];
}

async function post(body: unknown, who = administrator) {
  const response = await fetch(`${web.origin}/api/${slug}/units/import`, {
    method: 'POST',
    headers: { ...who.headers, 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, content: (await response.json()) as Outcome };
}
const dryRun = (content: string | Buffer) => post(importBody(content));
async function carryOut(content: string | Buffer) {
  const { content: planned } = await dryRun(content);
  const done = await post(importBody(content, planned.fingerprint));
  expect(done).toMatchObject({ status: 200, content: { applied: true, changes: planned.changes } });
  return done.content;
}

async function getText(path: string) {
  const response = await fetch(`${web.origin}/api/${slug}/${path}`, { headers: administrator.headers });
  expect(response.status).toBe(200);
  return response.text();
}
/** Everything a wrong import could have touched, in every municipality. */
async function everything() {
  const rows = [];
  for (const table of ['unit', 'account', 'role_grant', 'body_member', 'audit_entry']) {
    const found =
      await sql`select to_jsonb(t) as row from ${sql.table(table)} t order by to_jsonb(t)::text`.execute(
        house.owner,
      );
    rows.push(found.rows);
  }
  return rows;
}

const header = 'Kode;Navn;Type;Overordnet;Sektor;Leder;Rekkefølge;Gjelder fra;Overtar fra;Sluttdato';
const tree = () =>
  [
    header,
    `0;${slug};kommune;;;;;;;`,
    '10;Nord skole;skole;1;Oppvekst;;;01.08.2026;;',
    '1;Oppvekst;sektor;0;;;;2026-01-01;;',
    '11;Sør skole;skole;1;Oppvekst;;;;;',
  ].join('\r\n');

describe('a units file', () => {
  it('is for an administrator', async () => {
    const { municipalityId } = await addMunicipality(house, `${slug}-b`, []);
    const stranger = await signInAs(house, municipalityId, { roles: ['administrator'] });
    expect((await post(importBody(tree()), stranger)).status).toBe(401);
  });

  it('is tried without a trace, then carried out as it was tried, in one go', async () => {
    const before = await everything();
    const { status, content } = await dryRun(tree());
    expect(status).toBe(200);
    expect(content).toMatchObject({ applied: false, unchanged: 0, notes: [] });
    expect(content.changes.map(({ row, kind, key }) => `${row} ${kind} ${key}`)).toEqual([
      ...['2 changed 0', '3 added 10', '4 added 1', '5 added 11'],
    ]);
    expect(content.changes[1]?.fields).toContainEqual({ field: 'parent', before: null, after: '1' });
    expect(content.changes[1]?.fields).toContainEqual({
      ...{ field: 'validFromOn', before: null, after: '2026-08-01' },
    });
    expect(await everything()).toEqual(before);
    await carryOut(tree());
    const { units } = JSON.parse(await getText('units')) as { units: Record<string, string>[] };
    expect(units.map(({ code, name, validFromOn }) => [code, name, validFromOn])).toEqual([
      ['0', slug, '2000-01-01'],
      ['1', 'Oppvekst', '2026-01-01'],
      ['10', 'Nord skole', '2026-08-01'],
      ['11', 'Sør skole', '2026-11-24'],
    ]);
    const { lines } = JSON.parse(await getText('audit?act=unit')) as {
      lines: { act: string; after: object }[];
    };
    expect(lines.map(({ act }) => act)).toEqual([
      ...['units.imported', 'unit.changed', 'unit.added', 'unit.added', 'unit.added'],
    ]);
    expect(lines[0]?.after).toEqual({ added: 3, changed: 1 });
  });

  it('ends the sessions of whoever comes to lead a unit or no longer does, and makes nobody their own leader', async () => {
    const kari = await signInAs(house, municipalityId, { name: 'Kari' });
    const email = (who: { accountId: string }) => `${who.accountId}@example.org`;
    const file = (leader: string) =>
      Buffer.from(`kode;navn;type;overordnet;leder\n0;Rot;kommune;;\n1;Skole;skole;0;${leader}\n`);
    const { status, content } = await dryRun(file(email(administrator)));
    expect([status, content.faults]).toMatchObject([422, [{ row: 3, column: 'leder', code: 'own-lead' }]]);
    const sessions = async () =>
      (
        await house.owner
          .selectFrom('session')
          .select('id')
          .where('account_id', '=', kari.accountId)
          .execute()
      ).length;
    await dryRun(file(email(kari)));
    expect(await sessions()).toBe(1);
    await carryOut(file(email(kari)));
    expect(await sessions()).toBe(0);
  });

  it('changes nothing the second time, nor when what was taken out is put in again', async () => {
    await carryOut(tree());
    expect((await dryRun(tree())).content).toMatchObject({ unchanged: 4, changes: [] });
    const exported = await getText('units/export');
    expect(exported).toContain('kode;navn;type;overordnet');
    expect((await dryRun(exported)).content).toMatchObject({ unchanged: 4, changes: [], notes: [] });
  });

  it('reorganises, ends and moves; what it does not name is told and stays', async () => {
    await carryOut(tree());
    const change = [
      header,
      `0;${slug};kommune;;;;;;;`,
      '12;Fjord skole;skole;1;Oppvekst;;;2027-01-01;10;',
      '11;Sør skole;skole;0;Oppvekst;;;;;01.01.2027',
    ].join('\n');
    const done = await carryOut(change);
    expect(done.changes.map(({ row, kind, key }) => `${row} ${kind} ${key}`)).toEqual([
      ...['3 reorganised 12', '4 ended 11'],
    ]);
    expect(done.notes).toMatchObject([{ kind: 'not-in-file', name: 'Oppvekst' }]);
    expect((await dryRun(change)).content).toMatchObject({ unchanged: 3, changes: [] });
    const { units } = JSON.parse(await getText('units')) as { units: Record<string, string>[] };
    const byCode = new Map(units.map((unit) => [unit['code'], unit]));
    expect(byCode.get('10')?.['validToOn']).toBe('2027-01-01');
    expect(byCode.get('12')?.['predecessorUnitId']).toBe(byCode.get('10')?.['id']);
    expect(byCode.get('1')?.['validToOn']).toBeNull();
  });

  it('with one fault in it changes nothing at all, and every fault is told with row and column', async () => {
    await carryOut(tree());
    const before = await everything();
    const { status, content } = await dryRun(
      [header, '20;Ny;skole;99;;;x;;;', '21;;skole;0;;ingen@example.org;;31.02.2026;;'].join('\n'),
    );
    expect([status, content.code, content.faultCount]).toEqual([422, 'file-has-faults', 5]);
    expect(content.faults.map(({ row, column, code }) => `${row} ${column} ${code}`)).toEqual([
      '2 Rekkefølge not-a-position',
      '2 Overordnet unknown-parent',
      ...['3 Navn empty-cell', '3 Leder unknown-person', '3 Gjelder fra unreadable-date'],
    ]);
    expect((await post(importBody(`${header}\n20;Ny;skole;99;;;;;;`, 'x'))).status).toBe(422);
    expect(await everything()).toEqual(before);
  });

  it('is not carried out when what it would do is no longer what was agreed to', async () => {
    const { content } = await dryRun(tree());
    await carryOut(`${header}\n0;Et annet navn;kommune;;;;;;;`);
    const before = await everything();
    for (const apply of [content.fingerprint, 'x']) {
      const late = await post(importBody(tree(), apply));
      expect([late.status, late.content.code]).toEqual([409, 'changed-since']);
    }
    expect(await everything()).toEqual(before);
  });

  it('is refused when a national identity number stands in a cell, and the number is not repeated', async () => {
    const file = `${header}\n20;Ola 018107 10094;skole;0;;;;;;`;
    const { status, content } = await dryRun(file);
    expect(status).toBe(422);
    expect(content.faults).toMatchObject([{ row: 2, column: 'Navn', code: 'national-identity-number' }]);
    expect(JSON.stringify(content)).not.toMatch(/018107|10094/);
  });

  it('may be a workbook, with dates as dates', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Enheter');
    sheet.addRow(['Kode', 'Navn', 'Type', 'Overordnet', 'Gjelder fra']);
    sheet.addRow(['0', slug, 'municipality', null, null]);
    sheet.addRow([7, 'Bibliotek', 'bibliotek', '0', new Date('2026-09-01')]);
    const { changes } = await carryOut(Buffer.from(await book.xlsx.writeBuffer()));
    expect(changes[1]?.fields).toContainEqual({ field: 'validFromOn', before: null, after: '2026-09-01' });
  });

  it.each([
    ['no file', Buffer.alloc(0), 'empty-file'],
    ['a header alone', header, 'no-rows'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'old-workbook'],
    ['what only looks like a workbook', Buffer.from([0x50, 0x4b, 3, 4, 1, 2]), 'not-a-workbook'],
    [
      'more rows than a municipality has units',
      `${header}\n${'1;a;b;;;;;;;\n'.repeat(2_001)}`,
      'too-many-rows',
    ],
  ])('cannot be %s', async (_what, content, code) => {
    expect(await dryRun(content)).toMatchObject({ status: 422, content: { faults: [{ code }] } });
  });

  it('tells at most a thousand faults, and how many there are', async () => {
    const { content } = await dryRun(`${header}\n${'1;a;b;9;;;;;;\n'.repeat(1_500)}`);
    expect([content.faults.length, content.faultCount]).toEqual([1_000, 1_500]);
  });

  it('may be larger than other bodies, but not without limit, and only of those who may send it', async () => {
    const whole = (size: number) => JSON.stringify(importBody('')).replace('""', `"${'A'.repeat(size)}"`);
    const room = fileBodyLimitBytes - whole(0).length;
    const largest = await post(whole(room - (room % 4)));
    expect([largest.status, largest.content.faults[0]?.code]).toEqual([422, 'file-too-large']);
    expect((await post(whole(fileBodyLimitBytes))).status).toBe(413);
    const nobody = { ...administrator, headers: { cookie: '', 'x-csrf-token': '' } };
    expect((await post(whole(fileBodyLimitBytes), nobody)).status).toBe(401);
  });
});

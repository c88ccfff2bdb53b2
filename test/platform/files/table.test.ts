import { deflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { readTable, type SheetChoice } from '../../../server/platform/files/table.ts';
import { UnreadableTable } from '../../../server/platform/files/unreadable.ts';
import { handMade, main, zipOf } from '../../harness/workbooks.ts';

const read = (text: string | Buffer, sheet?: SheetChoice) =>
  readTable(Buffer.isBuffer(text) ? text : Buffer.from(text), 'file.csv', sheet);
const latin = (text: string) => Buffer.from(text, 'latin1');
const cellsOf = async (text: string | Buffer) => (await read(text)).rows.map((row) => row.cells);

async function faultOf(text: string | Buffer, sheet?: SheetChoice) {
  const error = await read(text, sheet).catch((caught: unknown) => caught);
  if (!(error instanceof UnreadableTable)) throw new Error('no fault');
  return { row: error.fault.row, code: error.fault.code };
}

async function workbook(...sheets: [name: string, rows: ExcelJS.CellValue[][]][]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  for (const [name, rows] of sheets) book.addWorksheet(name).addRows(rows);
  return Buffer.from(await book.xlsx.writeBuffer());
}

describe('text files', () => {
  test.each([
    ['semicolon', ';'],
    ['comma', ','],
    ['tab', '\t'],
  ])('are split at the %s the header uses', async (_, separator) => {
    const table = await read(`${['id', 'A1', 'A2'].join(separator)}\n${['a', '1', '2'].join(separator)}`);
    expect(table).toMatchObject({ columns: ['id', 'A1', 'A2'], separator, encoding: 'utf-8', headerLine: 1 });
    expect(table.rows).toEqual([{ line: 2, cells: ['a', '1', '2'] }]);
  });

  test('keep decimal commas and quoted separators in their cell', async () => {
    expect(await cellsOf('"a,b";"c";d\n1,5;"x;""y""";2')).toEqual([['1,5', 'x;"y"', '2']]);
  });

  test('of one column have no separator', async () => {
    expect(await read('enhet\nKino')).toMatchObject({
      separator: null,
      rows: [{ line: 2, cells: ['Kino'] }],
    });
  });

  test('may begin with a byte order mark or with the line Excel puts first', async () => {
    expect((await read('\ufeffid;A1\na;1')).columns).toEqual(['id', 'A1']);
    expect(await read('sep=,\r\nid,"A;1;2"\r\na,1')).toMatchObject({
      columns: ['id', 'A;1;2'],
      headerLine: 2,
    });
  });

  test.each(['\n', '\r\n', '\r'])('may end lines with %j', async (end) => {
    expect((await read(['id;A1', 'a;1', 'b;2', ''].join(end))).rows.map((row) => row.line)).toEqual([2, 3]);
  });

  test('that are not valid UTF-8 are read as Windows-1252', async () => {
    const table = await read(latin('enhet;kjønn\nÆrfugl på Åsen;\x96'));
    expect(table).toMatchObject({ columns: ['enhet', 'kjønn'], encoding: 'windows-1252' });
    expect(table.rows[0]?.cells).toEqual(['Ærfugl på Åsen', '–']);
  });

  test('with Norwegian letters in two parts are composed', async () => {
    expect((await read('enhet\nA\u030asen')).rows[0]?.cells).toEqual(['Åsen']);
  });

  test('lose blank rows, spaces around cells and columns without name and content', async () => {
    const table = await read('\n id ;A1;;\n\n a\u00a0; 1;;\n;;;\nb;2\n');
    expect(table).toMatchObject({ columns: ['id', 'A1'], headerLine: 2 });
    expect(table.rows).toEqual([
      { line: 4, cells: ['a', '1'] },
      { line: 6, cells: ['b', '2'] },
    ]);
  });

  const faults: [string, string | Buffer, { row: number | null; code: string }][] = [
    ['an empty file', '', { row: null, code: 'empty-file' }],
    ['a file of blank lines', '\n;;\n \n', { row: null, code: 'empty-file' }],
    ['a header alone', 'id;A1\n', { row: null, code: 'no-rows' }],
    ['a byte of neither encoding', latin('id;A1\na;1\nb\x81;ø2'), { row: 3, code: 'unknown-encoding' }],
    ['a NUL', 'id;A1\na;\0', { row: 2, code: 'unknown-encoding' }],
    [
      'both encodings in one file',
      Buffer.concat([Buffer.from('ø;A1\r\n'), latin('ø;1')]),
      { row: 1, code: 'unknown-encoding' },
    ],
    ['UTF-16', Buffer.from('\ufeffid;A1\na;1', 'utf16le'), { row: null, code: 'unknown-encoding' }],
    ['an unclosed quote', 'id;A1\na;1\nb;"2\nc;3\n', { row: 3, code: 'unclosed-quote' }],
    ['an endless cell', `id;A1\na;"${'x\n'.repeat(600_000)}`, { row: 2, code: 'unclosed-quote' }],
    ['a cell of 5,001 characters', `id;A1\na;${'x'.repeat(5001)}`, { row: 2, code: 'cell-too-long' }],
    ['2,001 columns', `${'a;'.repeat(2000)}a\n1`, { row: 1, code: 'too-many-columns' }],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), { row: null, code: 'old-workbook' }],
    ['a damaged workbook', Buffer.from('PK\u0003\u0004 no zip'), { row: null, code: 'not-a-workbook' }],
  ];
  test.each(faults)('%s is a fault', async (_, text, fault) => {
    expect(await faultOf(text)).toEqual(fault);
  });

  test('of more than a million rows are refused', async () => {
    expect(await faultOf(`enhet\n${'x\n'.repeat(1_000_001)}`)).toEqual({ row: null, code: 'too-many-rows' });
  });
});

describe('workbooks', () => {
  test('are told by their bytes, whatever the name', async () => {
    const table = await read(
      await workbook([
        'Svar',
        [
          ['id', 'A1'],
          ['a', 1],
        ],
      ]),
    );
    expect(table).toMatchObject({ encoding: 'xlsx', separator: null, columns: ['id', 'A1'] });
  });

  test('give numbers, dates, formulas, links and rich text as strings', async () => {
    const row: ExcelJS.CellValue[] = [
      3,
      2.5,
      new Date(Date.UTC(2026, 10, 24)),
      { formula: '1+1', result: 2 },
      { richText: [{ text: 'Kin' }, { text: 'o ', font: { bold: true } }] },
      { text: 'Arkiv', hyperlink: 'https://example.no' },
      true,
      { error: '#N/A' },
    ];
    const table = await read(await workbook(['Svar', [['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'], row]]));
    expect(table.rows[0]?.cells).toEqual([
      '3',
      '2.5',
      '2026-11-24',
      '2',
      'Kino',
      'Arkiv',
      'true',
      '#N/A',
      '',
    ]);
  });

  test('are read at the first sheet that fits, at the named one, or else at the first filled one', async () => {
    const book = await workbook(['Tom', []], ['Svar', [['id'], ['a']]], ['Enheter', [['enhet'], ['Kino']]]);
    expect((await read(book)).columns).toEqual(['id']);
    expect((await read(book, 'enheter ')).columns).toEqual(['enhet']);
    expect((await read(book, (columns) => columns.includes('enhet'))).columns).toEqual(['enhet']);
    expect((await read(book, () => false)).columns).toEqual(['id']);
    expect(await faultOf(book, 'Ark1')).toEqual({ row: null, code: 'unknown-sheet' });
    expect(await faultOf(await workbook(['Tom', []]))).toEqual({ row: null, code: 'empty-file' });
  });

  test('keep the row numbers of the sheet', async () => {
    const table = await read(await workbook(['Svar', [[], ['id', 'A1'], [], ['a', 1]]]));
    expect(table).toMatchObject({ headerLine: 2, rows: [{ line: 4, cells: ['a', '1'] }] });
  });

  test('that unpack to more than 128 MB are refused before they are read', async () => {
    const packed = deflateRawSync(Buffer.alloc(200 * 1024 * 1024));
    expect(packed.length).toBeLessThan(300_000);
    expect(await faultOf(zipOf([{ name: 'xl/worksheets/sheet1.xml', packed, size: 10 }]))).toEqual({
      row: null,
      code: 'workbook-too-large',
    });
  });

  test('with a merge or a rule over the whole sheet cost no more than others', async () => {
    const sheet = `<worksheet ${main}><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c></row>
      <row r="2"><c r="A2"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="C1:XFD1048576"/></mergeCells>
      <dataValidations count="1"><dataValidation type="whole" sqref="A1:XFD1048576"/></dataValidations></worksheet>`;
    expect((await read(handMade(sheet))).rows).toEqual([{ line: 2, cells: ['1'] }]);
  });

  test('whose entities grow are refused', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>';
    const sheet = `${bomb}<worksheet ${main}><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>`;
    expect(await faultOf(handMade(sheet))).toEqual({ row: null, code: 'not-a-workbook' });
  });
});

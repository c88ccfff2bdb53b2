import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { draftOf } from '../../server/core/draft/convert.ts';
import { namedTexts, withTexts } from '../../server/core/draft/named-texts.ts';
import { translationTable } from '../../server/core/exchange/translations/table.ts';
import { judgeTranslations, withChanges } from '../../server/core/exchange/translations/take-in.ts';
import { writeXliff } from '../../server/core/exchange/translations/xliff.ts';
import {
  importLimits,
  measureTranslations,
  mostImportBytes,
  readTranslationsAside,
} from '../../server/platform/files/import-process.ts';
import { csvOf, workbookOf } from '../../server/platform/files/write-table.ts';
import { sampleQuestionnaire } from '../fixtures/questionnaire.ts';
import { handMade, main, zipOf } from '../harness/workbooks.ts';

const draft = draftOf(sampleQuestionnaire());
const read = (content: string | Buffer) => measureTranslations(Buffer.from(content as string), 'nb');
const xliff = (inner: string, more = '') =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="nb" trgLang="ar" ${more}><file id="f">${inner}</file></xliff>`;
const unit = (target: string, name = 'title') =>
  `<unit id="u1" name="${name}"><segment><source>Prøve</source><target>${target}</target></segment></unit>`;
const oneText = async (file: string) => {
  const reading = await readTranslationsAside(Buffer.from(file), 'nb');
  if (!('translated' in reading)) throw new Error(JSON.stringify(reading));
  return reading.translated[0]?.texts['ar'];
};

describe('a file of translations', () => {
  it.each<[string, () => Promise<string | Buffer> | string]>([
    ['table', () => workbookOf('Tekster', translationTable(draft, 'nn'))],
    ['table', () => csvOf(translationTable(draft))],
    ['xliff', () => writeXliff(draft, 'nn')],
  ])('comes back as the %s that was taken out, and changes nothing', async (format, file) => {
    const reading = await readTranslationsAside(Buffer.from((await file()) as string), 'nb');
    expect(reading).toMatchObject({ format });
    if (!('translated' in reading)) throw new Error('not read');
    expect(reading.translated).toHaveLength(namedTexts(draft).length);
    expect(judgeTranslations(draft, reading.translated)).toMatchObject({ faults: [], changes: [] });
  });

  it('brings every text in a language that was not there, right to left, with what XML must escape', async () => {
    const words = 'ما «مدى» <رضاك> & "عن"\nالمكتبة؟';
    const texts = new Map(namedTexts(draft).map(({ key, text }) => [key, { ...text, ar: words }]));
    const translated = withTexts({ ...draft, languages: [...draft.languages, 'ar'] }, texts);
    for (const file of [writeXliff(translated, 'ar'), csvOf(translationTable(translated, 'ar'))]) {
      const reading = await readTranslationsAside(Buffer.from(file), 'nb');
      if (!('translated' in reading)) throw new Error('not read');
      const { changes, faults } = judgeTranslations(draft, reading.translated);
      expect(faults).toEqual([]);
      expect(withChanges(draft, changes)).toEqual(translated);
    }
  });

  it('may have characters by number, data that is plain, prefixes, comments and marks in it', async () => {
    expect(await oneText(xliff(unit('B&#xE5;t &#229;&lt;')))).toBe('Båt å<');
    expect(await oneText(xliff(unit('<![CDATA[<!DOCTYPE x> & y]]>')))).toBe('<!DOCTYPE x> & y');
    expect(await oneText(xliff(unit('En <pc id="1">to</pc> <!-- ti -->tre')))).toBe('En to tre');
    const prefixed = xliff(unit('Ja'))
      .replaceAll(/<(\/?)(\w)/g, '<$1x:$2')
      .replace('xmlns=', 'xmlns:x=');
    expect(await oneText(`\ufeff<?xml version="1.0"?>\n${prefixed}`)).toBe('Ja');
    const old =
      '<xliff version="1.2"><file source-language="nb" target-language="ar"><body><trans-unit id="1" resname="title"><source>Prøve</source><target>Ja</target></trans-unit></body></file></xliff>';
    expect(await oneText(old)).toBe('Ja');
  });

  it('is told where it is wrong', async () => {
    const faults = async (file: string) => {
      const { reading } = await read(file);
      return 'faults' in reading ? reading.faults.map(({ code, place }) => [code, place]) : 'read';
    };
    expect(await faults('key;nb;Nynorsk, ferdig\ntitle;a;b')).toEqual([['unknown-language', 'row 1']]);
    expect(await faults('nb;nn\nkey;b')).toEqual([['no-key-column', 'row 1']]);
    expect(await faults('key;nb\ntitle;a')).toEqual([['no-translation', 'row 1']]);
    expect(await faults('key;nb;nn\ntitle;"a;b')).toEqual([['unreadable', 'row 2']]);
    expect(await faults('<html><body>key</body></html>')).toEqual([['not-readable', '']]);
    expect(await faults('<xliff version="2.1" srcLang="nb"></xliff>')).toEqual([['no-translation', '']]);
    expect(await faults('<xliff version="2.1"><file>')).toEqual([['unreadable', '']]);
  });
});

const laughs = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY ${'a'.repeat(at + 2)} "${`&${'a'.repeat(at + 1)};`.repeat(10)}">`).join('')}]>`;
const row = (cells: string) => `<worksheet ${main}><sheetData>${cells}</sheetData></worksheet>`;
const inline = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** Files that someone who means harm would send, each with the refusals that are right for it. */
const hostile: Record<string, { file: () => string | Buffer; refusals: string[] }> = {
  'an empty file': { file: () => '', refusals: ['unreadable'] },
  'bytes that are nothing': { file: () => Buffer.alloc(100_000, 0xfe), refusals: ['unknownFormat'] },
  'a questionnaire': { file: () => JSON.stringify(draft), refusals: ['unknownFormat'] },
  'a billion laughs': { file: () => `${laughs}${xliff(unit('&aaaaaaaaaa;'))}`, refusals: ['notAsExpected'] },
  'a file of the server’s': {
    file: () => `<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>${xliff(unit('&f;'))}`,
    refusals: ['notAsExpected'],
  },
  'a document type in other letters': {
    file: () => `<!dOcTyPe xliff SYSTEM "http://127.0.0.1/x">${xliff(unit('x'))}`,
    refusals: ['notAsExpected'],
  },
  'a hundred thousand levels': {
    file: () => xliff(`${'<group>'.repeat(100_000)}${'</group>'.repeat(100_000)}`),
    refusals: ['tooDeep', 'tooMuch'],
  },
  'half a million elements': { file: () => xliff('<u/>'.repeat(500_000)), refusals: ['tooMany', 'tooMuch'] },
  'fifty thousand attributes on one element': {
    file: () => xliff('', Array.from({ length: 50_000 }, (_, at) => `a${at}="1"`).join(' ')),
    refusals: ['taken', 'tooMuch', 'unreadable'],
  },
  'tags that never end': { file: () => `<${'a '.repeat(1_000_000)}`, refusals: ['unreadable', 'tooMuch'] },
  'XML that is no UTF-8': { file: () => Buffer.from(xliff(unit('å')), 'latin1'), refusals: ['unreadable'] },
  'UTF-16': { file: () => Buffer.from(`\ufeff${xliff(unit('a'))}`, 'utf16le'), refusals: ['unknownFormat'] },
  'a table of two million cells': {
    file: () => `key;nb;nn\n${'title;a;b\n'.repeat(500_000)}`,
    refusals: ['tooMany', 'tooMuch'],
  },
  'a thousand columns': {
    file: () => `key;${'nn;'.repeat(1_000)}\ntitle;${'a;'.repeat(1_000)}`,
    refusals: ['tooMany'],
  },
  'a cell of five million letters': {
    file: () => `key;nb;nn\ntitle;a;"${'b'.repeat(4_900_000)}"`,
    refusals: ['tooMuch', 'unreadable'],
  },
  'a quotation that never ends': {
    file: () => `key;nb;nn\n"${'a;b\n'.repeat(400_000)}`,
    refusals: ['unreadable'],
  },
  'a zip that is no workbook': {
    file: () => zipOf([{ name: 'a', packed: deflateRawSync('a'), size: 1 }]),
    refusals: ['unreadable'],
  },
  'a workbook that unpacks to gigabytes': {
    file: () =>
      zipOf([{ name: 'xl/workbook.xml', packed: deflateRawSync(Buffer.alloc(200 * 1024 * 1024)), size: 10 }]),
    refusals: ['tooMuch'],
  },
  'a workbook with one long text in every cell': {
    file: () => {
      const long = (at: number) => inline(`A${at}`, 'x'.repeat(4_000)) + inline(`B${at}`, 'y'.repeat(4_000));
      const rows = Array.from({ length: 2_500 }, (_, at) => `<row r="${at + 2}">${long(at + 2)}</row>`);
      return handMade(row(`<row r="1">${inline('A1', 'key')}${inline('B1', 'nn')}</row>${rows.join('')}`));
    },
    refusals: ['tooMuch'],
  },
  'names that every object has': {
    file: () => xliff(`<__proto__><constructor/></__proto__>${unit('x', '__proto__')}`),
    refusals: ['taken', 'unreadable'],
  },
  'a path out of the zip': {
    file: () => zipOf([{ name: '../../etc/passwd', packed: deflateRawSync('a'), size: 1 }]),
    refusals: ['unreadable'],
  },
};

for (const [name, { file, refusals }] of Object.entries(hostile)) {
  it(`refuses ${name}, in a process that stays within its memory`, async () => {
    const { reading, peakBytes } = await read(file());
    expect(refusals).toContain('faults' in reading ? reading.faults[0]?.code : 'taken');
    expect(peakBytes ?? 0).toBeLessThanOrEqual(importLimits.memory);
    expect(({} as Record<string, unknown>)['isAdministrator']).toBeUndefined();
  });
}

it('refuses what is too large before any process is started', async () => {
  const { reading, peakBytes } = await read(Buffer.alloc(mostImportBytes + 1, 'k'));
  expect(reading).toEqual({ format: null, faults: [{ code: 'tooLarge', place: '', detail: null }] });
  expect(peakBytes).toBeNull();
});

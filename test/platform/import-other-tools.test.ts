import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { utils, write } from '@e965/xlsx';
import { expect, it } from 'vitest';
import type { ImportFaultCode } from '../../server/core/exchange/imported.ts';
import { projectDir } from '../../server/platform/config.ts';
import { importLimits, measureReading } from '../../server/platform/files/import-process.ts';
import { readQuestionnaireFile } from '../../server/platform/files/questionnaire-file.ts';
import { workbookOfSheets } from '../../server/platform/files/write-table.ts';
import { handMade, main, zipOf } from '../harness/workbooks.ts';

const choices = { key: 'hentet', kind: 'user', language: 'nb' } as const;
const read = (content: string | Buffer) => measureReading(Buffer.from(content as string), choices);
const lss = (inside: string, before = '') =>
  `<?xml version="1.0"?>${before}<document><LimeSurveyDocType>Survey</LimeSurveyDocType>${inside}</document>`;
const question = (title: string) =>
  `<questions><rows><row><qid>1</qid><gid>1</gid><type>S</type><title>q</title><language>nb</language><question>${title}</question></row></rows></questions>`;
const groups =
  '<groups><rows><row><gid>1</gid><language>nb</language><group_name>G</group_name></row></rows></groups>';
const form = [
  ['type', 'name', 'label'],
  ['text', 'a', 'Hva?'],
];
const oldWorkbook = () => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(form), 'survey');
  return write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer;
};
const newWorkbook = () =>
  workbookOfSheets([{ name: 'survey', columns: form[0] as string[], rows: form.slice(1) }]);
/** A workbook of one sheet with this form, and whatever parts it is to have beside. */
const made = (rows: string[][], ...more: [string, string][]) => {
  const cells = rows
    .map(
      (row, line) =>
        `<row r="${line + 1}">${row.map((text, at) => cellOf(`${'ABC'[at]}${line + 1}`, text)).join('')}</row>`,
    )
    .join('');
  return handMade(`<worksheet ${main}><sheetData>${cells}</sheetData></worksheet>`, 'survey', more);
};
const cellOf = (name: string, text: string) => `<c r="${name}" t="inlineStr"><is><t>${text}</t></is></c>`;

it.each([
  ['reisevaner-177.lss', 'limesurvey-lss', 7],
  ['alle-typer-630.lss', 'limesurvey-lss', 38],
  ['fritid.tsv', 'limesurvey-tsv', 2],
  ['nabolaget.md', 'xlsform', 17],
])('tells what %s is, and reads it', async (name, format, questions) => {
  const reading = await readQuestionnaireFile(
    readFileSync(join(projectDir, 'test/fixtures/exchange', name)),
    choices,
  );
  expect(reading).toMatchObject({ format, counts: { questions } });
});

it('reads a form in a workbook, new and old, in the process', async () => {
  for (const file of [await newWorkbook(), oldWorkbook()]) {
    expect((await read(file)).reading).toMatchObject({ format: 'xlsform', counts: { questions: 1 } });
  }
  expect(await readQuestionnaireFile(made(form), choices)).toMatchObject({
    format: 'xlsform',
    counts: { questions: 1 },
  });
});

interface Hostile {
  file: () => string | Buffer | Promise<Buffer>;
  refusals: ImportFaultCode[];
}

/** Files that are made to cost much, each with the refusals that are right for it. */
const costly: Record<string, Hostile> = {
  'XML with entities that double thirty times': {
    file: () => {
      const doubling = Array.from({ length: 30 }, (_, at) => `<!ENTITY e${at + 1} "&e${at};&e${at};">`).join(
        '',
      );
      return lss(groups + question('&e30;'), `<!DOCTYPE document [<!ENTITY e0 "ha">${doubling}]>`);
    },
    refusals: ['notAsExpected'],
  },
  'a hundred thousand elements in each other': {
    file: () => lss('<a>'.repeat(100_000) + '</a>'.repeat(100_000)),
    refusals: ['tooDeep'],
  },
  'four megabytes of rows': {
    file: () =>
      lss(`<answers><rows>${'<row><qid>1</qid><code>a</code></row>'.repeat(110_000)}</rows></answers>`),
    refusals: ['tooMuch', 'tooMany'],
  },
  'a workbook that unpacks to 128 MB': {
    file: () =>
      zipOf([{ name: 'xl/workbook.xml', size: 10, packed: deflateRawSync(Buffer.alloc(128 << 20)) }]),
    refusals: ['tooMuch'],
  },
  'one long text that every cell shares': {
    file: () => {
      const long = 'a'.repeat(30_000);
      return workbookOfSheets([
        {
          name: 'survey',
          columns: ['type', 'name', 'label'],
          rows: Array.from({ length: 900 }, () => ['text', 'a', long]),
        },
      ]);
    },
    refusals: ['tooMuch'],
  },
  'the head of an old workbook and then noise': {
    file: () =>
      Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        Buffer.alloc(200_000, 0xab),
      ]),
    refusals: ['unreadable', 'tooMuch', 'unknownFormat'],
  },
  'an old workbook with every tenth byte turned': {
    file: () =>
      Buffer.from(oldWorkbook().map((byte, at) => (at > 600 && at % 10 === 0 ? byte ^ 0xff : byte))),
    refusals: ['unreadable', 'tooMuch', 'unknownFormat'],
  },
};

/** Files that are wrong, or meant to be read for more than they say, and cost nothing. */
const wrong: Record<string, Hostile> = {
  'XML that asks for a file of the server': {
    file: () =>
      lss(groups + question('&x;'), '<!DOCTYPE document [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    refusals: ['notAsExpected'],
  },
  'a document type further down': {
    file: () => lss(`<!doctype x SYSTEM "https://example.org/x">${groups}${question('Hei')}`),
    refusals: ['notAsExpected', 'unreadable'],
  },
  'XML that never ends': {
    file: () => lss('<questions><rows>').replace('</document>', ''),
    refusals: ['unreadable'],
  },
  'another of LimeSurvey’s files': {
    file: () => '<document><LimeSurveyDocType>Label set</LimeSurveyDocType></document>',
    refusals: ['unknownFormat'],
  },
  'a survey without questions': { file: () => lss(groups), refusals: ['noQuestions'] },
  'a workbook whose parts name the disk': {
    file: () => made(form, ['../../../etc/cron.d/x', '<x/>']),
    refusals: ['unreadable'],
  },
  'a zip that is no workbook': {
    file: () => zipOf([{ name: 'hei.txt', size: 3, packed: deflateRawSync(Buffer.from('hei')) }]),
    refusals: ['unreadable'],
  },
  'an old workbook cut short': {
    file: () => oldWorkbook().subarray(0, 2_000),
    refusals: ['unreadable', 'tooMuch', 'unknownFormat'],
  },
  'groups in groups a thousand deep': {
    file: () =>
      [
        '| survey |',
        '| | type | name |',
        ...Array.from({ length: 1_000 }, (_, at) => `| | begin group | g${at} |`),
      ].join('\n'),
    refusals: ['noQuestions'],
  },
};

for (const [name, { file, refusals }] of Object.entries(costly)) {
  it(`refuses ${name}, in a process that stays within its memory`, async () => {
    const { reading, peakBytes } = await read(await file());
    expect(refusals).toContain('faults' in reading ? reading.faults[0]?.code : 'taken');
    expect(peakBytes ?? 0).toBeLessThanOrEqual(importLimits.memory);
  });
}

it.each(Object.entries(wrong))('refuses %s', async (_, { file, refusals }) => {
  const reading = await readQuestionnaireFile(Buffer.from((await file()) as string), choices);
  expect(refusals).toContain('faults' in reading ? reading.faults[0]?.code : 'taken');
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { draftOf } from '../../server/core/draft/convert.ts';
import type { ImportFaultCode } from '../../server/core/exchange/imported.ts';
import { projectDir } from '../../server/platform/config.ts';
import {
  importLimits,
  measureReading,
  mostImportBytes,
  readQuestionnaireAside,
} from '../../server/platform/files/import-process.ts';
import { sampleQuestionnaire } from '../fixtures/questionnaire.ts';

const choices = { key: 'hentet', kind: 'user', language: 'nb' } as const;
const read = (content: string | Buffer) => measureReading(Buffer.from(content as string), choices);

/** Files that someone who means harm would send, each with the refusals that are right for it. */
const hostile: Record<string, { file: () => string | Buffer; refusals: ImportFaultCode[] }> = {
  'an empty file': { file: () => '', refusals: ['unreadable'] },
  'bytes that are nothing': { file: () => Buffer.alloc(100_000, 0xfe), refusals: ['unknownFormat'] },
  'a JSON that stops in the middle': { file: () => '{"pages":[{"name"', refusals: ['unreadable'] },
  'a hundred levels of panels': {
    file: () => `{"pages":[${'{"type":"panel","elements":['.repeat(100)}${']}'.repeat(100)}]}`,
    refusals: ['tooDeep'],
  },
  'two million brackets': {
    file: () => `{"pages":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}}`,
    refusals: ['tooDeep', 'tooMuch', 'unreadable'],
  },
  'a prototype as a key': {
    file: () => '{"format":"spredning-draft/1","__proto__":{"isAdministrator":true},"pages":[]}',
    refusals: ['forbiddenName'],
  },
  'a million and a half empty lists': {
    file: () => `{"pages":[${'[],'.repeat(1_500_000)}[]]}`,
    refusals: ['tooMuch', 'unknownFormat'],
  },
  'a hundred thousand keys, each longer than the last': {
    file: () =>
      `{${Array.from({ length: 100_000 }, (_, at) => `"${'k'.repeat(at % 80)}${at}":{}`).join(',')}}`,
    refusals: ['tooMuch', 'unknownFormat'],
  },
};

const questions = (part: object, count: number) =>
  JSON.stringify({
    elements: Array.from({ length: count }, (_, at) => ({ type: 'text', name: `q${at}`, ...part })),
  });

/** The same, where a survey is left when the harm is taken out, or nothing is. */
const cleaned: Record<string, string> = {
  'script in titles': questions(
    { title: '<script>alert(1)</script><img src=x onerror=alert(1)>Hei', description: '<svg onload=a()>' },
    3,
  ),
  'script in html': JSON.stringify({
    completedHtml: '<iframe src="javascript:alert(1)"></iframe><p onclick="a()">Takk</p>',
    elements: [
      { type: 'html', name: 'h', html: '<scr<script>ipt>alert(1)</script><a href="javascript:a()">x</a>' },
      { type: 'text', name: 'q' },
    ],
  }),
  'choices from another site': JSON.stringify({
    elements: [
      { type: 'dropdown', name: 'q', choicesByUrl: { url: 'https://example.org/x' }, choices: ['a'] },
    ],
  }),
  'names that every object has': JSON.stringify({
    elements: ['constructor', 'prototype', 'hasOwnProperty'].map((name) => ({ type: 'text', name })),
  }),
  'patterns that hang': questions({ validators: [{ type: 'regex', regex: '(x+x+)+y(a|a)*(b|b?)*$' }] }, 40),
  'conditions that hang': questions({ visibleIf: `${'('.repeat(900)}{q1} = 1${')'.repeat(900)}` }, 40),
  'five thousand questions': questions(
    { title: 'Hei', visibleIf: '{q1} = 1', validators: [{ type: 'email' }] },
    4_900,
  ),
  'a title of three million letters': questions({ title: 'a<'.repeat(1_500_000) }, 1),
};

for (const [name, file] of Object.entries(cleaned)) {
  it(`takes the harm out of ${name}, or refuses it`, async () => {
    const { reading, peakBytes } = await read(file);
    if ('faults' in reading) expect(reading.faults[0]?.code).toBe('tooMuch');
    else {
      const draft = JSON.stringify(reading.draft);
      expect(draft).not.toMatch(/<script|javascript:|onerror|onload|onclick|iframe|example\.org/);
      expect(reading.draft.items.map((item) => item.name)).not.toContain('constructor');
    }
    expect(peakBytes ?? 0).toBeLessThanOrEqual(importLimits.memory);
  });
}

for (const [name, { file, refusals }] of Object.entries(hostile)) {
  it(`refuses ${name}, in a process that stays within its memory`, async () => {
    const { reading, peakBytes } = await read(file());
    expect(refusals).toContain('faults' in reading ? reading.faults[0]?.code : 'taken');
    expect(peakBytes ?? 0).toBeLessThanOrEqual(importLimits.memory);
  });
}

it('refuses 50 MB before any process is started', async () => {
  const { reading, peakBytes } = await read(Buffer.alloc(50 * 1024 * 1024, ' '));
  expect(reading).toEqual({ format: null, faults: [{ code: 'tooLarge', place: '', detail: null }] });
  expect(peakBytes).toBeNull();
  expect((await read(Buffer.alloc(mostImportBytes + 1))).peakBytes).toBeNull();
});

it('counts the memory of the process, and not of the one that starts it', async () => {
  const large = Buffer.alloc(400 * 1024 * 1024, 1);
  const { peakBytes } = await read('{}');
  expect(peakBytes).toBeGreaterThan(20 * 1024 * 1024);
  expect(peakBytes).toBeLessThan(large.length / 2);
});

it('takes our own questionnaires and drafts as they are, with the ids of their questions', async () => {
  const path = join(projectDir, 'surveys/fet-innbygger.questionnaire.json');
  const file = readFileSync(path);
  const reading = await readQuestionnaireAside(file, choices);
  const { $schema: _, ...questionnaire } = JSON.parse(file.toString('utf8'));
  const draft = draftOf(questionnaire);
  expect(reading).toMatchObject({ format: 'spredning', draft, notes: [] });
  const again = await readQuestionnaireAside(Buffer.from(JSON.stringify(draft)), choices);
  expect(again).toMatchObject({ format: 'spredning', draft, notes: [] });
});

it('tells where one of ours is wrong', async () => {
  const { scales: _, ...rest } = sampleQuestionnaire();
  const { reading } = await read(JSON.stringify(rest));
  expect(reading).toMatchObject({
    format: 'spredning',
    faults: [{ code: 'notAsExpected', place: 'scales' }],
  });
  const later = await read(JSON.stringify({ ...rest, format: 'spredning-questionnaire/9' }));
  expect(later.reading).toMatchObject({ faults: [{ code: 'unknownFormat', place: 'format' }] });
});

it('refuses when many wait already, and takes the rest in turn', async () => {
  const answers = await Promise.allSettled(Array.from({ length: 8 }, () => read('{}')));
  const refused = answers.filter(({ status }) => status === 'rejected');
  expect(refused).toHaveLength(2);
  expect(refused[0]).toMatchObject({ reason: { code: 'try-again-soon', status: 503 } });
});

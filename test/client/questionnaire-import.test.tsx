import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ProblemError } from '../../client/api.ts';
import { ImportQuestionnairePage } from '../../client/designer/importing/ImportQuestionnairePage.tsx';
import { ImportRefusal, ImportReport } from '../../client/designer/importing/ImportReport.tsx';
import { importNotesTexts } from '../../client/i18n/import-notes.ts';
import { readSurveyJs } from '../../server/core/exchange/surveyjs/read.ts';
import { languages } from '../../server/core/locale.ts';
import { projectDir } from '../../server/platform/config.ts';
import { drawn, textOf } from './admin-place.tsx';

const file = JSON.parse(readFileSync(join(projectDir, 'test/fixtures/exchange/surveyjs-3.json'), 'utf8'));
const imported = readSurveyJs(file, {
  choices: { key: 'x', kind: 'user', language: 'nb' },
  expressionFault: () => null,
});
if (!('draft' in imported)) throw new Error('The fixture is not read.');
const { draft: document, counts, notes } = imported;

it('asks for a file, who is to answer and the language, and has nothing to make a draft of yet', () => {
  for (const language of languages) {
    const { page } = importNotesTexts[language];
    const text = textOf(drawn(<ImportQuestionnairePage />, {}, { language }));
    for (const words of [page.title, page.kind, page.language]) expect(text).toContain(words);
    expect(text).not.toContain(page.make);
  }
});

it('tells every note in words, with what it is about and where it stands, and no script of the file is one', () => {
  const html = drawn(<ImportReport read={{ format: 'surveyjs', document, counts, notes }} />, {});
  const text = textOf(html);
  expect(text).toContain('15 spørsmål, 17 svaralternativer og 2 sider');
  expect(text).toContain('Språk: Bokmål, Engelsk, Polsk');
  for (const { code, place } of notes) {
    expect(text).toContain(importNotesTexts.nb.notes[code]);
    expect(text).toContain(place);
  }
  expect(html).not.toMatch(/<(?:script|img)/);
});

it('says that all came in where it did', () => {
  const html = drawn(<ImportReport read={{ format: 'spredning', document, counts, notes: [] }} />, {});
  expect(textOf(html)).toContain(importNotesTexts.nb.page.whole);
});

it('says why a file was refused and where, or that it was not read', () => {
  const problem = (code: string, status: number, faults: { place: string; code: string }[] = []) =>
    textOf(drawn(<ImportRefusal error={new ProblemError({ code, status, faults } as never)} />, {}));
  const deep = problem('questionnaire-not-read', 422, [{ code: 'tooDeep', place: 'pages[0]' }]);
  expect(deep).toContain(importNotesTexts.nb.faults.tooDeep);
  expect(deep).toContain('pages[0]');
  expect(problem('body-too-large', 413)).toContain(importNotesTexts.nb.page.tooLarge);
  expect(problem('national-identity-number', 422)).toContain('fødselsnummer');
  expect(problem('try-again-soon', 503)).toContain(importNotesTexts.nb.page.failed);
});

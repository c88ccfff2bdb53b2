import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseJson } from '../../server/commands/parse-json.ts';
import { checkFileCommand } from '../../server/commands/questionnaire-check.ts';
import { blankDraft } from '../../server/core/draft/format.ts';
import { projectDir } from '../../server/platform/config.ts';
import { oneQuestion } from '../fixtures/questionnaire.ts';

const folder = mkdtempSync(join(tmpdir(), 'spredning-check-'));
afterAll(() => rmSync(folder, { recursive: true }));

function check(content: string | Buffer): Promise<string> {
  const path = join(folder, 'file.json');
  writeFileSync(path, content);
  return checkFileCommand(path);
}
const good = JSON.stringify(oneQuestion('one', 'fet.brukertilfredshet'));

describe('questionnaire check', () => {
  it('reads a file with and without a byte order mark', async () => {
    expect(await check(good)).toContain('has no faults');
    expect(await check(`\uFEFF${good}`)).toContain('has no faults');
  });

  it('gives advice beside the faults, which makes no file a bad one', async () => {
    expect(await check(good)).not.toContain('råd');
    const path = join(projectDir, 'surveys', 'hjemmesykepleie-bruker.questionnaire.json');
    const told = await checkFileCommand(path);
    expect(told).toContain('has no faults.\n\n2 råd, som ikke stopper noe:\n');
    expect(told).toContain(
      'altIAlt: Et spørsmål om helheten kommer etter spørsmål om delene: «alt i alt»\n    Flytt det først.',
    );
  });

  it('reads a draft, which need not be finished', async () => {
    const draft = blankDraft('nytt', 'user', { nb: 'Nytt' });
    expect(await check(JSON.stringify(draft))).toContain('språket nn: 1 tekst mangler på');
    await expect(check(JSON.stringify({ ...draft, kind: 'other' }))).rejects.toThrow('has 1 fault.');
  });

  it.each<[string, string | Buffer, string]>([
    ['an empty file', '', 'is empty'],
    ['Windows-1252', Buffer.from('{"a": "bl\u00e5b\u00e6r"}', 'latin1'), 'is not UTF-8'],
    ['UTF-16', Buffer.from(`\uFEFF${good}`, 'utf16le'), 'is not UTF-8'],
    ['a file that is too large', ' '.repeat(5 * 1024 * 1024 + 1), 'larger than 5 MB'],
    ['something else than JSON', '{\n  "key": oops }', 'row 2, column 10: this is not JSON'],
    [
      'another version of a scorecard',
      '{"format": "spredning-scorecard/2"}',
      'reads "spredning-scorecard/1"',
    ],
    ['one fault', good.replace('higherIsBetter', 'up'), 'has 1 fault.'],
  ])('says what is wrong with %s', async (_what, content, message) => {
    await expect(check(content)).rejects.toThrow(message);
  });

  it.each([
    ['[1, 2,]', 7],
    ['{"a": 1,}', 9],
    ['{"a" 1}', 6],
    ['{"a": 1 "b": 2}', 9],
    ['{"a": [1, 2}', 12],
    ['{"a": "unclosed}', 7],
    ['{"a": 1', 8],
    ['{}}', 3],
    ['{a: 1}', 2],
    ['[01]', 3],
  ])('finds the place in %s', (text, column) => {
    expect(parseJson(Buffer.from(text))).toMatchObject({
      fault: expect.stringContaining(`row 1, column ${column}:`),
    });
  });
});

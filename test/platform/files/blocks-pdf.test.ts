import { readFileSync } from 'node:fs';
import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { draftOf } from '../../../server/core/draft/convert.ts';
import type { PaperBlock } from '../../../server/core/exchange/paper/blocks.ts';
import { paperFormOf } from '../../../server/core/exchange/paper/paper-form.ts';
import { writeBlocksPdf } from '../../../server/platform/files/blocks-pdf.ts';
import { withPress } from '../../../server/platform/files/pdf-aside.ts';

const document = { title: 'Hvordan er det å bo i Fet?', language: 'nb', at: new Date(0) } as const;
const pages = (pdf: string) => pdf.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
const tags = (pdf: string, tag: string) => pdf.match(new RegExp(`/S /${tag}\\b`, 'g'))?.length ?? 0;

async function pdfOf(blocks: PaperBlock[]): Promise<string> {
  const chunks: Buffer[] = [];
  const out = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  await writeBlocksPdf(blocks, document, out);
  return Buffer.concat(chunks).toString('latin1');
}

const question = (labels: number): PaperBlock => ({
  ...{ kind: 'question', code: 'Q1', text: 'Hva?', help: '', when: '' },
  answer: {
    kind: 'choices',
    labels: Array.from({ length: labels }, (_, at) => `Svar ${at}`),
    hint: 'Kryss.',
  },
});

it('a form is tagged, with a heading for each page and question, over as many pages as it takes', async () => {
  const shipped = draftOf(JSON.parse(readFileSync('surveys/fet-innbygger.questionnaire.json', 'utf8')));
  const blocks = paperFormOf(shipped, 'nb');
  const pdf = await pdfOf(blocks);
  expect(pages(pdf)).toBeGreaterThan(3);
  expect(pdf).toContain('pdfuaid');
  expect(tags(pdf, 'H1')).toBe(1);
  expect(tags(pdf, 'H2')).toBe(blocks.filter(({ kind }) => kind === 'heading').length);
  expect(tags(pdf, 'H3')).toBe(shipped.items.length);
});

it('a question that fits on a page is not split, and one that is longer than a page goes on over the next', async () => {
  expect(pages(await pdfOf([question(18), question(18)]))).toBe(2);
  expect(pages(await pdfOf([question(5), question(5)]))).toBe(1);
  expect(pages(await pdfOf([question(80)]))).toBeGreaterThan(2);
});

it('a form is laid out in a thread of its own', async () => {
  const file = await withPress({ kind: 'blocks', document }, async (press) => {
    await press.lay({ kind: 'title', text: 'Hei' });
    await press.lay(question(3));
    return press.finish();
  });
  expect(pages(file.toString('latin1'))).toBe(1);
});

import { Writable } from 'node:stream';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { paperLetterOf } from '../../../server/core/invitation/paper-letter.ts';
import { posterOf } from '../../../server/core/invitation/poster.ts';
import { writeLettersPdf } from '../../../server/platform/files/letters-pdf.ts';
import { withPress } from '../../../server/platform/files/pdf-aside.ts';
import { writePostersPdf } from '../../../server/platform/files/posters-pdf.ts';

const letter = (language: 'nb' | 'nn', recipient: string, purpose = 'Vi vil vite.') =>
  paperLetterOf({
    ...{ language, municipalityName: 'Fet', surveyTitle: 'Å bo i Fet', purpose },
    ...{ printedOn: '2026-11-26', closesOn: '2026-12-20', code: 'ABCDEFGHJKMNPQRSTVWXYZ0123' },
    typedCode: '23456789ABCDE',
    to: { recipient, street: null, postcode: '1900', postTown: 'Fetsund' },
    ...{ surveyLink: 'https://x.no/fet/s/1/nb', typedLink: 'https://x.no/fet/s/1/nb' },
    ...{ isAnonymous: true, hasNotice: true, contact: 'Torget' },
  });

const document = { title: 'Brev: Å bo i Fet', language: 'nb', at: new Date(0) } as const;
const pdfOf = (...letters: ReturnType<typeof letter>[]) =>
  written((out) => writeLettersPdf(letters, document, out));

async function written(write: (out: Writable) => Promise<void>): Promise<string> {
  const chunks: Buffer[] = [];
  const out = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  await write(out);
  return Buffer.concat(chunks).toString('latin1');
}

const poster = (title: string, unitName: string, purpose: string) =>
  posterOf({
    ...{ language: 'nb', municipalityName: 'Fet', surveyTitle: title, purpose, unitName },
    ...{ closesOn: '2026-12-20', link: `https://x.no/fet/s/${'a'.repeat(36)}/nb/enhet/${'b'.repeat(36)}` },
    noticeLink: `https://x.no/fet/s/${'a'.repeat(36)}/nb/personvern`,
  });

/** What is drawn on the pages and told of the fonts, unpacked. */
function streamsOf(pdf: string): string[] {
  return [...pdf.matchAll(/stream\n([\s\S]*?)\nendstream/g)].flatMap(([, packed = '']) => {
    try {
      return [inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')];
    } catch {
      return [];
    }
  });
}

describe('letters as a PDF', () => {
  it('are a page each, tagged, with a title, the language of each and a text for the picture', async () => {
    const pdf = await pdfOf(letter('nb', 'Kari'), letter('nn', 'Ola'), letter('nb', 'Per'));
    expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(3);
    expect(pdf).toMatch(/\/Marked true/);
    expect(pdf).toMatch(/\/StructTreeRoot/);
    expect(pdf).toMatch(/\/Lang \(nb-NO\)/);
    expect(pdf).toMatch(/\/Lang \(nn-NO\)/);
    expect(pdf).toContain('pdfuaid');
    expect(pdf.match(/\/S \/H1\b/g)).toHaveLength(3);
    expect(pdf.match(/\/S \/Figure\b/g)).toHaveLength(3);
    expect(pdf.match(/\/Alt /g)).toHaveLength(3);
    expect(pdf.match(/\/FontFile2/g)?.length).toBeGreaterThanOrEqual(2);
  });

  it('put the address behind the window, in letters that fit it, and stay on one page however long the purpose', async () => {
    const pdf = await pdfOf(letter('nb', 'Navn '.repeat(40).trim(), 'Lenge '.repeat(400)));
    expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
    const [page = ''] = streamsOf(pdf).filter((stream) => stream.includes(' Tm'));
    const left = (125 * 72) / 25.4;
    const lines = [...page.matchAll(/1 0 0 1 ([\d.]+) ([\d.]+) Tm/g)]
      .map(([, x, y]) => [Number(x), Number(y)] as const)
      .filter(([x]) => Math.abs(x - left) < 0.5);
    expect(lines.length).toBeGreaterThan(1);
    const fromTop = lines.map(([, y]) => ((841.89 - y) * 25.4) / 72);
    expect(Math.min(...fromTop)).toBeGreaterThan(44);
    expect(Math.max(...fromTop)).toBeLessThan(79);
  });
});

describe('a press in a thread of its own', () => {
  const laidAside = (...letters: ReturnType<typeof letter>[]) =>
    withPress({ kind: 'letters', document }, async (press) => {
      for (const each of letters) await press.lay(each);
      return (await press.finish()).toString('latin1');
    });

  it('gives the same file, whichever of two at once comes first', async () => {
    const sets = [[letter('nb', 'Kari'), letter('nn', 'Ola')], [letter('nb', 'Per')]];
    const files = await Promise.all(sets.map((letters) => laidAside(...letters)));
    expect(files).toEqual(await Promise.all(sets.map((letters) => pdfOf(...letters))));
  });

  it('tells of what cannot be drawn, at once and when more is asked for, and has room for the next', async () => {
    const broken = { ...letter('nb', 'Kari'), window: null } as never;
    await expect(laidAside(broken)).rejects.toThrow(/null/);
    await withPress({ kind: 'letters', document }, async (press) => {
      await expect(press.lay(broken)).rejects.toThrow();
      await expect(press.finish()).rejects.toThrow();
    });
    expect(await laidAside(letter('nb', 'Kari'))).toMatch(/^%PDF-1.7/);
  });
});

describe('posters as a PDF', () => {
  it.each([
    ['short', poster('Å bo i Fet', 'Nord', '')],
    ['long', poster('Tittel '.repeat(28), 'Navn '.repeat(40), 'Lenge '.repeat(400))],
  ])('with %s texts are one page, with four modules of white around the square', async (_which, given) => {
    const pdf = await written((out) =>
      writePostersPdf([given], { title: 'Plakat', language: 'nb', at: new Date(0) }, out),
    );
    expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
    const [page = ''] = streamsOf(pdf).filter((stream) => stream.includes(' Tm'));
    const bars = [...page.matchAll(/^([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re$/gm)].map((bar) =>
      bar.map(Number),
    );
    const module = bars[0]?.[4] ?? Number.NaN;
    const top = Math.min(...bars.map(([, , y = 0]) => y));
    const bottom = Math.max(...bars.map(([, , y = 0]) => y + module));
    const baselines = [...page.matchAll(/1 0 0 1 [\d.]+ ([\d.]+) Tm/g)].map(([, y]) => 841.89 - Number(y));
    expect(top - Math.max(...baselines.filter((y) => y < top))).toBeGreaterThan(4 * module);
    // A capital letter of the line below is 9 points tall at most.
    expect(Math.min(...baselines.filter((y) => y > bottom)) - 9 - bottom).toBeGreaterThan(4 * module);
    expect(Math.max(...baselines)).toBeLessThan(841.89 - 28);
  });
});

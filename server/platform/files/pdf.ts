import { once } from 'node:events';
import { createRequire } from 'node:module';
import type { Writable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import { create as qrOf } from 'qrcode';
import type { Language } from '../../core/locale.ts';

export type Doc = PDFKit.PDFDocument;
export type Element = PDFKit.PDFStructureElement;

const fontFile = (weight: string) =>
  createRequire(import.meta.url).resolve(`@expo-google-fonts/inter/${weight}/Inter_${weight}.ttf`);

/** Millimetres as points. */
export const mm = (length: number) => (length * 72) / 25.4;
export const languageTags: Record<Language, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/** What a file is called inside, its own language (each part may say another), and when it is made. */
export interface PdfDocument {
  title: string;
  language: Language;
  at: Date;
}

/** Pages to be laid out, given as they are made or all at once. */
export type Pages<Page> = AsyncIterable<Page> | Iterable<Page>;

/**
 * Writes one tagged PDF (PDF/UA) in A4, with the fonts `regular` and `bold`, a call of `draw` for each thing in the order
 * they come, and ends the stream. Each page goes to the stream before the next is drawn.
 */
export async function writePdf<Thing>(
  things: Pages<Thing>,
  { title, language, at }: PdfDocument,
  draw: (doc: Doc, root: Element, thing: Thing) => void,
  out: Writable,
): Promise<void> {
  const doc = new PDFDocument({
    ...{ size: 'A4', margin: 0, autoFirstPage: false, pdfVersion: '1.7', tagged: true },
    // The types do not know it yet.
    subset: 'PDF/UA' as PDFKit.PDFDocumentOptions['subset'],
    ...{ lang: languageTags[language], displayTitle: true },
    info: { Title: title, CreationDate: at, ModDate: at },
  });
  doc.registerFont('regular', fontFile('400Regular'));
  doc.registerFont('bold', fontFile('700Bold'));
  doc.pipe(out);
  const root = doc.struct('Document');
  doc.addStructure(root);
  for await (const thing of things) {
    draw(doc, root, thing);
    await turn();
  }
  root.end();
  doc.end();
  await once(out, 'finish');
}

/** What a QR code holds, and what it is for whoever cannot see it. */
export interface Qr {
  holds: string;
  means: string;
}

/** As one shape of black squares, so that it is as sharp as the printer. `x`, `y` and `width` in points. */
export function drawQr(
  doc: Doc,
  part: Element,
  { holds, means }: Qr,
  { x, y, width }: { x: number; y: number; width: number },
): void {
  const { modules } = qrOf(holds, { errorCorrectionLevel: 'M' });
  const side = width / modules.size;
  part.add(
    doc.struct('Figure', { alt: means }, () => {
      for (let row = 0; row < modules.size; row += 1) {
        for (let column = 0; column < modules.size; column += 1) {
          if (!modules.get(row, column)) continue;
          const from = column;
          while (column + 1 < modules.size && modules.get(row, column + 1)) column += 1;
          doc.rect(x + from * side, y + row * side, (column - from + 1) * side, side);
        }
      }
      doc.fill('black');
    }),
  );
}

/** Text as large as it may be, from `points` down to `least`, so that it is no higher than `height`. */
export function fontSizeFor(
  doc: Doc,
  text: string,
  room: { points: number; least: number; width: number; height: number; lineGap: number },
): number {
  let { points } = room;
  const { width, lineGap } = room;
  while (points > room.least && doc.fontSize(points).heightOfString(text, { width, lineGap }) > room.height)
    points -= 1;
  return points;
}

/** Text longer than a page has room for, told to the end of a word. */
export function shortened(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit).replace(/\s+\S*$/, '')} …`;
}

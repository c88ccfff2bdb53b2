import { once } from 'node:events';
import { createRequire } from 'node:module';
import type { Writable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import { create as qrOf } from 'qrcode';
import type { PaperLetter } from '../../core/invitation/paper-letter.ts';
import type { Language } from '../../core/locale.ts';

const fontFile = (weight: string) =>
  createRequire(import.meta.url).resolve(`@expo-google-fonts/inter/${weight}/Inter_${weight}.ttf`);
const mm = (length: number) => (length * 72) / 25.4;
const tags: Record<Language, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/** Where things stand on the sheet, in millimetres from its upper left corner. */
const place = {
  left: 22,
  width: 166,
  /**
   * Seen through the right-hand window of a C5 envelope (H2) with the sheet folded once: the window, 90–105 × 35 mm, is
   * 15–20 mm from the right and 44 mm from the top, and the sheet slides 19 mm sideways and 13 mm up and down.
   */
  window: { x: 125, y: 47, width: 62, height: 24 },
  body: 92,
  fold: 148.5,
  qr: { x: 146, size: 42 },
} as const;

/** In points. */
const size = { title: 17, heading: 12.5, text: 11, code: 15 } as const;

/**
 * Writes letters as one tagged PDF (PDF/UA), a page each, in the order they come, and ends the stream. Others have their
 * turn between two letters, and nobody's slow line fills the memory. Gives up quietly when the reader has gone.
 * `language` is the document's own; each letter says its own.
 */
export async function writeLettersPdf(
  letters: Iterable<PaperLetter>,
  { title, language, at }: { title: string; language: Language; at: Date },
  out: Writable,
): Promise<void> {
  const doc = new PDFDocument({
    ...{ size: 'A4', margin: 0, autoFirstPage: false, pdfVersion: '1.7', tagged: true },
    // The types do not know it yet.
    subset: 'PDF/UA' as PDFKit.PDFDocumentOptions['subset'],
    ...{ lang: tags[language], displayTitle: true },
    info: { Title: title, CreationDate: at, ModDate: at },
  });
  doc.registerFont('regular', fontFile('400Regular'));
  doc.registerFont('bold', fontFile('700Bold'));
  doc.pipe(out);
  const root = doc.struct('Document');
  doc.addStructure(root);
  for (const letter of letters) {
    if (out.destroyed) return;
    drawLetter(doc, root, letter);
    await turn();
    if (out.writableNeedDrain) await Promise.race([once(out, 'drain'), once(out, 'close')]);
  }
  root.end();
  doc.end();
  if (!out.destroyed) await Promise.race([once(out, 'finish'), once(out, 'close')]);
}

type Doc = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;

interface Written {
  text: string;
  font?: 'regular' | 'bold';
  size?: number;
  /** Space above, in millimetres. */
  above?: number;
  width?: number;
  /** Between words, in points. */
  wordSpacing?: number;
}

function drawLetter(doc: Doc, root: Element, letter: PaperLetter): void {
  doc.addPage();
  const part = doc.struct('Sect', { lang: tags[letter.language] });
  root.add(part);
  const write = (
    tag: string,
    { text, font = 'regular', size: points = size.text, above = 0, width, wordSpacing = 0 }: Written,
  ) => {
    doc.y += mm(above);
    const y = doc.y;
    part.add(
      doc.struct(tag, {}, () => {
        doc.font(font).fontSize(points).fillColor('black');
        doc.text(text, mm(place.left), y, { width: mm(width ?? place.width), lineGap: 1.5, wordSpacing });
      }),
    );
  };
  doc.y = mm(18);
  write('P', { text: letter.sender, font: 'bold', size: size.heading, width: 95 });
  write('P', { text: letter.date, width: 80, above: 1 });
  drawWindow(doc, part, letter.window);
  doc.y = mm(place.body);
  write('H1', { text: letter.title, font: 'bold', size: size.title });
  for (const text of letter.paragraphs) write('P', { text: shortened(text), above: 2.5 });
  const top = doc.y + mm(6);
  const beside = place.qr.x - place.left - 8;
  write('H2', { text: letter.how.heading, font: 'bold', size: size.heading, above: 6, width: beside });
  write('P', { text: letter.how.camera, above: 1.5, width: beside });
  write('P', { text: letter.how.type, above: 2.5, width: beside });
  write('P', { text: letter.how.address, font: 'bold', above: 0.5, width: beside });
  write('P', { text: letter.how.code, above: 0.5, width: beside });
  drawQr(doc, part, letter.qr, top);
  doc.y = Math.max(doc.y, top + mm(place.qr.size)) + mm(1);
  write('P', { text: letter.code, font: 'bold', size: size.code, above: 2, wordSpacing: 5 });
  write('P', { text: letter.forgiving, above: 1 });
  for (const [at, text] of letter.last.entries()) write('P', { text, above: at === 0 ? 6 : 2 });
  doc.markContent('Artifact', { type: 'Layout' });
  doc.moveTo(mm(5), mm(place.fold)).lineTo(mm(9), mm(place.fold)).lineWidth(0.4).stroke('gray');
  doc.endMarkedContent();
  part.end();
}

/** A purpose longer than a page has room for, told to the end of a word. */
function shortened(text: string): string {
  const limit = 700;
  return text.length <= limit ? text : `${text.slice(0, limit).replace(/\s+\S*$/, '')} …`;
}

/** A letter as tall as it may be: a name of two hundred characters gets smaller rather than out of the window. */
function drawWindow(doc: Doc, part: Element, lines: string[]): void {
  const { x, y, width, height } = place.window;
  const text = lines.join('\n');
  const options = { width: mm(width), lineGap: 1 };
  let points = 11;
  while (points > 5 && doc.font('regular').fontSize(points).heightOfString(text, options) > mm(height))
    points -= 1;
  part.add(doc.struct('P', {}, () => void doc.fontSize(points).text(text, mm(x), mm(y), options)));
}

/** As one shape of black squares, so that it is as sharp as the printer. */
function drawQr(doc: Doc, part: Element, { holds, means }: PaperLetter['qr'], y: number): void {
  const { modules } = qrOf(holds, { errorCorrectionLevel: 'M' });
  const side = mm(place.qr.size) / modules.size;
  part.add(
    doc.struct('Figure', { alt: means }, () => {
      for (let row = 0; row < modules.size; row += 1) {
        for (let column = 0; column < modules.size; column += 1) {
          if (!modules.get(row, column)) continue;
          const from = column;
          while (column + 1 < modules.size && modules.get(row, column + 1)) column += 1;
          doc.rect(mm(place.qr.x) + from * side, y + row * side, (column - from + 1) * side, side);
        }
      }
      doc.fill('black');
    }),
  );
}

import type { Writable } from 'node:stream';
import type { PaperLetter } from '../../core/invitation/paper-letter.ts';
import {
  type Doc,
  drawQr,
  type Element,
  fontSizeFor,
  languageTags,
  mm,
  type Pages,
  type PdfDocument,
  shortened,
  writePdf,
} from './pdf.ts';

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

/** In characters: what a page has room for. */
const longestPurpose = 700;

/** Writes letters as one PDF, a page each, in the order they come, and ends the stream, as `writePdf` does. */
export function writeLettersPdf(
  letters: Pages<PaperLetter>,
  document: PdfDocument,
  out: Writable,
): Promise<void> {
  return writePdf(letters, document, drawLetter, out);
}

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
  const part = doc.struct('Sect', { lang: languageTags[letter.language] });
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
  for (const text of letter.paragraphs) write('P', { text: shortened(text, longestPurpose), above: 2.5 });
  const top = doc.y + mm(6);
  const beside = place.qr.x - place.left - 8;
  write('H2', { text: letter.how.heading, font: 'bold', size: size.heading, above: 6, width: beside });
  write('P', { text: letter.how.camera, above: 1.5, width: beside });
  write('P', { text: letter.how.type, above: 2.5, width: beside });
  write('P', { text: letter.how.address, font: 'bold', above: 0.5, width: beside });
  write('P', { text: letter.how.code, above: 0.5, width: beside });
  drawQr(doc, part, letter.qr, { x: mm(place.qr.x), y: top, width: mm(place.qr.size) });
  doc.y = Math.max(doc.y, top + mm(place.qr.size)) + mm(1);
  write('P', { text: letter.code, font: 'bold', size: size.code, above: 2, wordSpacing: 5 });
  write('P', { text: letter.forgiving, above: 1 });
  for (const [at, text] of letter.last.entries()) write('P', { text, above: at === 0 ? 6 : 2 });
  doc.markContent('Artifact', { type: 'Layout' });
  doc.moveTo(mm(5), mm(place.fold)).lineTo(mm(9), mm(place.fold)).lineWidth(0.4).stroke('gray');
  doc.endMarkedContent();
  part.end();
}

/** A letter as tall as it may be: a name of two hundred characters gets smaller rather than out of the window. */
function drawWindow(doc: Doc, part: Element, lines: string[]): void {
  const { x, y, width, height } = place.window;
  const text = lines.join('\n');
  const options = { width: mm(width), lineGap: 1 };
  doc.font('regular');
  const points = fontSizeFor(doc, text, { points: 11, least: 5, height: mm(height), ...options });
  part.add(doc.struct('P', {}, () => void doc.fontSize(points).text(text, mm(x), mm(y), options)));
}

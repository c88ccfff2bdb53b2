import type { Writable } from 'node:stream';
import type { Poster } from '../../core/invitation/poster.ts';
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

/**
 * Where things stand on the sheet, in millimetres. `quiet`: nothing is printed so near the square, for four of its modules must
 * be white around it (ISO/IEC 18004); the shortest addresses have 41 modules a side.
 */
const place = { left: 22, top: 20, width: 166, qr: 84, quiet: 8.5 } as const;
/** In characters: what the sheet has room for beside the square. */
const longestPurpose = 360;

/** Writes posters as one PDF, a page each, in the order they come, and ends the stream, as `writePdf` does. */
export function writePostersPdf(posters: Pages<Poster>, document: PdfDocument, out: Writable): Promise<void> {
  return writePdf(posters, document, drawPoster, out);
}

/** To be read across a room: the title and the square are large, and everything is in the middle. */
function drawPoster(doc: Doc, root: Element, poster: Poster): void {
  doc.addPage();
  const part = doc.struct('Sect', { lang: languageTags[poster.language] });
  root.add(part);
  const write = (tag: string, text: string, points: number, above: number, font = 'regular') => {
    doc.y += mm(above);
    const y = doc.y;
    part.add(
      doc.struct(tag, {}, () => {
        doc.font(font).fontSize(points).fillColor('black');
        doc.text(text, mm(place.left), y, { width: mm(place.width), align: 'center', lineGap: 2 });
      }),
    );
  };
  doc.font('bold');
  const room = { width: mm(place.width), lineGap: 2 };
  const title = fontSizeFor(doc, poster.title, { points: 34, least: 16, height: mm(40), ...room });
  const unit = fontSizeFor(doc, poster.unit, { points: 20, least: 10, height: mm(20), ...room });
  doc.y = mm(place.top);
  write('P', poster.sender, 13, 0);
  write('H1', poster.title, title, 3, 'bold');
  write('P', poster.unit, unit, 3, 'bold');
  for (const text of poster.paragraphs) write('P', shortened(text, longestPurpose), 13, 3);
  const top = doc.y + mm(place.quiet);
  drawQr(doc, part, poster.qr, { x: (doc.page.width - mm(place.qr)) / 2, y: top, width: mm(place.qr) });
  doc.y = top + mm(place.qr) + mm(place.quiet);
  write('P', poster.camera, 12, 0, 'bold');
  write('P', poster.type, 10.5, 3);
  write('P', poster.address, 10.5, 0.5);
  for (const text of poster.last) write('P', text, 10.5, 3);
  part.end();
}

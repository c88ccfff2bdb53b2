import type { Writable } from 'node:stream';
import type { PaperAnswer, PaperBlock } from '../../core/exchange/paper/blocks.ts';
import { type Doc, type Element, mm, type Pages, type PdfDocument, writePdf } from './pdf.ts';

/** The sheet, in millimetres. */
const place = { left: 20, top: 18, width: 170, bottom: 275, foot: 284, box: 4.2 } as const;
/** In points. */
const size = { title: 20, heading: 13.5, text: 10.5, small: 8.5 } as const;

/**
 * Writes a paper form or a codebook as one tagged PDF, block after block, over as many pages as it takes. A block that fits
 * on one page is not split over two. Each page has the title and its number at its foot.
 */
export function writeBlocksPdf(
  blocks: Pages<PaperBlock>,
  document: PdfDocument,
  out: Writable,
): Promise<void> {
  let pageCount = 0;
  const newPage = (doc: Doc) => {
    doc.addPage();
    pageCount += 1;
    const foot = { width: mm(place.width), lineBreak: false };
    doc.markContent('Artifact', { type: 'Pagination' });
    doc.font('regular').fontSize(size.small).fillColor('#444');
    doc.text(shortTitle(document.title), mm(place.left), mm(place.foot), foot);
    doc.text(String(pageCount), mm(place.left), mm(place.foot), { ...foot, align: 'right' });
    doc.endMarkedContent();
    doc.y = mm(place.top);
  };
  const draw = (doc: Doc, root: Element, block: PaperBlock) => {
    const needed = heightOf(doc, block);
    const room = mm(place.bottom) - doc.y;
    if (pageCount === 0 || (needed > room && doc.y > mm(place.top))) newPage(doc);
    const part = doc.struct('Sect');
    root.add(part);
    const pen = penOf(doc, part, () => newPage(doc));
    drawBlock(pen, block);
    part.end();
  };
  return writePdf(blocks, document, draw, out);
}

const shortTitle = (title: string) => (title.length <= 90 ? title : `${title.slice(0, 89)}…`);

interface Style {
  font?: 'regular' | 'bold';
  points?: number;
  /** Space above, in millimetres. */
  above?: number;
  /** From the left margin and of its own, in millimetres. */
  left?: number;
  width?: number;
}

/** Draws downwards from where the last thing ended, and turns the page where the next line has no room. */
interface Pen {
  doc: Doc;
  part: Element;
  write(tag: string, text: string, style?: Style): void;
  /** At least so much room, in millimetres, before the page ends. */
  need(height: number): void;
  /** Something drawn that says nothing by itself, such as a box to tick. */
  decorate(draw: () => void): void;
}

function penOf(doc: Doc, part: Element, newPage: () => void): Pen {
  const need = (height: number) => {
    if (doc.y + mm(height) > mm(place.bottom)) newPage();
  };
  return {
    ...{ doc, part, need },
    write(tag, text, { font = 'regular', points = size.text, above = 1.2, left = 0, width } = {}) {
      doc.y += mm(above);
      doc.font(font).fontSize(points);
      const wide = mm(width ?? place.width - left);
      const tall = doc.heightOfString(text, { width: wide, lineGap: 1.5 });
      if (doc.y + tall > mm(place.bottom) && tall < mm(place.bottom - place.top)) newPage();
      const y = doc.y;
      part.add(
        doc.struct(tag, {}, () => {
          doc.font(font).fontSize(points).fillColor('black');
          doc.text(text, mm(place.left + left), y, { width: wide, lineGap: 1.5 });
        }),
      );
    },
    decorate(draw) {
      doc.markContent('Artifact', { type: 'Layout' });
      draw();
      doc.endMarkedContent();
    },
  };
}

function drawBlock(pen: Pen, block: PaperBlock): void {
  if (block.kind === 'title') pen.write('H1', block.text, { font: 'bold', points: size.title, above: 0 });
  else if (block.kind === 'heading')
    pen.write('H2', block.text, { font: 'bold', points: size.heading, above: 5 });
  else if (block.kind === 'text') pen.write('P', block.text, { above: 2 });
  else if (block.kind === 'facts') drawFacts(pen, block);
  else drawQuestion(pen, block);
}

function drawFacts(pen: Pen, { heading, text, facts }: Extract<PaperBlock, { kind: 'facts' }>): void {
  pen.write('H2', heading, { font: 'bold', above: 5 });
  if (text) pen.write('P', text);
  for (const { term, text: told } of facts) {
    pen.need(6);
    const top = pen.doc.y;
    pen.write('P', term, { points: size.small, above: 1, width: 36 });
    const below = pen.doc.y;
    pen.doc.y = top;
    pen.write('P', told, { points: size.small, above: 1, left: 38 });
    pen.doc.y = Math.max(below, pen.doc.y);
  }
}

function drawQuestion(
  pen: Pen,
  { code, text, help, when, answer }: Extract<PaperBlock, { kind: 'question' }>,
): void {
  pen.write('H3', `${code}. ${text}`, { font: 'bold', above: 5 });
  if (when) pen.write('P', when, { points: size.small });
  if (help) pen.write('P', help);
  if (answer.kind === 'scale') drawScale(pen, answer);
  else if (answer.kind === 'none') pen.write('P', answer.why, { points: size.small });
  else if (answer.kind === 'lines') drawLines(pen, answer);
  else drawBoxes(pen, answer);
}

/** The values from left to right with a box over each, and what is outside the scale in a row of its own below. */
function drawScale(pen: Pen, { values, outside }: Extract<PaperAnswer, { kind: 'scale' }>): void {
  const { doc } = pen;
  const width = place.width / Math.max(1, values.length);
  pen.need(place.box + 14);
  const top = doc.y + mm(2);
  let bottom = top;
  for (const [at, { code, label }] of values.entries()) {
    box(pen, place.left + width * at, top);
    doc.y = top + mm(place.box);
    const words = label ? `${code}  ${label}` : code;
    pen.write('P', words, { points: size.small, above: 0.8, left: width * at, width: width - 2 });
    bottom = Math.max(bottom, doc.y);
  }
  doc.y = bottom;
  if (outside.length > 0) drawBoxes(pen, { labels: outside, hint: '' });
}

/** A box and a text in each row. */
function drawBoxes(pen: Pen, { labels, hint }: { labels: readonly string[]; hint: string }): void {
  const { doc } = pen;
  if (hint) pen.write('P', hint, { points: size.small });
  for (const label of labels) {
    pen.need(7);
    const top = doc.y + mm(1.8);
    box(pen, place.left, top);
    doc.y = top;
    pen.write('P', label, { above: 0, left: place.box + 3 });
    doc.y = Math.max(doc.y, top + mm(place.box));
  }
}

function drawLines(pen: Pen, { count, hint }: Extract<PaperAnswer, { kind: 'lines' }>): void {
  const { doc } = pen;
  pen.write('P', hint, { points: size.small });
  for (let line = 0; line < count; line += 1) {
    pen.need(9);
    doc.y += mm(8.5);
    const y = doc.y;
    pen.decorate(() => {
      doc
        .moveTo(mm(place.left), y)
        .lineTo(mm(place.left + place.width), y)
        .lineWidth(0.5)
        .stroke('#666');
    });
  }
}

/** `left` in millimetres, `top` in points. */
function box({ doc, decorate }: Pen, left: number, top: number): void {
  decorate(() => {
    doc.rect(mm(left), top, mm(place.box), mm(place.box)).lineWidth(0.8).stroke('black');
  });
}

/** About how tall a block is, in points: enough to know whether it goes on the page. */
function heightOf(doc: Doc, block: PaperBlock): number {
  const tall = (text: string, points: number, width: number = place.width, above = 1.2) =>
    text === ''
      ? 0
      : doc.fontSize(points).heightOfString(text, { width: mm(width), lineGap: 1.5 }) + mm(above);
  doc.font('bold');
  if (block.kind === 'title') return tall(block.text, size.title);
  // A heading stands with what comes under it.
  if (block.kind === 'heading') return tall(block.text, size.heading, place.width, 5) + mm(48);
  if (block.kind === 'text') return tall(block.text, size.text, place.width, 2);
  if (block.kind === 'facts') {
    const facts = block.facts.map(({ text }) => Math.max(mm(5), tall(text, size.small, place.width - 38)));
    return tall(block.heading, size.text, place.width, 5) + tall(block.text, size.text) + sum(facts);
  }
  const said = [
    tall(block.text, size.text, place.width - 10, 5),
    tall(block.when, size.small),
    tall(block.help, size.text),
  ];
  return sum(said) + answerHeight(block.answer, tall);
}

function answerHeight(
  answer: PaperAnswer,
  tall: (text: string, points: number, width?: number) => number,
): number {
  const rows = (labels: readonly string[]) =>
    sum(labels.map((label) => Math.max(mm(place.box + 1.8), tall(label, size.text, place.width - 8))));
  if (answer.kind === 'none') return tall(answer.why, size.small);
  if (answer.kind === 'lines') return tall(answer.hint, size.small) + answer.count * mm(8.5);
  if (answer.kind !== 'scale') return tall(answer.hint, size.small) + rows(answer.labels);
  const width = place.width / Math.max(1, answer.values.length) - 2;
  const labels = answer.values.map(({ code, label }) => tall(`${code}  ${label}`, size.small, width));
  return mm(place.box + 2) + Math.max(0, ...labels) + rows(answer.outside);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

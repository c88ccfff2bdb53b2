import { type Mark, type ShapeInk, type TextInk, textInks } from './drawing.ts';

/** Widths of letters in hundredths of their size, for the page's typeface; somewhat too wide rather than too narrow. */
const widths: [RegExp, number][] = [
  [/[ilj.,:;!|'’()[\]I]/, 33],
  [/[frt\-–/·]/, 42],
  [/\s/, 30],
  [/[mwMWÆæ%—@]/, 92],
  [/[A-ZØÅ]/, 72],
];
const otherwise = 63;

const known = new Map<string, number>();

/** Looked up once for each letter there is: a page of many charts asks for thousands. */
function widthOf(letter: string): number {
  const width = known.get(letter) ?? widths.find(([letters]) => letters.test(letter))?.[1] ?? otherwise;
  known.set(letter, width);
  return width;
}

/** How wide a text is when drawn, in pixels, near enough to lay it out where nothing can be measured. */
export function textWidth(text: string, ink: TextInk): number {
  const { fontSize } = textInks[ink];
  let hundredths = 0;
  for (const letter of text) hundredths += widthOf(letter);
  const isBold = 'fontWeight' in textInks[ink];
  return (hundredths * fontSize * (isBold ? 1.07 : 1)) / 100;
}

/** A text in lines no wider than so many pixels, broken between words; a word that is wider stands alone. */
export function wrapText(text: string, width: number, ink: TextInk): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last !== undefined && textWidth(longer, ink) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

export const lineHeight = 17;

/** The lines of a text under each other, the first with its foot at `y`. */
export function textLines(lines: readonly string[], x: number, y: number, ink: TextInk): Mark[] {
  return lines.map((text, at) => ({ kind: 'text', x, y: y + at * lineHeight, text, ink, anchor: 'start' }));
}

export interface LegendEntry {
  ink: ShapeInk;
  words: string;
}

/** What each surface stands for, beside a piece of it, in as many rows as the width asks for. */
export function legend(
  entries: readonly LegendEntry[],
  width: number,
  top: number,
): { marks: Mark[]; height: number } {
  const [swatch, gap, between] = [14, 6, 18];
  const marks: Mark[] = [];
  let [x, row] = [0, 0];
  for (const { ink, words } of entries) {
    const size = swatch + gap + textWidth(words, 'text');
    if (x > 0 && x + size > width) [x, row] = [0, row + 1];
    const y = top + row * (lineHeight + 4);
    marks.push(
      ink.startsWith('dot')
        ? { kind: 'dot', x: x + swatch / 2, y: y + 7.5, r: 5, ink }
        : { kind: 'rect', x, y: y + 2, width: swatch, height: 11, ink },
    );
    marks.push({ kind: 'text', x: x + swatch + gap, y: y + 12, text: words, ink: 'text', anchor: 'start' });
    x += size + between;
  }
  return { marks, height: entries.length === 0 ? 0 : (row + 1) * (lineHeight + 4) };
}

/** Two words under the ends of an axis: side by side where there is room, else under each other. */
export function endWords(
  [low, high]: readonly [string, string],
  [left, right]: readonly [number, number],
  top: number,
): { marks: Mark[]; height: number } {
  const fits = textWidth(low, 'quiet') + textWidth(high, 'quiet') + 12 <= right - left;
  const second = fits ? top : top + lineHeight;
  return {
    marks: [
      { kind: 'text', x: left, y: top, text: low, ink: 'quiet', anchor: 'start' },
      { kind: 'text', x: right, y: second, text: high, ink: 'quiet', anchor: 'end' },
    ],
    height: fits ? lineHeight : 2 * lineHeight,
  };
}

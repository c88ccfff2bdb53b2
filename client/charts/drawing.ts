/**
 * A chart as plain numbers: what is drawn where, before anything is drawn. The page, a file and the server draw the same
 * marks. Lengths are pixels of a drawing that is shown at its own size, so that its text keeps the size of the page's.
 */
export interface Drawing {
  width: number;
  height: number;
  marks: Mark[];
  /** What can be read with the keyboard or by pointing, in reading order. */
  values: ReadValue[];
}

export type Mark =
  | { kind: 'rect'; x: number; y: number; width: number; height: number; ink: ShapeInk; of?: string }
  | { kind: 'line'; x1: number; y1: number; x2: number; y2: number; ink: LineInk; of?: string }
  | { kind: 'dot'; x: number; y: number; r: number; ink: ShapeInk; of?: string }
  /** `thickness`: of a line whose thickness says something; left out: the ink's. */
  | { kind: 'path'; d: string; ink: LineInk | ShapeInk; of?: string; thickness?: number }
  | {
      kind: 'text';
      x: number;
      y: number;
      text: string;
      ink: TextInk;
      anchor: 'start' | 'middle' | 'end';
      of?: string;
    };

/**
 * One value: where it is drawn, and what it is in words. Rows are numbered from the top; up and down go between them.
 * `lights`: what the marks it belongs with are of; while it is read, those of anything else are faded. Left out: nothing is.
 */
export interface ReadValue {
  x: number;
  y: number;
  width: number;
  height: number;
  row: number;
  words: string;
  lights?: ReadonlySet<string>;
}

/** A chart of some figures: what it says, how it is drawn at a width, and its numbers as a table. */
export interface Chart {
  title: string;
  /** What it shows, for those who do not see it. */
  words: string;
  draw(width: number): Drawing;
  table: ChartTable;
}

/** The first column names the row. */
export interface ChartTable {
  columns: string[];
  rows: { name: string; cells: string[] }[];
  notes?: string[];
}

/** Surfaces by what they stand for. The bad end, what is not shown and what is made up are patterns, seen without colour and in print. */
export const shapeInks = {
  bar: { fill: '#1d5b79' },
  bad: { fill: 'url(#bad)' },
  /** A bar of answers nobody has given. */
  madeUp: { fill: 'url(#madeUp)', stroke: '#1d5b79', strokeWidth: 1 },
  /** Behind words that stand on a pattern. */
  paper: { fill: '#ffffff' },
  hidden: { fill: 'url(#hidden)', stroke: '#6b7680', strokeWidth: 1, strokeDasharray: '4 3' },
  before: { fill: '#e4e8eb', stroke: '#6b7680', strokeWidth: 1.25 },
  outline: { fill: 'none', stroke: '#20262b', strokeWidth: 1.25, strokeDasharray: '3 2' },
  dot: { fill: '#20262b' },
  dotBefore: { fill: '#ffffff', stroke: '#6b7680', strokeWidth: 2 },
  dotUnit: { fill: '#1d5b79' },
  dotNamed: { fill: '#8f3b12', stroke: '#20262b', strokeWidth: 1.5 },
  band: { fill: '#dcebdf' },
  municipal: { fill: '#dfe6ea' },
  track: { fill: '#e8ebee' },
  step0: { fill: 'url(#bad)', stroke: '#ffffff', strokeWidth: 1 },
  step1: { fill: '#b8683f', stroke: '#ffffff', strokeWidth: 1 },
  step2: { fill: '#dfe6ea', stroke: '#ffffff', strokeWidth: 1 },
  step3: { fill: '#b4cdd9', stroke: '#ffffff', strokeWidth: 1 },
  step4: { fill: '#4f86a2', stroke: '#ffffff', strokeWidth: 1 },
  step5: { fill: '#1d5b79', stroke: '#ffffff', strokeWidth: 1 },
} as const;
export type ShapeInk = keyof typeof shapeInks;

export const lineInks = {
  axis: { stroke: '#6b7680', strokeWidth: 1 },
  grid: { stroke: '#d5dbe0', strokeWidth: 1 },
  interval: { stroke: '#20262b', strokeWidth: 2.5 },
  intervalBefore: { stroke: '#6b7680', strokeWidth: 2.5, strokeDasharray: '4 2' },
  tick: { stroke: '#2f6b3c', strokeWidth: 1.5 },
  target: { stroke: '#20262b', strokeWidth: 1.5 },
  limit95: { fill: 'none', stroke: '#6b7680', strokeWidth: 1.25, strokeDasharray: '5 3' },
  limit998: { fill: 'none', stroke: '#20262b', strokeWidth: 1.25 },
  series: { fill: 'none', stroke: '#1d5b79', strokeWidth: 2.5 },
  /** Behind a line that crosses something dark. */
  halo: { stroke: '#ffffff', strokeWidth: 6 },
  between: { stroke: '#6b7680', strokeWidth: 3 },
  link: { fill: 'none', stroke: '#6b7680', strokeWidth: 1.5 },
} as const;
export type LineInk = keyof typeof lineInks;

export const textInks = {
  text: { fill: '#1a1f24', fontSize: 13 },
  strong: { fill: '#1a1f24', fontSize: 13, fontWeight: 600 },
  quiet: { fill: '#4d565e', fontSize: 12 },
  onDark: { fill: '#ffffff', fontSize: 13, fontWeight: 600 },
  /** On the pattern of the bad end: an edge of its own colour behind the letters. */
  onBad: {
    ...{ fill: '#ffffff', fontSize: 13, fontWeight: 700 },
    ...{ stroke: '#7a3110', strokeWidth: 4, paintOrder: 'stroke' },
  },
} as const;
export type TextInk = keyof typeof textInks;

/** A tone of the scale from the bad end, 0, to the good, 1. */
export function stepInk(place: number): ShapeInk {
  return `step${Math.round(Math.min(1, Math.max(0, place)) * 5)}` as ShapeInk;
}

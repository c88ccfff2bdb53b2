import type { Chart, Drawing, Mark, ReadValue, ShapeInk } from '../../charts/drawing.ts';
import { lineHeight, textLines, wrapText } from '../../charts/text.ts';
import {
  type Chain,
  type ChainLink,
  type ChainLook,
  type ChainNode,
  hangsTogether,
  linkId,
} from './chain.ts';

interface ChainChartGiven {
  title: string;
  words: string;
  /** What each column is called, from the left. */
  columns: readonly string[];
  chain: Chain;
}

/** How much of the width each column takes, and each space between two, in hundredths. */
const [columnShares, spaceShare] = [[27, 19, 14, 13, 11], 4] as const;
/** The widest line, in pixels: a question that is all of an indicator’s greatest weight. */
const widest = 9;
/** Between two in a column, and around the words of one. */
const [gap, padding] = [7, 5];
const headHeight = 30;

const looks: Record<ChainLook, ShapeInk> = {
  ...{ plain: 'municipal', hollow: 'outline', elsewhere: 'before', apart: 'outline' },
};

/** Where one stands: its words in lines, and its box. */
interface PlacedNode {
  node: ChainNode;
  lines: string[];
  notes: string[];
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * The chain from question to focus area, column by column, with lines as thick as the weights. What is read lights up with all it
 * hangs together with.
 */
export function chainChart({ title, words, columns, chain }: ChainChartGiven): Chart {
  return {
    ...{ title, words },
    draw: (width) => draw(chain, columns, width),
    table: {
      columns: [columns[0] ?? '', columns[1] ?? ''],
      rows: chain.nodes
        .filter(({ column }) => column === 0)
        .map((node) => ({ name: node.label, cells: [sayingOf(chain, node).join('; ')] })),
    },
  };
}

function draw(chain: Chain, columns: readonly string[], width: number): Drawing {
  const placed = layOut(chain.nodes, chain.links, width);
  const at = new Map(placed.map((one) => [one.node.id, one]));
  const heaviest = Math.max(1e-9, ...chain.links.map(({ weight }) => weight ?? 0));
  const marks: Mark[] = [
    ...columns.map((text, column): Mark => {
      const x = columnAt(column, width).x;
      return { kind: 'text', x, y: 14, text, ink: 'strong', anchor: 'start' };
    }),
    ...chain.links.flatMap((link): Mark[] => {
      const [from, to] = [at.get(link.from), at.get(link.to)];
      if (!from || !to) return [];
      const thickness = thicknessOf(link, heaviest);
      return [{ kind: 'path', d: bent(from, to), ink: 'link', thickness, of: linkId(link) }];
    }),
    ...placed.flatMap(nodeMarks),
  ];
  const height = Math.max(headHeight, ...placed.map(({ y, height: own }) => y + own)) + 4;
  return { width, height, marks, values: valuesOf(chain, placed) };
}

/** As thick as its share of the greatest weight there is; those beyond indicators are all alike. */
export function thicknessOf({ weight }: Pick<ChainLink, 'weight'>, heaviest: number): number {
  return weight === null ? 1.5 : Math.max(1, (widest * weight) / heaviest);
}

function columnAt(column: number, width: number): { x: number; width: number } {
  const before = columnShares.slice(0, column).reduce((sum: number, share) => sum + share, 0);
  return {
    x: ((before + spaceShare * column) * width) / 100,
    width: ((columnShares[column] ?? 0) * width) / 100,
  };
}

/** Each column from the top down in its order, each as near the middle of what leads to it as there is room. */
function layOut(nodes: readonly ChainNode[], links: readonly ChainLink[], width: number): PlacedNode[] {
  const placed = new Map<string, PlacedNode>();
  for (let column = 0; column < columnShares.length; column++) {
    let free = headHeight;
    const { x, width: wide } = columnAt(column, width);
    for (const node of nodes.filter((one) => one.column === column)) {
      const lines = wrapText(node.label, wide - 2 * padding, 'text');
      const notes = node.note === null ? [] : wrapText(node.note, wide - 2 * padding, 'quiet');
      const height = (lines.length + notes.length) * lineHeight + 2 * padding;
      const sources = links.flatMap(({ from, to }) => (to === node.id ? (placed.get(from) ?? []) : []));
      const middles = sources.map((one) => one.y + one.height / 2);
      const wanted =
        middles.length === 0 ? free : (Math.min(...middles) + Math.max(...middles)) / 2 - height / 2;
      const y = Math.max(free, wanted);
      placed.set(node.id, { node, lines, notes, x, y, width: wide, height });
      free = y + height + gap;
    }
  }
  return [...placed.values()];
}

/** From the side of one box to that of the next, bent so that it leaves and comes straight. */
function bent(from: PlacedNode, to: PlacedNode): string {
  const n = (value: number) => Math.round(value * 100) / 100;
  const [x1, x2, bend] = [from.x + from.width, to.x, (from.x + from.width + to.x) / 2].map(n);
  const [y1, y2] = [n(from.y + from.height / 2), n(to.y + to.height / 2)];
  return `M${x1},${y1}C${bend},${y1} ${bend},${y2} ${x2},${y2}`;
}

function nodeMarks({ node, lines, notes, x, y, width, height }: PlacedNode): Mark[] {
  const text = [
    ...textLines(lines, x + padding, y + padding + 12, 'text'),
    ...textLines(notes, x + padding, y + padding + 12 + lines.length * lineHeight, 'quiet'),
  ];
  return [
    { kind: 'rect', x, y, width, height, ink: looks[node.look], of: node.id },
    ...text.map((mark) => ({ ...mark, of: node.id })),
  ];
}

/** Across the columns with right and left, and down a column with down and up. */
function valuesOf(chain: Chain, placed: readonly PlacedNode[]): ReadValue[] {
  const rows = new Map<string, number>();
  for (const own of Map.groupBy(placed, ({ node }) => node.column).values()) {
    own.forEach(({ node }, row) => {
      rows.set(node.id, row);
    });
  }
  return placed
    .map(({ node, x, y, width, height }) => ({
      ...{ x, y, width, height, row: rows.get(node.id) ?? 0 },
      words: [node.label, ...sayingOf(chain, node)].join(', '),
      lights: hangsTogether(chain, node.id),
    }))
    .toSorted((one, other) => one.row - other.row || one.x - other.x);
}

/** What is said of one: what stands beside its name, and what it leads to with how much. */
function sayingOf({ nodes, links }: Chain, { id, note }: ChainNode): string[] {
  const onwards = links.flatMap(({ from, to, words }) => {
    const target = from === id ? nodes.find((one) => one.id === to) : undefined;
    if (!target) return [];
    return [words === null ? `→ ${target.label}` : `→ ${target.label} (${words})`];
  });
  return [...(note === null ? [] : [note]), ...onwards];
}

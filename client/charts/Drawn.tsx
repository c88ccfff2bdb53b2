import { createElement, type ReactNode } from 'react';
import { type Drawing, lineInks, type Mark, shapeInks, textInks } from './drawing.ts';

interface DrawnProps {
  drawing: Drawing;
  /** What keeps the patterns of several drawings on a page apart. */
  patterns: string;
  /** What is not faded, of the marks that are of something. Left out: all of it. */
  lit?: ReadonlySet<string> | undefined;
}

/** The marks and patterns of a drawing, without the frame around them. Draws the same in the page, a file and on the server. */
export function Drawn({ drawing, patterns, lit }: DrawnProps): ReactNode {
  return (
    <>
      <Patterns ids={patterns} />
      {drawing.marks.map((mark, at) => {
        const { tag, text, ...attributes } = elementOf(mark, patterns);
        const isFaded = lit && mark.of !== undefined && !lit.has(mark.of);
        return createElement(tag, { key: at, ...attributes, ...(isFaded ? { opacity: 0.15 } : {}) }, text);
      })}
    </>
  );
}

/** Slanting lines for the bad end, wide grey ones for what is not shown, and blue ones the other way for what is made up. */
function Patterns({ ids }: { ids: string }): ReactNode {
  const slanting = { patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' } as const;
  return (
    <defs>
      <pattern id={`${ids}-bad`} width="5" height="5" {...slanting}>
        <rect width="5" height="5" fill="#8f3b12" />
        <line x1="0" y1="0" x2="0" y2="5" stroke="#ffffff" strokeWidth="2" />
      </pattern>
      <pattern
        id={`${ids}-madeUp`}
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(-45)"
      >
        <rect width="7" height="7" fill="#ffffff" />
        <line x1="0" y1="0" x2="0" y2="7" stroke="#1d5b79" strokeWidth="4" />
      </pattern>
      <pattern id={`${ids}-hidden`} width="9" height="9" {...slanting}>
        <rect width="9" height="9" fill="#ffffff" />
        <line x1="0" y1="0" x2="0" y2="9" stroke="#c3cad0" strokeWidth="2" />
      </pattern>
    </defs>
  );
}

function elementOf(mark: Mark, patterns: string): { tag: string; text?: string } & Record<string, unknown> {
  if (mark.kind === 'text') {
    const { x, y, text, anchor, ink } = mark;
    return { tag: 'text', text, x: round(x), y: round(y), textAnchor: anchor, ...textInks[ink] };
  }
  const { kind, ink, of: _, ...drawn } = mark;
  const { thickness, ...shape } = { thickness: undefined, ...drawn };
  const look: Record<string, unknown> = {
    ...(ink in shapeInks ? shapeInks[ink as 'bar'] : lineInks[ink as 'axis']),
    ...(thickness === undefined ? {} : { strokeWidth: round(thickness) }),
  };
  const fill = String(look['fill'] ?? '');
  if (fill.startsWith('url(#')) look['fill'] = `url(#${patterns}-${fill.slice(5, -1)})`;
  const rounded = Object.fromEntries(
    Object.entries(shape).map(([name, value]) => [name, typeof value === 'number' ? round(value) : value]),
  );
  if (kind !== 'dot') return { tag: kind, ...rounded, ...look };
  const { x, y, ...rest } = rounded;
  return { tag: 'circle', cx: x, cy: y, ...rest, ...look };
}

/** A hundredth of a pixel is not seen. */
function round(length: number): number {
  return Math.round(length * 100) / 100;
}

import { scaleLinear } from 'd3-scale';
import { type Mark, textInks } from './drawing.ts';
import { lineHeight, textLines, textWidth, wrapText } from './text.ts';

/** Where shares are drawn: a line from 0 % to at least the greatest of them. */
export interface ShareAxis {
  x(share: number): number;
  marks: Mark[];
  height: number;
}

/** The axis of shares at the top of rows, with a few round numbers and a faint line down from each. */
export function shareAxis(
  greatest: number,
  [left, right]: readonly [number, number],
  [top, bottom]: readonly [number, number],
  told: (share: number) => string,
): ShareAxis {
  const x = scaleLinear([0, Math.max(greatest, 0.1)], [left, right]).nice(4);
  const marks = x.ticks(right - left < 400 ? 3 : 6).flatMap((share): Mark[] => {
    const half = textWidth(told(share), 'quiet') / 2;
    const at = Math.min(Math.max(x(share), left + half), right - half);
    return [
      { kind: 'line', x1: x(share), x2: x(share), y1: top + 16, y2: bottom, ink: 'grid' },
      {
        kind: 'text',
        x: at,
        y: top + textInks.quiet.fontSize,
        text: told(share),
        ink: 'quiet',
        anchor: 'middle',
      },
    ];
  });
  return { x, marks, height: 22 };
}

/** A row's name, with a figure at the right of its first line where there is one; wrapped to the width. */
export function rowHead(
  name: string,
  side: string,
  width: number,
  y: number,
): { marks: Mark[]; height: number } {
  const names = wrapText(name, side ? width - textWidth(side, 'strong') - 14 : width, 'text');
  return {
    marks: [
      ...textLines(names, 0, y + 13, 'text'),
      ...(side
        ? [
            {
              kind: 'text' as const,
              x: width,
              y: y + 13,
              text: side,
              ink: 'strong' as const,
              anchor: 'end' as const,
            },
          ]
        : []),
    ],
    height: names.length * lineHeight + 5,
  };
}

/** In place of a figure that is not shown: an empty box with the reason, never a zero. */
export function notShownBox(
  words: string,
  { x, width, y }: { x: number; width: number; y: number },
): { marks: Mark[]; height: number } {
  const lines = wrapText(words, width - 16, 'quiet');
  const height = lines.length * lineHeight + 9;
  return {
    marks: [
      { kind: 'rect', x: x + 0.5, y, width: width - 1, height, ink: 'outline' },
      ...textLines(lines, x + 8, y + 17, 'quiet'),
    ],
    height,
  };
}

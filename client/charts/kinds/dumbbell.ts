import type { Language } from '../../../server/core/locale.ts';
import { formatShare } from '../../../server/core/wording/numbers.ts';
import { chartTexts } from '../../i18n/charts.ts';
import type { Chart, Drawing, Mark, ReadValue } from '../drawing.ts';
import { type MissingSign, tableSigns } from '../FiguresTable.tsx';
import { notShownBox, rowHead, shareAxis } from '../rows.ts';
import { legend } from '../text.ts';
import { named } from '../words.ts';

export interface DumbbellRow {
  name: string;
  /** A share, 0–1, or why there is none; null: nothing to compare with. */
  before: number | MissingSign | null;
  now: number | MissingSign;
}

interface DumbbellGiven {
  title: string;
  rows: readonly DumbbellRow[];
  nowLabel: string;
  beforeLabel: string;
  /** Where the two are not last time and this time: a row in words, and what the axis is a share of. */
  wording?: { row: (before: string, now: string) => string; axis: string };
  language: Language;
}

const lane = 18;

/** Two shares in each row, such as last time's and this time's, an open and a full dot with a line between, on one axis from 0 %. */
export function dumbbellChart(given: DumbbellGiven): Chart {
  const { title, rows, nowLabel, beforeLabel, language } = given;
  const texts = chartTexts[language];
  const share = (one: DumbbellRow['before']) =>
    typeof one === 'number' ? formatShare(one, language) : (one ?? '');
  const used = new Set(rows.flatMap(({ before, now }) => [before, now]));
  return {
    title,
    words: rows.map((row) => rowWords(row, given)).join(' '),
    draw: (width) => draw(given, width),
    table: {
      columns: [texts.columns.name, beforeLabel, nowLabel],
      rows: rows.map(({ name, before, now }) => ({ name, cells: [share(before), share(now)] })),
      notes: tableSigns
        .filter((sign) => sign !== 'E' && used.has(sign))
        .map((sign) => texts.tableNotes[sign]),
    },
  };
}

function rowWords({ name, before, now }: DumbbellRow, { wording, language }: DumbbellGiven): string {
  const { pictures } = chartTexts[language];
  const told = (share: number | MissingSign) =>
    typeof share === 'number' ? formatShare(share, language) : pictures.missing[share];
  if (before === null) return `${named(name, ':')} ${told(now)}.`;
  return `${named(name, ':')} ${(wording?.row ?? pictures.fromTo)(told(before), told(now))}`;
}

function draw(given: DumbbellGiven, width: number): Drawing {
  const { rows, nowLabel, beforeLabel, wording, language } = given;
  const { pictures } = chartTexts[language];
  const key = legend(
    [
      // Where nothing is compared with, last time has no mark.
      ...(rows.some(({ before }) => before !== null)
        ? [{ ink: 'dotBefore' as const, words: beforeLabel }]
        : []),
      { ink: 'dot', words: nowLabel },
    ],
    width,
    0,
  );
  const marks: Mark[] = [];
  const values: ReadValue[] = [];
  const shares = rows.flatMap(({ before, now }) => [before, now]).filter((one) => typeof one === 'number');
  const greatest = Math.max(0, ...shares);
  const [left, right, top] = [9, width - 9, key.height + 4];
  const told = (share: number) => formatShare(share, language);
  const axis = shareAxis(greatest, [left, right], [top, top + 16], told);
  let y = top + axis.height + 4;
  rows.forEach((row, at) => {
    const { name, before, now } = row;
    const head = rowHead(name, typeof now === 'number' ? told(now) : '', width, y);
    marks.push(...head.marks);
    const middle = y + head.height + lane / 2;
    let height = head.height + lane;
    if (typeof now !== 'number') {
      const box = notShownBox(pictures.missing[now], { x: 0, width, y: y + head.height });
      marks.push(...box.marks);
      height = head.height + box.height;
    } else {
      marks.push({ kind: 'line', x1: left, x2: right, y1: middle, y2: middle, ink: 'grid' });
      const to = axis.x(now);
      if (typeof before === 'number') {
        const from = axis.x(before);
        marks.push({
          kind: 'line',
          x1: from,
          x2: to,
          y1: middle,
          y2: middle,
          ink: 'between',
          of: `${name} between`,
        });
        marks.push({ kind: 'dot', x: from, y: middle, r: 6, ink: 'dotBefore', of: `${name} before` });
      }
      marks.push({ kind: 'dot', x: to, y: middle, r: 6, ink: 'dot', of: `${name} now` });
    }
    values.push({ x: 0, y, width, height, row: at, words: rowWords(row, given) });
    y += height + 8;
  });
  const lines = shareAxis(greatest, [left, right], [top, y], told);
  if (rows.every(({ now }) => typeof now !== 'number'))
    return { width, height: y, marks: [...key.marks, ...marks], values };
  const hint = {
    kind: 'text',
    x: 0,
    y: y + 12,
    text: wording?.axis ?? pictures.shareAxis,
    ink: 'quiet',
    anchor: 'start',
  } as const;
  return { width, height: y + 18, marks: [...key.marks, ...lines.marks, ...marks, hint], values };
}

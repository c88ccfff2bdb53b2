import type { Language } from '../../../server/core/locale.ts';
import { formatShare } from '../../../server/core/wording/numbers.ts';
import { chartTexts } from '../../i18n/charts.ts';
import type { Chart, Drawing, Mark, ReadValue } from '../drawing.ts';
import { notShownBox, rowHead, shareAxis } from '../rows.ts';
import { legend } from '../text.ts';

export interface DumbbellRow {
  name: string;
  /** Shares, 0–1; null: not shown. */
  before: number | null;
  now: number | null;
}

interface DumbbellGiven {
  title: string;
  rows: readonly DumbbellRow[];
  nowLabel: string;
  beforeLabel: string;
  language: Language;
}

const lane = 18;

/** A share last time and this time in each row, an open and a full dot with a line between, on one axis from 0 %. */
export function dumbbellChart(given: DumbbellGiven): Chart {
  const { title, rows, nowLabel, beforeLabel, language } = given;
  const texts = chartTexts[language];
  const share = (one: number | null) => (one === null ? ':' : formatShare(one, language));
  return {
    title,
    words: rows.map((row) => rowWords(row, language)).join(' '),
    draw: (width) => draw(given, width),
    table: {
      columns: [texts.columns.name, beforeLabel, nowLabel],
      rows: rows.map(({ name, before, now }) => ({ name, cells: [share(before), share(now)] })),
      notes: rows.some(({ before, now }) => before === null || now === null) ? [texts.tableNotes[':']] : [],
    },
  };
}

function rowWords({ name, before, now }: DumbbellRow, language: Language): string {
  const { pictures } = chartTexts[language];
  const told = (share: number | null) => (share === null ? pictures.hidden : formatShare(share, language));
  return `${name}: ${pictures.fromTo(told(before), told(now))}`;
}

function draw({ rows, nowLabel, beforeLabel, language }: DumbbellGiven, width: number): Drawing {
  const { pictures } = chartTexts[language];
  const key = legend(
    [
      { ink: 'dotBefore', words: beforeLabel },
      { ink: 'dot', words: nowLabel },
    ],
    width,
    0,
  );
  const marks: Mark[] = [];
  const values: ReadValue[] = [];
  const shares = rows.flatMap(({ before, now }) => [before ?? 0, now ?? 0]);
  const [left, right, top] = [9, width - 9, key.height + 4];
  const told = (share: number) => formatShare(share, language);
  const axis = shareAxis(Math.max(...shares), [left, right], [top, top + 16], told);
  let y = top + axis.height + 4;
  rows.forEach((row, at) => {
    const { name, before, now } = row;
    const head = rowHead(name, now === null ? '' : told(now), width, y);
    marks.push(...head.marks);
    const middle = y + head.height + lane / 2;
    let height = head.height + lane;
    if (now === null) {
      const box = notShownBox(chartTexts[language].notShown.withheld, { x: 0, width, y: y + head.height });
      marks.push(...box.marks);
      height = head.height + box.height;
    } else {
      marks.push({ kind: 'line', x1: left, x2: right, y1: middle, y2: middle, ink: 'grid' });
      const to = axis.x(now);
      if (before !== null) {
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
    values.push({ x: 0, y, width, height, row: at, words: rowWords(row, language) });
    y += height + 8;
  });
  const lines = shareAxis(Math.max(...shares), [left, right], [top, y], told);
  if (rows.every(({ now }) => now === null))
    return { width, height: y, marks: [...key.marks, ...marks], values };
  const hint = {
    kind: 'text',
    x: 0,
    y: y + 12,
    text: pictures.shareAxis,
    ink: 'quiet',
    anchor: 'start',
  } as const;
  return { width, height: y + 18, marks: [...key.marks, ...lines.marks, ...marks, hint], values };
}

import type { Language } from '../../../server/core/locale.ts';
import type { OutwardResponse } from '../../../server/core/release/outward.ts';
import { formatCount, formatShare } from '../../../server/core/wording/numbers.ts';
import { chartTexts } from '../../i18n/charts.ts';
import type { Chart, Drawing, Mark, ReadValue } from '../drawing.ts';
import { notShownBox, rowHead, shareAxis } from '../rows.ts';
import { named } from '../words.ts';

export interface ResponseRow {
  name: string;
  /** Null: there was no such unit in the round. */
  response: OutwardResponse | null;
}

interface ResponseGiven {
  title: string;
  rows: readonly ResponseRow[];
  language: Language;
}

const bar = 14;

/** How many of those invited answered, in each unit, on one axis from 0 to 100 %. Without invitations there is a count alone. */
export function responseRatesChart(given: ResponseGiven): Chart {
  const { title, rows, language } = given;
  const texts = chartTexts[language];
  return {
    title,
    words: rows.map((row) => `${named(row.name, ':')} ${rowWords(row, language)}`).join(' '),
    draw: (width) => draw(given, width),
    table: {
      columns: [texts.columns.name, texts.columns.answered, texts.pictures.invited, texts.pictures.rate],
      rows: rows.map(({ name, response }) => ({ name, cells: cellsOf(response, language) })),
      notes: rows.some(({ response }) => response?.shown !== 'all') ? [texts.tableNotes[':']] : [],
    },
  };
}

function cellsOf(response: OutwardResponse | null, language: Language): string[] {
  if (response?.shown !== 'all') return [':', ':', ':'];
  const { answeredCount, invitedCount, responseRate } = response;
  return [
    formatCount(answeredCount, language),
    invitedCount === null ? '' : formatCount(invitedCount, language),
    responseRate === null ? '' : formatShare(responseRate, language),
  ];
}

function rowWords({ response }: ResponseRow, language: Language): string {
  const { pictures, notShown, noData } = chartTexts[language];
  if (!response) return noData;
  if (response.shown === 'nothing') return notShown[response.reason];
  const answered = formatCount(response.answeredCount, language);
  if (response.invitedCount === null || response.responseRate === null)
    return pictures.answeredOnly(answered);
  const rate = formatShare(response.responseRate, language);
  return pictures.answeredOf(answered, formatCount(response.invitedCount, language), rate);
}

function draw({ rows, language }: ResponseGiven, width: number): Drawing {
  const told = (share: number) => formatShare(share, language);
  const marks: Mark[] = [];
  const values: ReadValue[] = [];
  const axisAt = (bottom: number) => shareAxis(1, [0, width], [0, bottom], told);
  let y = axisAt(0).height + 4;
  rows.forEach((row, at) => {
    const { name, response } = row;
    const words = rowWords(row, language);
    const rate = response?.shown === 'all' ? response.responseRate : null;
    const head = rowHead(name, rate === null ? '' : told(rate), width, y);
    marks.push(...head.marks);
    const top = y + head.height;
    let height = head.height + bar;
    if (rate === null) {
      const box = notShownBox(words, { x: 0, width, y: top });
      marks.push(...box.marks);
      height = head.height + box.height;
    } else {
      marks.push({ kind: 'rect', x: 0, y: top, width, height: bar, ink: 'track' });
      marks.push({ kind: 'rect', x: 0, y: top, width: axisAt(0).x(rate), height: bar, ink: 'bar', of: name });
    }
    values.push({ x: 0, y, width, height, row: at, words: `${named(name, ':')} ${words}` });
    y += height + 10;
  });
  return { width, height: y, marks: [...axisAt(y).marks, ...marks], values };
}

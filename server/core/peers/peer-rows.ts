import { foldValue } from '../fold.ts';
import { findColumns } from '../organisation/import-columns.ts';
import type { ImportFaults } from '../organisation/import-fault.ts';
import { type ImportRow, importRows } from '../organisation/import-rows.ts';
import type { Sheet } from '../sheet.ts';
import { comparability } from './comparability.ts';
import { type PeerColumn, peerColumns, peerPoints, peerWords } from './peer-columns.ts';
import { fewestPeerAnswers, type OwnQuestion, type PeerFigure } from './peer-figure.ts';

/** One row as it was understood. */
export interface PeerRow {
  row: number;
  figure: PeerFigure;
  question: OwnQuestion;
}

/** Questions and judgements are longer than names. */
const longText = 500;
const years = { first: 1990, last: 2100 };
const largestCount = 10_000_000;

/** The rows that can stand, and a fault for everything in the others: with the row, the column, and how to mend it. */
export function readPeerRows(
  sheet: Sheet,
  questions: readonly OwnQuestion[],
  faults: ImportFaults,
): PeerRow[] {
  const places = findColumns(sheet, peerColumns, faults);
  // A row read without a column that must be there would have a fault for that in every row.
  if (faults.has('missing-column')) return [];
  return importRows(sheet, places, faults).flatMap((row) => {
    const before = faults.count;
    const read = readRow(row, questions);
    return read && faults.count === before ? [read] : [];
  });
}

function readRow(row: ImportRow<PeerColumn>, questions: readonly OwnQuestion[]): PeerRow | null {
  const question = questionOf(row, questions);
  const texts = {
    municipality: row.needed('municipality'),
    source: row.needed('source', longText),
    wording: row.needed('wording', longText),
    low: row.needed('scaleLow'),
    high: row.needed('scaleHigh'),
  };
  const year = numberIn(row, 'year', 'not-a-year', years.first, years.last, true);
  const min = numberIn(row, 'scaleMin', 'not-a-scale-end', 0, 10, true);
  const max = numberIn(row, 'scaleMax', 'not-a-scale-end', 0, 10, true);
  const counts = min === null || max === null ? null : countsOf(row, min, max);
  const direction = wordIn(row, 'direction', 'not-a-direction');
  const more = {
    dontKnowCount: countIn(row, 'dontKnow'),
    askedCount: countIn(row, 'asked'),
    answeredCount: countIn(row, 'answered'),
    mode: wordIn(row, 'mode', 'not-a-mode'),
    sample: wordIn(row, 'sample', 'not-a-sample'),
    weighting: wordIn(row, 'weighting', 'not-a-weighting'),
    who: row.text('who', longText),
    fielded: row.text('fielded'),
    judgement: row.text('judgement', longText),
    isFictitious: row.raw('fictitious') !== '' && wordIn(row, 'fictitious', 'not-yes-or-no') === 'yes',
  };
  const { mode, sample, weighting } = more;
  const { municipality, source, wording, low, high } = texts;
  if (!question || !municipality || !source || !wording || !low || !high) return null;
  if (year === null || min === null || max === null || !counts || !direction) return null;
  if (!mode || !sample || !weighting) return null;
  const figure: PeerFigure = {
    ...{ ...more, mode, sample, weighting, municipality, source, year, wording, direction, counts },
    ...{ surveyKey: question.surveyKey, itemId: question.itemId, scale: { min, max, low, high } },
  };
  checkCounts(row, figure);
  checkComparable(row, figure, question);
  return { row: row.row, figure, question };
}

function questionOf(row: ImportRow<PeerColumn>, questions: readonly OwnQuestion[]): OwnQuestion | null {
  const [survey, name] = [row.needed('survey'), row.needed('question')];
  if (survey === null || name === null) return null;
  const ofSurvey = questions.filter(({ surveyKey }) => surveyKey === survey);
  const found = ofSurvey.find((question) => question.name === name || question.itemId === name);
  if (ofSurvey.length === 0) row.fault('survey', 'unknown-survey-key', survey);
  else if (!found) row.fault('question', 'unknown-question', name);
  return found ?? null;
}

/** One count for each point of the scale, and none outside it. */
function countsOf(row: ImportRow<PeerColumn>, min: number, max: number): number[] | null {
  if (min >= max) {
    row.fault('scaleMax', 'scale-upside-down');
    return null;
  }
  const counts: number[] = [];
  for (const point of peerPoints) {
    const column = `count${point}` as const;
    const isInside = min <= point && point <= max;
    if (!isInside && row.raw(column) !== '') row.fault(column, 'count-outside-scale', `${min}–${max}`);
    if (!isInside) continue;
    if (!row.has(column)) row.fault(column, 'missing-column', `svar ${point}`);
    const count = numberIn(row, column, 'not-a-count', 0, largestCount, row.has(column));
    if (count !== null) counts.push(count);
  }
  return counts.length === max - min + 1 ? counts : null;
}

/** What the counts say of each other, and that nobody is singled out by them. */
function checkCounts(row: ImportRow<PeerColumn>, figure: PeerFigure): void {
  const { counts, dontKnowCount, askedCount, answeredCount } = figure;
  const n = counts.reduce((sum, count) => sum + count, 0);
  const first = `count${figure.scale.min}` as PeerColumn;
  if (n < fewestPeerAnswers) row.fault(first, 'too-few-answers', fewestPeerAnswers);
  if (answeredCount !== null && answeredCount < n + (dontKnowCount ?? 0))
    row.fault('answered', 'fewer-answered-than-counted', n + (dontKnowCount ?? 0));
  if (askedCount !== null && askedCount < Math.max(answeredCount ?? 0, n))
    row.fault('asked', 'fewer-asked-than-answered', Math.max(answeredCount ?? 0, n));
}

function checkComparable(row: ImportRow<PeerColumn>, figure: PeerFigure, question: OwnQuestion): void {
  const found = comparability(figure, question);
  if (found.kind !== 'other') return;
  if (found.reason === 'scale')
    row.fault('scaleMin', 'scale-differs', `${question.scale.min}–${question.scale.max}`);
  else if (found.reason === 'direction') row.fault('direction', 'direction-differs');
  else row.fault(row.has('judgement') ? 'judgement' : 'wording', 'wording-differs', question.texts[0] ?? '');
}

function countIn(row: ImportRow<PeerColumn>, column: PeerColumn): number | null {
  return numberIn(row, column, 'not-a-count', 0, largestCount, false);
}

/** A whole number; spaces between thousands are read. */
function numberIn(
  row: ImportRow<PeerColumn>,
  column: PeerColumn,
  code: string,
  least: number,
  most: number,
  isNeeded: boolean,
): number | null {
  const cell = row.raw(column);
  if (cell === '') {
    if (isNeeded) row.fault(column, 'empty-cell');
    return null;
  }
  const number = /^\d{1,3}([ \u00a0\u202f]?\d{3})*$|^\d+$/.test(cell)
    ? Number(cell.replace(/\s/g, ''))
    : Number.NaN;
  if (number >= least && number <= most) return number;
  row.fault(column, code, cell);
  return null;
}

type ListColumn = keyof typeof peerWords;

/** One of a closed list, in any of the three languages; null with a fault where it is none of them. */
function wordIn<Column extends ListColumn>(
  row: ImportRow<PeerColumn>,
  column: Column,
  code: string,
): keyof (typeof peerWords)[Column] | null {
  const cell = row.raw(column);
  if (cell === '') {
    row.fault(column, 'empty-cell');
    return null;
  }
  const known = Object.entries(peerWords[column]) as [keyof (typeof peerWords)[Column], readonly string[]][];
  const found = known.find(([, words]) => words.some((word) => foldValue(word) === foldValue(cell)));
  if (!found) row.fault(column, code, cell);
  return found?.[0] ?? null;
}

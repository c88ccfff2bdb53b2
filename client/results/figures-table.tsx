import type { ReactNode } from 'react';
import type { Language } from '../../server/core/locale.ts';
import { type FiguresRow, FiguresTable } from '../charts/FiguresTable.tsx';
import type { Value } from '../parts/queries.ts';

interface TableGiven {
  rows: FiguresRow[];
  scale: { min: number; max: number };
  caption: string;
  language: Language;
}

/** The table under a chart of distributions: every figure of each row, and each value of the scale. */
export function figuresTable({ rows, scale, caption, language }: TableGiven): ReactNode {
  const values = Array.from({ length: scale.max - scale.min + 1 }, (_, index) => scale.min + index);
  return <FiguresTable rows={rows} scaleValues={values} caption={caption} language={language} />;
}

/** Answers and invited for a table; null where they are withheld. */
export function answeredOf(value: Value | null): FiguresRow['answered'] {
  return value?.response.shown === 'all' ? value.response : null;
}

import { stringify } from 'csv-stringify/sync';
import type { RawDescription } from '../../core/release/raw.ts';

const columns = [
  ...['unit', 'answered', 'invited', 'kind', 'subject', 'n', 'missing', 'mean', 'sd', 'variance', 'se'],
  ...['median', 'q1', 'q3', 'iqr', 'min', 'max', 'shareLow', 'shareHigh', 'ci95Low', 'ci95High'],
  ...['zone', 'counts'],
];

/** One line per unit and item or indicator, nothing withheld and in full precision. What is not defined is empty. */
export function rawAsCsv({ units }: RawDescription): string {
  const lines = units.flatMap(({ name, response, items, indicators }) => {
    const { answered, invited } = response;
    const here = { unit: name, answered, invited };
    return [
      ...items.map(({ item, counts, ...figures }) => ({
        ...{ ...here, kind: 'item', subject: item, ...figures },
        counts: counts.map(({ value, count }) => `${value}:${count}`).join(' '),
      })),
      ...indicators.map(({ indicator, value, n, sd, ci95Low, ci95High, zone }) => ({
        ...{ ...here, kind: 'indicator', subject: indicator, n, mean: value, sd, ci95Low, ci95High, zone },
      })),
    ];
  });
  const rows = lines.map((line: Record<string, unknown>) => columns.map((column) => line[column] ?? ''));
  // A unit's name is somebody's text: a leading = or + must not become a formula in a spreadsheet.
  return stringify([columns, ...rows], { escape_formulas: true });
}

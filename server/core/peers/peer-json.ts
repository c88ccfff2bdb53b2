import { z } from 'zod';
import { holdsNationalId } from '../national-id.ts';
import { type FaultyFile, ImportFaults } from '../organisation/import-fault.ts';
import type { Sheet } from '../sheet.ts';
import { type PeerColumn, peerColumns, peerPoints } from './peer-columns.ts';
import { peerFormat } from './peer-file.ts';

const mostFigures = 2_000;
const cell = z.union([z.string().max(5_000), z.number(), z.boolean(), z.null()]).optional();
const entry = z.strictObject({
  ...{ municipality: cell, source: cell, year: cell, survey: cell, question: cell, wording: cell },
  scale: z.strictObject({ min: cell, max: cell, low: cell, high: cell }).optional(),
  direction: cell,
  counts: z.array(z.number()).max(peerPoints.length).optional(),
  ...{ dontKnow: cell, asked: cell, answered: cell, mode: cell, sample: cell, who: cell, fielded: cell },
  ...{ weighting: cell, judgement: cell, fictitious: cell },
});
const file = z.strictObject({
  format: z.literal(peerFormat),
  figures: z.array(z.unknown()).max(mostFigures),
});

/**
 * The JSON form as the rows of the table form, so that one reader judges both: the figures are rows 1, 2, 3 …, and what a figure
 * has is a column. Faults are of what is no such file, and of what does not belong in a figure.
 */
export function sheetOfPeerJson(text: string): { ok: true; sheet: Sheet } | FaultyFile {
  const faults = new ImportFaults();
  const whole = file.safeParse(parsed(text));
  if (!whole.success) {
    const isFormat = whole.error.issues.some(({ path }) => path[0] === 'format');
    faults.add(null, null, isFormat ? 'unknown-peer-format' : 'not-peer-json', peerFormat);
    return faults.refusal();
  }
  const columns = Object.keys(peerColumns) as PeerColumn[];
  const rows = whole.data.figures.flatMap((figure, index) => {
    const read = entry.safeParse(figure);
    if (!read.success) {
      for (const issue of read.error.issues) {
        const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [];
        const named = [...issue.path.map(String), ...unknown].join('.').slice(0, 40);
        // A name that somebody made up may hold anything, a number of a person too.
        const column = named === '' || holdsNationalId(named) ? null : named;
        faults.add(index + 1, column, unknown.length > 0 ? 'unknown-field' : 'unreadable-field', column);
      }
      return [];
    }
    const cells = cellsOf(read.data);
    return [{ line: index + 1, cells: columns.map((column) => cells[column] ?? '') }];
  });
  if (faults.count > 0) return faults.refusal();
  if (rows.length === 0) {
    faults.add(null, null, 'no-rows');
    return faults.refusal();
  }
  const named = columns.map((column) => peerColumns[column].names.at(-1) as string);
  return { ok: true, sheet: { columns: named, headerLine: 0, rows } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function cellsOf({
  scale = {},
  counts = [],
  ...given
}: z.output<typeof entry>): Partial<Record<PeerColumn, string>> {
  const written = (value: z.output<typeof cell>) =>
    value === null || value === undefined ? '' : String(value);
  const { min, max, low, high } = scale;
  const first = Number(min ?? 0);
  return {
    ...Object.fromEntries(Object.entries(given).map(([name, value]) => [name, written(value)])),
    ...{ scaleMin: written(min), scaleMax: written(max), scaleLow: written(low), scaleHigh: written(high) },
    ...Object.fromEntries(counts.map((count, at) => [`count${first + at}`, String(count)])),
  };
}

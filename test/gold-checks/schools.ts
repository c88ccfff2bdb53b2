import { isRefused } from '../../server/core/refusal.ts';
import { type SampleDesign, sampleDesign } from '../../server/core/statistics/sample-design.ts';
import { type DataRow, dataRows, numbersOf } from './data.ts';

/** The Californian schools of R's package survey, as samples of three kinds, with and without their population. */
export interface Schools {
  rows: DataRow[];
  design: SampleDesign;
  /** A column of numbers. */
  of(column: string): (number | null)[];
}

const files: Record<string, string> = {
  dstrat: 'apistrat.csv',
  dstrat0: 'apistrat.csv',
  dclus1: 'apiclus1.csv',
  dclus0: 'apiclus1.csv',
  dsrs: 'apisrs.csv',
};

/** By R's name of the design; a 0 at the end of the name leaves the population out. */
export function schools(name: string): Schools {
  const rows = dataRows(files[name] as string);
  const [isStratified, isClustered] = [name.startsWith('dstrat'), name.startsWith('dclus')];
  const persons = rows.map((row) => ({
    // The simple random sample is given its population instead of weights.
    weight: name === 'dsrs' ? Number(row['fpc']) / rows.length : Number(row['pw']),
    ...(isStratified ? { stratum: row['stype'] as string } : {}),
    ...(isClustered ? { cluster: row['dnum'] as string } : {}),
  }));
  const populations = new Map(rows.map((row) => [(isStratified && row['stype']) || '', Number(row['fpc'])]));
  const design = sampleDesign(persons, name.endsWith('0') ? undefined : populations);
  if (isRefused(design)) throw new Error(design.mend);
  return { rows, design, of: (column) => numbersOf(rows, column) };
}

import { readFileSync } from 'node:fs';

/** What R gave for one case of a gold file. The shape is the case's own. */
export function goldCase<Expected>(file: string, id: string): Expected {
  const text = readFileSync(new URL(`../gold/${file}.json`, import.meta.url), 'utf8');
  const { cases } = JSON.parse(text) as { cases: { id: string; expected: unknown }[] };
  const found = cases.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`${file} has no case ${id}`);
  return found.expected as Expected;
}

/** What R's `describe` gives. */
export interface GoldDescription {
  n: number;
  missing: number;
  mean: number | null;
  sd: number | null;
  variance: number | null;
  se: number | null;
  median: number | null;
  q1: number | null;
  q3: number | null;
  iqr: number | null;
  min: number | null;
  max: number | null;
  counts: Record<string, number>;
  share_low: number | null;
  share_high: number | null;
  ci95_low: number | null;
  ci95_high: number | null;
}

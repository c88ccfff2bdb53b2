import type { Finding } from './findings.ts';
import { inFromStart } from './findings.ts';

/** The findings that are in, in their order. What has come since the choice was made is not in by itself. */
export function chosenFindings(findings: readonly Finding[], chosen: readonly string[] | null): Finding[] {
  if (chosen === null) return inFromStart(findings);
  const byKey = new Map(findings.map((finding) => [finding.key, finding]));
  return chosen.flatMap((key) => byKey.get(key) ?? []);
}

/** The keys with one moved a step, earlier (-1) or later (1); as they were where it is at the end. */
export function moved(keys: readonly string[], key: string, by: -1 | 1): string[] {
  const from = keys.indexOf(key);
  const other = keys[from + by];
  if (from === -1 || other === undefined) return [...keys];
  return keys.map((each) => (each === key ? other : each === other ? key : each));
}

/** In with a finding, at its place in the order of all; or out with it. */
export function toggled(keys: readonly string[], key: string, all: readonly string[]): string[] {
  if (keys.includes(key)) return keys.filter((each) => each !== key);
  const before = all.slice(0, all.indexOf(key));
  const at = keys.findLastIndex((each) => before.includes(each)) + 1;
  return [...keys.slice(0, at), key, ...keys.slice(at)];
}

/** Where a step of the meeting stands: its place, and the keys of the steps beside it. Undefined: it is not in. */
export function stepOf(keys: readonly string[], key: string | null) {
  const at = keys.indexOf(key ?? '');
  return at === -1 ? undefined : { at, count: keys.length, back: keys[at - 1], next: keys[at + 1] };
}

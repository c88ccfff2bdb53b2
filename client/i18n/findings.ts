import type { FindingKind } from '../../server/core/findings/finding.ts';
import type { Language } from '../../server/core/locale.ts';
import { en } from './findings.en.ts';
import { type FindingsTexts, nb } from './findings.nb.ts';
import { nn } from './findings.nn.ts';

export const findingsTexts: Record<Language, FindingsTexts> = { nb, nn, en };

/** What a kind of finding is called: on a scale of agreement nobody is called dissatisfied. */
export function kindWords(words: FindingsTexts, kind: FindingKind, asksOfSatisfaction: boolean): string {
  const ofPosition: Partial<Record<FindingKind, string>> = words.kindsOfPosition;
  return (asksOfSatisfaction ? null : ofPosition[kind]) ?? words.kinds[kind];
}

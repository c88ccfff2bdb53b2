import type { Api } from '../../../server/api.ts';
import { ProblemError } from '../../api.ts';

/** What any write may be refused with, beside what its route promises. */
export type CommonRefusal =
  | 'sign-in-needed'
  | 'not-allowed'
  | 'second-factor-needed'
  | 'page-token-missing'
  | 'invalid-request'
  | 'national-identity-number'
  | 'try-again-soon';

/** Words for every code that these routes promise: one that is missing does not compile. */
export type RefusalWords<K extends keyof Api> = Record<
  Exclude<Api[K]['refuses'][number], CommonRefusal>,
  string
>;

export interface CommonWords {
  problems: Record<CommonRefusal, string>;
  /** The network or the server did not answer. */
  noAnswer: string;
  /** A field the server could not read. */
  notReadable: string;
  failed: string;
}

/** Why an act was refused, in words, and the field it is about; null: the act as a whole. */
export interface Refused {
  text: string;
  field: string | null;
}

/** `fields` says which field a code is about. */
export function refusedBy(
  error: unknown,
  problems: Record<string, string>,
  fields: Partial<Record<string, string>>,
  common: CommonWords,
): Refused {
  if (!(error instanceof ProblemError)) return { text: common.noAnswer, field: null };
  const { code, faults = [] } = error.problem;
  const place = faults[0]?.place.split('.')[0];
  if (code === 'invalid-request' && place) return { text: common.notReadable, field: place };
  if (code === 'national-identity-number') return { text: common.problems[code], field: place ?? null };
  const known: Record<string, string> = { ...common.problems, ...problems };
  return { text: known[code] ?? common.failed, field: fields[code] ?? null };
}

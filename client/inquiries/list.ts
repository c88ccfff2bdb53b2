import type { Narrowing } from '../../server/core/inquiry.ts';
import { readChosen } from '../parts/chosen-filters.ts';
import type { Draft, InquiriesView, Inquiry, Interpretation } from './queries.ts';

/** What one may narrow the list to. The names stand in the address, so that a choice can be kept. */
export const filters = ['utkast', 'mine', 'delt', 'til-meg', 'ubesvart', 'tolkninger'] as const;
export type Filter = (typeof filters)[number];

/** One line of the list, whatever it is. */
export type Line =
  | { sort: 'draft'; one: Draft; at: string }
  | { sort: 'inquiry'; one: Inquiry; at: string }
  | { sort: 'interpretation'; one: Interpretation; at: string };

/** What each is called where it is asked for. */
const asked: Record<Filter, Narrowing> = {
  ...{ utkast: 'drafts', mine: 'own', delt: 'shared', 'til-meg': 'toMe', ubesvart: 'unanswered' },
  tolkninger: 'interpretations',
};

/** What the chosen ask for. */
export function narrowingsOf(chosen: readonly Filter[]): Narrowing[] {
  return chosen.map((filter) => asked[filter]);
}

/** Whether somebody is asked who has not answered. */
export function isWaiting({ toUnit, answers }: Pick<Inquiry, 'toUnit' | 'answers'>): boolean {
  return toUnit !== null && answers.length === 0;
}

/** Everything the reader may read: first what waits for their own answer, then the newest. */
export function linesOf({ drafts, inquiries, interpretations }: InquiriesView): Line[] {
  const lines: Line[] = [
    ...drafts.map((one): Line => ({ sort: 'draft', one, at: one.changedAt })),
    ...inquiries.map((one): Line => ({ sort: 'inquiry', one, at: one.sharedAt })),
    ...interpretations.map((one): Line => ({ sort: 'interpretation', one, at: one.sharedAt })),
  ];
  const waitsForMe = (line: Line) => line.sort === 'inquiry' && line.one.mayAnswer && isWaiting(line.one);
  return lines.sort(
    (one, other) => Number(waitsForMe(other)) - Number(waitsForMe(one)) || other.at.localeCompare(one.at),
  );
}

/** `?vis=mine,ubesvart`. Anything unknown is passed over. */
export function readFilters(search: URLSearchParams): Filter[] {
  return readChosen(search, filters);
}

import { addDays } from '../oslo.ts';
import { type Kept, type RetentionRule, type RetentionRuleKey, retentionRules } from './rules.ts';

/** Everything here counts in calendar days, YYYY-MM-DD: a promise is a day, whatever the hour and the season. */
const dayLength = 86_400_000;

/** The same day so many months later, or the month's last. Example: a month after 31 January is 28 or 29 February. */
export function addMonths(day: string, count: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const months = year * 12 + (month - 1) + count;
  const lastDate = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate();
  const place = new Date(Date.UTC(Math.floor(months / 12), months % 12, Math.min(date, lastDate)));
  return place.toISOString().slice(0, 10);
}

/** How many days from one day to another; negative when it is behind. */
export function daysBetween(from: string, to: string): number {
  return Math.round((instantOf(to) - instantOf(from)) / dayLength);
}

function instantOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/**
 * The day something is deleted, by what the rule counts from. `kept`: days or months as the rule has it, or the days
 * that were promised. Null: never by its age.
 */
export function dueOn(form: Kept['form'], kept: number, from: string): string | null {
  switch (form) {
    case 'days':
    case 'asPromised':
      return addDays(from, kept);
    case 'months':
      return addMonths(from, kept);
    default:
      return null;
  }
}

/** The latest day to count from of what is due on a day: everything from that day or earlier goes, and no more. */
export function dueFrom(form: 'days' | 'months', kept: number, today: string): string {
  if (form === 'days') return addDays(today, -kept);
  // A month's last day takes in the days the shorter month has not, so look from the far end.
  let from = addDays(addMonths(today, -kept), 3);
  while ((dueOn('months', kept, from) as string) > today) from = addDays(from, -1);
  return from;
}

/** Something that waits to be deleted: the day its time is counted from, and the days promised where that differs. */
export interface Waiting {
  from: string;
  promisedDays?: number;
}

/** When the rule next has something to do, and what stands behind that day. */
export interface NextDue {
  on: string;
  /** Days from today; 0 or less: the next time the job runs. */
  inDays: number;
}

/** The first day anything of what waits is due; null where nothing waits, or nothing ever is. */
export function nextDue(
  key: RetentionRuleKey,
  kept: number,
  waiting: readonly Waiting[],
  today: string,
): NextDue | null {
  const { form } = (retentionRules[key] as RetentionRule).kept;
  const days = waiting.flatMap(({ from, promisedDays }) => dueOn(form, promisedDays ?? kept, from) ?? []);
  const first = days.toSorted()[0];
  return first === undefined ? null : { on: first, inDays: daysBetween(today, first) };
}

/** How long a rule keeps: what the municipality has set, if it may, else the rule's own. Null: not by a number. */
export function keptBy(key: RetentionRuleKey, set: number | undefined): number | null {
  const { kept }: RetentionRule = retentionRules[key];
  if (kept.form !== 'days' && kept.form !== 'months') return null;
  return kept.bounds && set !== undefined ? set : kept.standard;
}

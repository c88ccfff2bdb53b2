const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short' });

/** The calendar day in Norway now, as YYYY-MM-DD. */
export function today(): string {
  return day.format(new Date());
}

function shifted(from: string, days: number): string {
  const instant = new Date(`${from}T12:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() + days);
  return instant.toISOString().slice(0, 10);
}

/** The server's end is the first day without; people say the last day with. */
export const dayBefore = (from: string): string => shifted(from, -1);
export const dayAfter = (from: string): string => shifted(from, 1);

export interface Period {
  validFromOn: string;
  validToOn: string | null;
}

export { timeOf } from '../../../server/core/organisation/tree-on.ts';

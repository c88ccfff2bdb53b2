const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short' });

/** The calendar day in Norway at an instant, as YYYY-MM-DD. */
export function osloDay(instant: Date): string {
  return day.format(instant);
}

/** The day a whole number of calendar days later, as YYYY-MM-DD; summer time moves nothing. */
export function addDays(from: string, days: number): string {
  const later = new Date(`${from}T12:00:00Z`);
  later.setUTCDate(later.getUTCDate() + days);
  return later.toISOString().slice(0, 10);
}

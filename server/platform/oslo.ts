const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short' });

/** The calendar day in Norway at an instant, as YYYY-MM-DD. */
export function osloDay(instant: Date): string {
  return day.format(instant);
}

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo',
  hourCycle: 'h23',
  ...({ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const),
});

/** What the calendar and the clock in Norway say at an instant: `2026-11-26` and `18:00`. */
export function osloDayAndTime(instant: Date): { day: string; time: string } {
  const at = Object.fromEntries(parts.formatToParts(instant).map(({ type, value }) => [type, value]));
  return {
    day: `${at['year']?.padStart(4, '0')}-${at['month']}-${at['day']}`,
    time: `${at['hour']}:${at['minute']}`,
  };
}

/**
 * The instant at which calendar and clock in Norway say this; null for what is no day or time. An hour that comes twice
 * in autumn is the first of the two; one that spring leaves out is an hour later.
 */
export function osloInstant(day: string, time: string): Date | null {
  const asUtc = new Date(`${day}T${time}:00Z`);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(`${day}T${time}`) || Number.isNaN(asUtc.getTime())) return null;
  // A day that is not in its month would be taken for one in the next.
  if (!asUtc.toISOString().startsWith(`${day}T${time}`)) return null;
  const candidates = [2, 1].map((hours) => new Date(asUtc.getTime() - hours * 3_600_000));
  const said = candidates.find((instant) => {
    const at = osloDayAndTime(instant);
    return at.day === day && at.time === time;
  });
  return said ?? (candidates[1] as Date);
}

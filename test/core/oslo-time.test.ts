import fc from 'fast-check';
import { expect, it } from 'vitest';
import { osloDayAndTime, osloInstant } from '../../server/core/oslo-time.ts';

it.each([
  ['2026-11-26', '18:00', '2026-11-26T17:00:00.000Z'],
  ['2026-07-01', '18:00', '2026-07-01T16:00:00.000Z'],
  ['2026-12-31', '00:30', '2026-12-30T23:30:00.000Z'],
  // The hour that comes twice is the first; the one that never comes is an hour later.
  ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
  ['2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
])('%s %s in Norway is %s', (day, time, instant) => {
  expect(osloInstant(day, time)?.toISOString()).toBe(instant);
});

it.each([
  ['', ''],
  ['2026-11-26', ''],
  ['', '18:00'],
  ['2026-02-30', '18:00'],
  ['2026-13-01', '18:00'],
  ['2026-11-26', '24:00'],
  ['2026-11-26', '18:00:00'],
  ['26.11.2026', '18:00'],
])('%j %j is no moment', (day, time) => {
  expect(osloInstant(day, time)).toBeNull();
});

it('what the clock says at an instant is that instant again, but for the second of two like hours', () => {
  const minutes = fc.integer({ min: 0, max: 60 * 24 * 366 * 30 });
  fc.assert(
    fc.property(minutes, (minute) => {
      const instant = new Date(Date.UTC(2020, 0, 1) + minute * 60_000);
      const { day, time } = osloDayAndTime(instant);
      const found = osloInstant(day, time) as Date;
      expect([0, -3_600_000]).toContain(found.getTime() - instant.getTime());
      expect(osloDayAndTime(found)).toEqual({ day, time });
    }),
  );
});

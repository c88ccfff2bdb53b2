import { describe, expect, it } from 'vitest';
import { reminderDue, reminderOn } from '../../../server/core/invitation/reminders.ts';

const opensAt = new Date('2026-11-01T10:00:00Z');
const due = (now: string, more: object = {}) =>
  reminderDue({
    ...{ afterDays: [3, 7, 14], done: [], opensAt, now: new Date(now) },
    ...{ lastDispatchAt: opensAt, ...more },
  });

describe('a reminder', () => {
  it('falls so many calendar days after opening, not before eight in Norway', () => {
    expect(reminderOn(opensAt, 3)).toBe('2026-11-04');
    expect(due('2026-11-03T22:59:00Z')).toBeNull();
    expect(due('2026-11-04T06:59:00Z')).toBeNull();
    expect(due('2026-11-04T07:00:00Z')).toEqual({ send: 3, skip: [] });
  });

  it('is caught up on later days, but never sent twice, and of several that were missed one is sent', () => {
    expect(due('2026-11-06T12:00:00Z')).toEqual({ send: 3, skip: [] });
    expect(due('2026-11-06T12:00:00Z', { done: [3] })).toBeNull();
    expect(due('2026-11-20T12:00:00Z')).toEqual({ send: 14, skip: [3, 7] });
    expect(due('2026-11-20T12:00:00Z', { done: [3, 14] })).toEqual({ send: 7, skip: [] });
  });

  it('waits until the last letters are a day old, and reminds of none that were not sent', () => {
    const lastDispatchAt = new Date('2026-11-04T06:00:00Z');
    expect(due('2026-11-04T12:00:00Z', { lastDispatchAt })).toBeNull();
    expect(due('2026-11-05T12:00:00Z', { lastDispatchAt })).toEqual({ send: 3, skip: [] });
    expect(due('2026-11-05T12:00:00Z', { lastDispatchAt: null })).toBeNull();
  });
});

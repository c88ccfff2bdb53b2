import { describe, expect, it } from 'vitest';
import { readDays } from '../../client/staff/frame/days.ts';

describe('days typed for reminders', () => {
  it('are read with commas or spaces between; nothing is none', () => {
    expect(readDays('7, 14')).toEqual([7, 14]);
    expect(readDays(' 3;5 365 ')).toEqual([3, 5, 365]);
    expect(readDays('')).toEqual([]);
  });

  it('are whole, from 1 to 365, and five at most', () => {
    for (const typed of ['0', '366', '1,5x', '-3', '1.5', '1 2 3 4 5 6']) expect(readDays(typed)).toBeNull();
  });
});

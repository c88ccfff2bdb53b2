import { expect, it } from 'vitest';
import { isKeyAlive, keyExpiry, longestKeyDays } from '../../../server/core/authorisation/api-key.ts';

const made = new Date('2026-11-24T12:00:00Z');

it('a key lives to the instant it expires, and not one longer', () => {
  const expiresAt = keyExpiry(made, 30);
  expect(expiresAt.toISOString()).toBe('2026-12-24T12:00:00.000Z');
  const at = (text: string) => isKeyAlive({ expiresAt, endedAt: null }, new Date(text));
  expect(at('2026-11-24T12:00:00.000Z')).toBe(true);
  expect(at('2026-12-24T11:59:59.999Z')).toBe(true);
  expect(at('2026-12-24T12:00:00.000Z')).toBe(false);
});

it('one that was ended is dead at once, however long it had', () => {
  expect(isKeyAlive({ expiresAt: keyExpiry(made, longestKeyDays), endedAt: made }, made)).toBe(false);
});

it('the longest is a year', () => {
  expect(keyExpiry(made, longestKeyDays).toISOString()).toBe('2027-11-24T12:00:00.000Z');
});

import { describe, expect, it } from 'vitest';
import {
  type Asking,
  askingFault,
  type RawGrantState,
  rawGrantEnd,
  rawGrantState,
  rawRequestEnd,
} from '../../server/core/raw-grant.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 26, hour));

it.each<[RawGrantState, number | null, number | null, number | null, number]>([
  // State, approved, expires, ended, now.
  ['waiting', null, null, null, 12],
  ['refused', null, null, 11, 12],
  ['inForce', 9, 13, null, 12],
  ['expired', 9, 13, null, 13],
  ['expired', 9, 13, null, 14],
  ['ended', 9, 13, 11, 12],
  ['ended', 9, 13, 11, 14],
])('is %s', (state, approved, expires, ended, now) => {
  const [approvedAt, expiresAt, endedAt] = [approved, expires, ended].map((hour) =>
    hour === null ? null : at(hour),
  ) as [Date | null, Date | null, Date | null];
  expect(rawGrantState({ askedAt: at(8), approvedAt, expiresAt, endedAt }, at(now))).toBe(state);
});

it('waits thirty days for a custodian, and then no longer', () => {
  const asked = { askedAt: at(8), approvedAt: null, expiresAt: null, endedAt: null };
  const end = rawRequestEnd(at(8));
  expect(end).toEqual(new Date('2026-12-26T08:00:00Z'));
  expect(rawGrantState(asked, new Date(end.getTime() - 1))).toBe('waiting');
  expect(rawGrantState(asked, end)).toBe('lapsed');
  expect(rawGrantState({ ...asked, endedAt: at(9) }, end)).toBe('refused');
});

it('lasts whole days from its approval, also over a night that is an hour longer', () => {
  expect(rawGrantEnd(new Date('2026-10-24T12:00:00Z'), 2)).toEqual(new Date('2026-10-26T12:00:00Z'));
});

describe('asking', () => {
  const good: Asking = { mode: 'imported', ownWords: null, days: 7, analystId: 'a', askedBy: 'b' };
  const readable = { readingFault: null, bar: null };
  it.each<[Partial<Asking>, RawGrantState[], string | null]>([
    [{}, [], null],
    [{ days: 1 }, ['refused', 'lapsed', 'ended', 'expired'], null],
    [{ days: 30 }, [], null],
    [{ mode: 'anonymous' }, [], 'anonymous-round'],
    [{ mode: 'confidential' }, [], null],
    [{ mode: 'openLink' }, [], null],
    [{ days: 0 }, [], 'days-out-of-range'],
    [{ days: 31 }, [], 'days-out-of-range'],
    [{ days: 1.5 }, [], 'days-out-of-range'],
    [{ askedBy: 'a' }, [], 'analyst-is-asker'],
    [{}, ['expired', 'waiting'], 'already-asked'],
    [{}, ['inForce'], 'already-asked'],
    [{ mode: 'anonymous', ownWords: readable }, [], null],
    [{ ownWords: { ...readable, readingFault: 'round-not-mixed' } }, [], null],
    [{ ownWords: { ...readable, readingFault: 'not-told-of-reading' } }, [], 'not-told-of-reading'],
    [{ ownWords: { ...readable, readingFault: 'answers-are-deleted' } }, [], 'answers-are-deleted'],
    [{ ownWords: { ...readable, bar: 'leader-may-not-read' } }, [], 'leader-may-not-read'],
    [{ ownWords: readable, days: 31 }, [], 'days-out-of-range'],
    [{ ownWords: readable, askedBy: 'a' }, [], 'analyst-is-asker'],
  ])('%j beside %j is %s', (given, present, fault) => {
    expect(askingFault({ ...good, ...given }, present)).toBe(fault);
  });
});

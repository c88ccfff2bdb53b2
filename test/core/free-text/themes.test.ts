import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disclosureLimits } from '../../../server/core/disclosure/limits.ts';
import { decisionFault, type ReadingRound, readingFault } from '../../../server/core/free-text/review.ts';
import { isEnoughForPublic, isEnoughToRead, toldThemes } from '../../../server/core/free-text/themes.ts';

const limits = disclosureLimits({ kind: 'user', sensitive: false });

describe('themes', () => {
  it('are told with their counts, the most frequent first, and the rare not even by name', () => {
    const themes = [
      { name: 'Mat', count: 5 },
      { name: 'Ventetid', count: 12 },
      { name: 'Sjefen', count: 4 },
      { name: 'Bygg', count: 5 },
      { name: 'Ubrukt', count: 0 },
    ];
    expect(toldThemes(themes, 20, limits)).toEqual({
      writtenCount: 20,
      themes: [
        { name: 'Ventetid', count: 12 },
        { name: 'Bygg', count: 5 },
        { name: 'Mat', count: 5 },
      ],
      hasRare: true,
    });
  });

  it('are told as nearly all where those left over are few, or none', () => {
    const told = (count: number) => toldThemes([{ name: 'Mat', count }], 20, limits)?.themes;
    expect(told(15)).toEqual([{ name: 'Mat', count: 15 }]);
    expect(told(16)).toEqual([{ name: 'Mat', count: null }]);
    expect(told(20)).toEqual([{ name: 'Mat', count: null }]);
    expect(toldThemes([{ name: 'Mat', count: 20 }], 20, limits)?.hasRare).toBe(false);
  });

  it('are told of nobody where fewer than ten have written, and by higher limits where they are raised', () => {
    expect(toldThemes([{ name: 'Mat', count: 5 }], 9, limits)).toBeNull();
    expect(toldThemes([{ name: 'Mat', count: 5 }], 10, limits)?.themes).toHaveLength(1);
    expect(isEnoughToRead(10, limits)).toBe(true);
    expect(isEnoughToRead(10, disclosureLimits({ kind: 'user', sensitive: false }, { spread: 11 }))).toBe(
      false,
    );
    expect([14, 15].map((count) => isEnoughForPublic(count, limits))).toEqual([false, true]);
  });

  it('never tell of a group smaller than a mean needs, nor of those left over', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        fc.array(fc.nat(40), { maxLength: 6 }),
        fc.constantFrom('user' as const, 'employee' as const),
        (written, counts, kind) => {
          const own = disclosureLimits({ kind, sensitive: false });
          const themes = counts.map((count, at) => ({ name: `${at}`, count: Math.min(count, written) }));
          for (const { count } of toldThemes(themes, written, own)?.themes ?? []) {
            if (count === null) continue;
            expect(count).toBeGreaterThanOrEqual(own.mean);
            expect(written - count).toBeGreaterThanOrEqual(own.mean);
          }
        },
      ),
    );
  });
});

describe('reading', () => {
  const good: ReadingRound = {
    ...{ mode: 'anonymous', noticeVersion: 2, privacyVersion: 1, answersDeletedAt: null },
    mixedAt: new Date(0),
  };
  it.each<[Partial<ReadingRound>, string | null]>([
    [{}, null],
    [{ mode: 'openLink' }, null],
    [{ mode: 'confidential' }, null],
    [{ mode: 'imported' }, 'not-told-of-reading'],
    [{ noticeVersion: 1 }, 'not-told-of-reading'],
    [{ privacyVersion: null }, 'not-told-of-reading'],
    [{ mixedAt: null }, 'round-not-mixed'],
    [{ answersDeletedAt: new Date(0), mixedAt: null }, 'answers-are-deleted'],
  ])('of a round that is %j is %s', (change, fault) => {
    expect(readingFault({ ...good, ...change })).toBe(fault);
  });

  it('is over before anything goes further', () => {
    const ready = { isEnough: true, waitingCount: 0, themeCount: 1, excerptCount: 0 };
    expect(decisionFault(ready)).toBeNull();
    expect(decisionFault({ ...ready, themeCount: 0, excerptCount: 1 })).toBeNull();
    expect(decisionFault({ ...ready, themeCount: 0 })).toBe('nothing-to-show');
    expect(decisionFault({ ...ready, waitingCount: 1 })).toBe('texts-waiting');
    expect(decisionFault({ ...ready, isEnough: false })).toBe('too-few-wrote');
  });
});

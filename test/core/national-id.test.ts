import { describe, expect, it } from 'vitest';
import { holdsNationalId, isNationalId, nationalIdCells } from '../../server/core/national-id.ts';

describe('a national identity number', () => {
  it.each([
    ['a synthetic birth number (month + 80)', '01810710094'],
    ['with a space, a full stop or a hyphen in it', '018107 10094'],
    ['beside a name', 'Ola (01810710094)'],
    ['in the middle of a line', 'f. 018107-10094, Fet'],
  ])('is seen as %s', (_what, text) => {
    expect(holdsNationalId(text)).toBe(true);
  });

  it.each([
    ['eleven digits with a wrong check digit', '01810710095'],
    ['a day there is none of', '32810710094'],
    ['ten digits', '0181071009'],
    ['part of a longer number', '101810710094'],
    ['an account number', '12345678903'],
    ['nothing', ''],
  ])('is not %s', (_what, text) => {
    expect(isNationalId(text)).toBe(false);
    expect(holdsNationalId(text)).toBe(false);
  });

  it('is found in any cell, and in a header', () => {
    const rows = [
      { line: 2, cells: ['a', 'b'] },
      { line: 5, cells: ['a', '01810710094'] },
    ];
    expect(nationalIdCells({ columns: ['01810710094', 'x'], headerLine: 1, rows })).toEqual([
      { row: 1, at: 0 },
      { row: 5, at: 1 },
    ]);
  });
});

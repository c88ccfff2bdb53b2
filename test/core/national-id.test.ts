import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsNationalId, isNationalId, nationalIdCells } from '../../server/core/national-id.ts';

describe('a national identity number', () => {
  it.each([
    ['a synthetic birth number (month + 80)', '01810710094'],
    ['with a space, a full stop or a hyphen in it', '018107 10094'],
    ['beside a name', 'Ola (01810710094)'],
    ['in the middle of a line', 'f. 018107-10094, Fet'],
    ['in pairs', '01 81 07 10094'],
    ['digit by digit', '0 1 8 1 0 7 1 0 0 9 4'],
    ['with an en dash', '018107\u201310094'],
    ['with a dash that does not break, or a minus', '018107\u201110094 018107\u221210094'],
    ['with spaces around a dash', '018107 - 10094'],
    ['with two spaces', '018107  10094'],
    ['with a space that does not break', '018107\u00a010094'],
    ['with thin spaces', '01\u200981\u202f07\u200a10094'],
    ['with marks that are not seen', '018107\u200b\u00ad10094'],
    ['in wide digits', '０１８１０７１００９４'],
    ['after another number', '12 018107 10094'],
    ['glued to a word', 'fnr01810710094'],
    ['without its first zero', '1810710094'],
    ['without its first zero, with a space', 'Ola 18107 10094'],
    ['without its first zero, in thousands', '1 810 710 094'],
    ['a real birth number', '01017000027'],
    ['a D-number', '41017000010'],
  ])('is seen as %s', (_what, text) => {
    expect(holdsNationalId(text)).toBe(true);
  });

  it.each([
    ['eleven digits with a wrong check digit', '01810710095'],
    ['a day there is none of', '32810710094'],
    ['ten digits', '0181071009'],
    ['part of a longer number', '101810710094'],
    ['an account number', '12345678903'],
    ['a telephone number', '22 33 44 55'],
    ['a telephone number with its country', '4722000000'],
    ['one with a plus', '+47 22 00 00 00'],
    ['a number of an organisation', '974 760 673'],
    ['a decimal number', '0.1810710094'],
    ['one with a comma', '0,1810710094'],
    ['a decimal number with a point between', '18107.10094'],
    ['a UUID', '01234567-8901-4810-8107-018107100940'],
    ['a day its month has not', '31027000110'],
    ['nothing', ''],
  ])('is not %s', (_what, text) => {
    expect(isNationalId(text)).toBe(false);
    expect(holdsNationalId(text)).toBe(false);
  });

  const places = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
  const later = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
  const remainder = (digits: string, weights: number[]) =>
    (11 - ([...digits].reduce((sum, digit, at) => sum + Number(digit) * weights[at]!, 0) % 11)) % 11;
  const two = (value: number) => String(value).padStart(2, '0');
  /** Made by the rule for making them, with what D-numbers and synthetic ones add. */
  const real = fc
    .record({
      day: fc.integer({ min: 1, max: 28 }),
      month: fc.integer({ min: 1, max: 12 }),
      year: fc.integer({ min: 0, max: 99 }),
      own: fc.integer({ min: 0, max: 999 }),
      toDay: fc.constantFrom(0, 40),
      toMonth: fc.constantFrom(0, 40, 65, 80),
    })
    .map(({ day, month, year, own, toDay, toMonth }) => {
      const nine = `${two(day + toDay)}${two(month + toMonth)}${two(year)}${String(own).padStart(3, '0')}`;
      const first = remainder(nine, places);
      const second = remainder(`${nine}${first}`, later);
      return first > 9 || second > 9 ? null : `${nine}${first}${second}`;
    })
    .filter((number) => number !== null);
  const sign = fc.constantFrom(...[' ', '  ', '-', ' - ', '\u2013', '\u2014', '\u2010', '\u2011', '\u2212']);
  const space = fc.constantFrom(...['\u00a0', '\u2009', '\u202f', '\u200a', '\u2003', '\t', '/', '\u200b']);
  const groups = fc.constantFrom(
    [11],
    [6, 5],
    [2, 2, 2, 5],
    [6, 3, 2],
    [4, 4, 3],
    [2, 2, 2, 2, 2, 1],
    [3, 3, 3, 2],
  );
  const around = fc.constantFrom('', 'Ola ', '(', 'f. ', ', Fet', ' nr 12 ');

  it('is found however it is written', () => {
    fc.assert(
      fc.property(
        real,
        groups,
        fc.oneof(sign, space),
        around,
        around,
        (number, lengths, between, before, after) => {
          const ends = lengths.map((_, at) => lengths.slice(0, at + 1).reduce((sum, one) => sum + one, 0));
          const parts = ends.map((end, at) => number.slice(end - lengths[at]!, end));
          expect(holdsNationalId(`${before}${parts.join(between)}${after}`)).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('is found without its first zero, but for what is a telephone number', () => {
    fc.assert(
      fc.property(
        real.filter((number) => number.startsWith('0') && !number.startsWith('047')),
        (number) => {
          expect(holdsNationalId(number.slice(1))).toBe(true);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('is not what has wrong control digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{11}$/), (number) => {
        const nine = number.slice(0, 9);
        const right = `${remainder(nine, places)}${remainder(number.slice(0, 10), later)}`;
        fc.pre(number.slice(9) !== right);
        expect(holdsNationalId(number)).toBe(false);
        expect(holdsNationalId(`${number.slice(0, 6)} ${number.slice(6)}`)).toBe(false);
      }),
      { numRuns: 5_000 },
    );
  });

  it('is asked of a long cell in no time', () => {
    const began = performance.now();
    holdsNationalId('1 2 '.repeat(25_000));
    holdsNationalId('1-'.repeat(50_000));
    expect(performance.now() - began).toBeLessThan(2_000);
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

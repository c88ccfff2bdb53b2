import { dictionary } from '@zxcvbn-ts/language-common';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passwordFault, shortestPassword } from '../../server/core/password-rules.ts';
import { guessesFor } from '../../server/platform/crypto/guesses.ts';

const faultOf = (password: string, about: string[] = []) => passwordFault(password, guessesFor, about);

describe('a password', () => {
  it.each([
    // Among the most used of fifteen characters and more in known leaks.
    '123456789012345',
    '1234567890123456',
    'iloveyouforever',
    'qwertyuiopasdfgh',
    'qwertyuiopasdfghjkl',
    'passwordpassword',
    'passwordpassword1',
    'password123456789',
    '1q2w3e4r5t6y7u8i',
    '1qaz2wsx3edc4rfv',
    'abcdefghijklmnop',
    'adminadminadmin',
    'trustno1trustno1',
    'letmeinletmeinletmein',
    'P@ssw0rdP@ssw0rd',
    'unbelievable12345',
    // What a Norwegian would come upon.
    'passordpassord1',
    'hemmeligpassord',
    'HemmeligPassord1',
    'sommer2026sommer',
    'sommervinterhøst',
    'sommervinterhost',
    'Velkommen2026Oslo!',
    'velkommenvelkommen',
    'jegelskerdeg1234',
    'qwertyuiopåasdfghjkløæ',
    'asdfghjkløæasdf',
    'kommunekommune2026',
    'OlaNordmann12345',
    'januarfebruarmars',
    'ROSENBORGROSENBORG',
    'fotballfotball1',
  ])('«%s» is too easy', (password) => {
    expect(faultOf(password)).toBe('too-common');
  });

  it.each([
    'korrekt hest batteri stift',
    'elvedal fjordbanken sju ender',
    'Tretti grønne paraplyer på Mars',
    'gulrot-trapp-lokomotiv-sitron',
    'kjgh3874thgkjdf',
    'наша большая лодка плывёт',
  ])('«%s» is taken', (password) => {
    expect(faultOf(password)).toBeNull();
  });

  it('of somebody’s own name, address or municipality says who it is of', () => {
    const about = ['Torbjørg', 'Fjeldstad', 'torbjorg.fjeldstad', 'Nordre Skogbygda'];
    for (const password of [
      'torbjørgfjeldstad',
      'Fjeldstad1986!!',
      'nordre skogbygda 12',
      'datsdlejf1234567',
    ])
      expect([password, faultOf(password, about)]).toEqual([password, 'says-who']);
    expect(faultOf('datsdlejf1234567')).toBeNull();
  });

  it('drawn by chance is always taken: fifteen letters and figures, or five words', () => {
    const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789');
    const random = fc.string({ unit: letter, minLength: shortestPassword, maxLength: 64 });
    fc.assert(
      fc.property(random, (password) => {
        fc.pre(new Set(password).size >= 8);
        expect(faultOf(password)).toBeNull();
      }),
      { seed: 4, numRuns: 150 },
    );
    const words = (dictionary['diceware-common'] as string[]).filter((word) => /^[a-z]{4,}$/.test(word));
    const phrase = fc.uniqueArray(fc.constantFrom(...words), { minLength: 5, maxLength: 6 });
    fc.assert(
      fc.property(phrase, (chosen) => {
        expect(faultOf(chosen.join(' '))).toBeNull();
      }),
      { seed: 4, numRuns: 150 },
    );
  });

  it('that repeats a short piece is never taken, however long', () => {
    const piece = fc.string({ unit: fc.constantFrom(...'abcåøæ123!?'), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(piece, fc.integer({ min: 15, max: 60 }), (one, length) => {
        expect(faultOf(one.repeat(length).slice(0, length))).toBe('too-common');
      }),
      { seed: 4, numRuns: 150 },
    );
  });
});

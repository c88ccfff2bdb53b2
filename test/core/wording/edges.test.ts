import { describe, expect, it } from 'vitest';
import { resultInWords } from '../../../server/core/wording/sentence.ts';
import { listed, wordsIn } from '../../../server/core/wording/words.ts';
import { type Given, situationOf } from './given.ts';

const said = (given: Given) => resultInWords(situationOf(given), 'nb');

describe('what no release shows, but a comparison of two files may hold', () => {
  it('two rounds where nobody differs have no interval to give', () => {
    expect(said({ now: [0, 0, 0, 20, 0, 0], before: [0, 0, 0, 0, 20, 0] })).toBe(
      'Snittet er 4,0 av 6, mot 5,0 sist. Vi kan ikke si om det har endret seg. Svarene spriker omtrent som sist. Ingen av 20 er misfornøyde (1 eller 2), mot ingen av 20 sist.',
    );
    expect(said({ now: [0, 0, 0, 20, 0, 0], before: [0, 0, 0, 20, 0, 0] })).toContain(
      '4,0 av 6, omtrent som sist.',
    );
  });

  it('everyone was dissatisfied last time', () => {
    expect(said({ now: [5, 5, 5, 5, 10, 0], before: [20, 10, 0, 0, 0, 0] })).toContain(
      '10 av 30 er misfornøyde (1 eller 2), mot alle 30 sist. Nedgangen er større',
    );
  });
});

describe('a text leaves out what is not given', () => {
  it('a spread without its label is told by the number alone', () => {
    const situation = { ...situationOf({ now: [0, 2, 8, 30, 50, 30] }), spreadLabel: null };
    expect(resultInWords(situation, 'nb')).toContain(
      'Snittet er 4,8 av 6. 2 av 120 er misfornøyde (1 eller 2).',
    );
  });

  it('what the row before published of «vet ikke» is compared only where it is shown', () => {
    const given: Given = { now: [1, 3, 10, 34, 48, 24], before: [1, 4, 10, 32, 50, 23], dontKnow: [17, 8] };
    expect(said(given)).toContain('En større andel svarte «vet ikke»');
    expect(resultInWords({ ...situationOf(given), before: null }, 'nb')).not.toContain('vet ikke');
  });
});

it('a mark that the municipality’s own limits gave is explained by the interval', () => {
  expect(said({ now: [0, 2, 8, 30, 50, 30], caution: 'E' })).toContain(
    'Tolkes forsiktig: snittet kan ligge et sted mellom 4,6 og 5,0.',
  );
});

it('lists are spoken in the language', () => {
  expect(listed([], 'og')).toBe('');
  expect(listed(['a'], wordsIn('nb').and)).toBe('a');
  expect(listed(['a', 'b', 'c'], wordsIn('en').and)).toBe('a, b and c');
});

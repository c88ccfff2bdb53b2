import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Piece, wordDifferences } from '../../../server/core/draft/word-differences.ts';

/** With what is taken away in [-…-] and what has come in {+…+}. */
const told = (before: string, after: string) =>
  wordDifferences(before, after)
    .map(({ fate, text }) => (fate === 'same' ? text : fate === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('');
const only = (pieces: Piece[], without: Piece['fate']) =>
  pieces
    .filter(({ fate }) => fate !== without)
    .map(({ text }) => text)
    .join('');

describe('two texts word by word', () => {
  it.each([
    ['Hvor fornøyd er du?', 'Hvor fornøyd er du?', 'Hvor fornøyd er du?'],
    [
      'Hvor fornøyd er du med biblioteket?',
      'Hvor misfornøyd er du med biblioteket?',
      'Hvor [-fornøyd-]{+misfornøyd+} er du med biblioteket?',
    ],
    [
      'Jeg har tillit til kommunen',
      'Jeg har tillit til kommunen og rådhuset',
      'Jeg har tillit til kommunen{+ og rådhuset+}',
    ],
    ['Har du barn i skolen?', 'Har du skolen?', 'Har du [-barn i -]skolen?'],
    [
      'Utvalget av varme og gode måltider',
      'Utvalget av kalde eller dårlige måltider',
      'Utvalget av [-varme og gode-]{+kalde eller dårlige+} måltider',
    ],
    ['Alder', 'Kjønn', '[-Alder-]{+Kjønn+}'],
    ['', 'Nytt', '{+Nytt+}'],
    ['Gammelt', '', '[-Gammelt-]'],
    ['', '', ''],
    // One word in common among many is no help to a reader.
    [
      'Hvordan er bussen der du bor?',
      'Synes du at kommunestyret hører etter når innbyggerne sier fra?',
      '[-Hvordan er bussen der du bor?-]{+Synes du at kommunestyret hører etter når innbyggerne sier fra?+}',
    ],
    ['ما مدى رضاك عن المكتبة؟', 'ما مدى رضاك عن المدرسة؟', 'ما مدى رضاك عن [-المكتبة-]{+المدرسة+}؟'],
  ])('%s → %s', (before, after, expected) => {
    expect(told(before, after)).toBe(expected);
  });

  it('is always the first without what has come, and the second without what has gone', () => {
    const words = fc.array(fc.constantFrom('en', 'to', 'tre', ' ', '  ', '.', 'å', '\n', '?', '-'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [before, after] = [one.join(''), other.join('')];
        const pieces = wordDifferences(before, after);
        expect(only(pieces, 'added')).toBe(before);
        expect(only(pieces, 'removed')).toBe(after);
        expect(pieces.every(({ text }) => text !== '')).toBe(true);
        const fates = pieces.map(({ fate }) => fate);
        expect(fates.some((fate, at) => fate === fates[at + 1])).toBe(false);
      }),
    );
  });

  it('is told at once of the longest texts a questionnaire may hold', () => {
    const [before, after] = ['ord '.repeat(1000), 'et annet '.repeat(444)];
    const began = performance.now();
    wordDifferences(before, after);
    expect(performance.now() - began).toBeLessThan(1_500);
  });
});

import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { norwegianWords } from './norwegian-words.ts';

/** Longer takes the estimator longer than its square: 40 characters take some tens of milliseconds. */
const readCharacters = 40;

const estimator = new ZxcvbnFactory({
  dictionary: { ...dictionary, norwegian: [...norwegianWords] },
  graphs: { ...adjacencyGraphs, norwegian: norwegianKeyboard(adjacencyGraphs['qwerty'] ?? {}) },
});

/**
 * How many guesses somebody needs who tries words, leaked passwords, names, years, rows of keys, sequences and
 * repetitions first (Wheeler 2016, zxcvbn). Reads the first 40 characters: what follows can only make it more. `about`
 * is words that somebody who knows the person tries first.
 */
export function guessesFor(password: string, about: readonly string[]): number {
  const read = [...password].slice(0, readCharacters).join('');
  return estimator.check(read, [...about]).guesses;
}

/** Three keys more than the English one has: å, ø and æ, to the right of p and l. */
function norwegianKeyboard(qwerty: Readonly<Record<string, readonly (string | null)[]>>) {
  const swap: Readonly<Record<string, string>> = { '[{': 'åÅ', ';:': 'øØ', '\'"': 'æÆ' };
  const named = (key: string | null) => (key === null ? null : (swap[key] ?? key));
  const letter: Readonly<Record<string, string>> = {
    '[': 'å',
    '{': 'Å',
    ';': 'ø',
    ':': 'Ø',
    "'": 'æ',
    '"': 'Æ',
  };
  return Object.fromEntries(
    Object.entries(qwerty).map(([key, beside]) => [letter[key] ?? key, beside.map(named)]),
  );
}

import { describe, expect, it } from 'vitest';
import {
  jargonChanges,
  jargonFrom,
  jargonText,
  type ListedJargonWord,
  mergedJargon,
} from '../../../server/core/quality/jargon-list.ts';

const nb = (word: string, instead?: string): ListedJargonWord => ({
  ...{ language: 'nb' as const, word },
  ...(instead === undefined ? {} : { instead }),
});

describe('the list of words as text', () => {
  it('is a word a line, with what may be written instead after an equals sign or in the next column', () => {
    const text =
      'tjenestemottaker = bruker\n\n BPA \r\nindividuell  plan\tplanen din\t\nvedtak;svar\nPPT → rådgiverne';
    expect(jargonFrom(text, 'nb')).toEqual({
      words: [
        ...[nb('tjenestemottaker', 'bruker'), nb('BPA'), nb('individuell plan', 'planen din')],
        ...[nb('vedtak', 'svar'), nb('PPT', 'rådgiverne')],
      ],
      faults: [],
    });
  });

  it('comes back as it was read, in its language alone', () => {
    const words = [nb('a', 'b'), nb('c'), { language: 'nn' as const, word: 'd' }];
    expect(jargonText(words, 'nb')).toBe('a = b\nc');
    expect(jargonFrom(jargonText(words, 'nb'), 'nb').words).toEqual(words.slice(0, 2));
  });

  it('says which lines are wrong, and takes the others', () => {
    const text = `Vedtak\nvedtak = svar\n= bruker\n${'x'.repeat(81)}\nBPA`;
    expect(jargonFrom(text, 'nb')).toEqual({
      words: [nb('Vedtak'), nb('BPA')],
      faults: [
        { line: 2, fault: 'twice', word: 'vedtak' },
        { line: 3, fault: 'noWord', word: 'bruker' },
        { line: 4, fault: 'tooLong', word: 'x'.repeat(81) },
      ],
    });
    expect(jargonFrom('\tbruker', 'nb').faults).toEqual([{ line: 1, fault: 'noWord', word: 'bruker' }]);
  });

  it('keeps a hyphen and a stop within a word', () => {
    expect(jargonFrom('PP-tjenesten\nkap. 4', 'nb').words).toEqual([nb('PP-tjenesten'), nb('kap. 4')]);
  });
});

describe('two lists', () => {
  const before = [nb('a'), nb('b', 'x'), nb('c')];

  it('tell what came in, went out and got another word, the same in large and small letters', () => {
    expect(jargonChanges(before, [nb('A'), nb('b', 'y'), nb('d')])).toEqual({
      ...{ added: [nb('d')], removed: [nb('c')], changed: [nb('A'), nb('b', 'y')] },
    });
    expect(jargonChanges(before, before)).toEqual({ added: [], removed: [], changed: [] });
  });

  it('of two who wrote at once become one, where nothing of either is lost', () => {
    const mine = [nb('a'), nb('b', 'mitt'), nb('d')];
    const theirs = [nb('a', 'z'), nb('b', 'deres'), nb('c'), nb('e')];
    expect(mergedJargon(before, mine, theirs)).toEqual([nb('a', 'z'), nb('b', 'mitt'), nb('d'), nb('e')]);
  });
});

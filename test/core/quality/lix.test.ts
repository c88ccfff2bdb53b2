import { describe, expect, it } from 'vitest';
import { lixOf } from '../../../server/core/quality/lix.ts';

describe('LIX', () => {
  it('is words per sentence and long words in percent', () => {
    // 10 words in 2 sentences, 1 of them longer than six letters.
    expect(lixOf('Vi vil vite hva innbyggerne synes. Svar det du vil.')).toEqual({
      lix: 15,
      wordCount: 10,
    });
  });

  it('counts no letters of marks, and nothing of no words', () => {
    expect(lixOf('e-posten')).toEqual({ lix: 101, wordCount: 1 });
    expect(lixOf('…')).toEqual({ lix: 0, wordCount: 0 });
  });
});

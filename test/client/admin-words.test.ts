import { describe, expect, it } from 'vitest';
import {
  chosenIn,
  draftOf,
  faultIn,
  isFaulty,
  withChoice,
  withForm,
  wordsOf,
} from '../../client/admin/words/draft.ts';
import { dictionaryOf, standardForms, withoutStandard } from '../../server/core/words/dictionary.ts';
import { wordKeys } from '../../server/core/words/keys.ts';
import { offeredWords } from '../../server/core/words/offered.ts';

const standard = draftOf({});

describe('the choosing of words', () => {
  it('stands at the standard words where none are chosen, and says nothing of them to be stored', () => {
    expect(wordKeys.map((key) => standard[key].choice)).toEqual(wordKeys.map(() => 0));
    expect(withoutStandard(wordsOf(standard))).toEqual([]);
    expect(wordsOf(standard)).toHaveLength(wordKeys.length * 3);
  });

  it('takes an offered word in every language, and knows it again', () => {
    const draft = withChoice(standard, 'council', 1);
    expect(chosenIn(draft, 'council')).toEqual(offeredWords.council[1]);
    const again = draftOf(dictionaryOf(withoutStandard(wordsOf(draft))));
    expect(again.council.choice).toBe(1);
    expect(again.unit.choice).toBe(0);
  });

  it('follows the first form of a typed word, but not over what somebody has typed, and keeps it', () => {
    let draft = withChoice(standard, 'unit', 'own');
    expect(chosenIn(draft, 'unit').nb).toEqual(standardForms('unit', 'nb'));
    draft = withForm(draft, 'unit', 'nb', 'one', 'etat');
    expect(chosenIn(draft, 'unit').nb.theMany).toBe('etatene');
    draft = withForm(draft, 'unit', 'nb', 'theMany', 'etatane');
    draft = withForm(draft, 'unit', 'nb', 'one', 'gruppe');
    expect(chosenIn(draft, 'unit').nb).toMatchObject({ many: 'grupper', theMany: 'etatane' });
    expect(chosenIn(draft, 'unit').nn).toEqual(standardForms('unit', 'nn'));
    const back = withChoice(withChoice(draft, 'unit', 0), 'unit', 'own');
    expect(chosenIn(back, 'unit').nb.one).toBe('gruppe');
    expect(draftOf(dictionaryOf(withoutStandard(wordsOf(back)))).unit.choice).toBe('own');
  });

  it('tells of what the server would refuse', () => {
    expect(['', ' ', '{x}', 'ord'].map(faultIn)).toEqual(['missing', 'missing', 'braces', null]);
    const empty = withForm(withChoice(standard, 'unit', 'own'), 'unit', 'en', 'many', '');
    expect([isFaulty(standard), isFaulty(empty), isFaulty(withChoice(empty, 'unit', 0))]).toEqual([
      ...[false, true, false],
    ]);
  });
});

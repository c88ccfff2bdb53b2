import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addPart } from '../../../../server/core/draft/edit/add.ts';
import { entriesOf } from '../../../../server/core/draft/edit/choices.ts';
import { scaleItemsOf, setScale } from '../../../../server/core/draft/edit/items.ts';
import { addList, fillEntries, mostPasted, textsInList } from '../../../../server/core/draft/edit/lists.ts';
import { scaleLibrary } from '../../../../server/core/draft/edit/scales.ts';
import { withText } from '../../../../server/core/draft/edit/text.ts';
import { partAt, partsOf } from '../../../../server/core/draft/edit/tree.ts';
import { blankDraft, draftSchema } from '../../../../server/core/draft/format.ts';

const blank = () => blankDraft('bibliotek', 'user', { nb: 'Biblioteket' });
const first = { within: 'page:side1', at: 0 };
const languages = ['nb', 'nn', 'en'];

describe('a list that is pasted', () => {
  it('gives a text a line, without what marks a line in a list', () => {
    const list = '1. Bøkene\r\n2)  Stillheten \n\n • Kaffen\n- 3 rom til møter\na) Åpningstidene\n– Ute\n';
    const words = ['Bøkene', 'Stillheten', 'Kaffen', '3 rom til møter', 'Åpningstidene', 'Ute'];
    expect(textsInList(list, languages)).toEqual(words.map((nb) => ({ nb })));
  });

  it('has a language a column, as a spreadsheet gives it, and no more columns than languages', () => {
    expect(textsInList('1\tBøkene\tBøkene\tThe books\tx\n\tBerre på nynorsk\n', languages)).toEqual([
      { nb: 'Bøkene', nn: 'Bøkene', en: 'The books' },
      { nn: 'Berre på nynorsk' },
    ]);
    expect(textsInList('Kaffen\tThe coffee', ['en'])).toEqual([{ en: 'Kaffen' }]);
  });

  it('leaves words that only look like a mark, and takes no more than its most', () => {
    expect(textsInList('-5 grader\n2025 var best\nI. Aasen', ['nb'])).toEqual([
      { nb: '-5 grader' },
      { nb: '2025 var best' },
      { nb: 'I. Aasen' },
    ]);
    expect(textsInList('x\n'.repeat(mostPasted + 5), ['nb'])).toHaveLength(mostPasted);
    expect(textsInList(' \n\t\t\n', languages)).toEqual([]);
  });
});

describe('questions from a list', () => {
  it('stand in order, each with an identity of its own, on the scale of the one before', () => {
    const one = addPart(blank(), 'rating', first, 'aa');
    const before = setScale(one.draft, one.key, 'enig', scaleLibrary.enig);
    const { draft, key } = addList(
      before,
      [{ nb: 'A' }, { nb: 'B', nn: 'b' }],
      { ...first, at: 1 },
      'tt',
      'ind.a',
    );
    const titles = partsOf(draft).map(({ part }) => part['title']);
    expect(titles).toEqual([undefined, {}, { nb: 'A' }, { nb: 'B', nn: 'b' }].slice(0, titles.length));
    expect(partAt(draft, key)?.part['title']).toEqual({ nb: 'A' });
    const items = draft.items.flatMap((item) => (item.role === 'scale' ? [item] : []));
    expect(new Set(items.map(({ id }) => id)).size).toBe(3);
    expect(new Set(items.map(({ scale }) => scale)).size).toBe(1);
    expect(items.map(({ feeds }) => feeds.length)).toEqual([0, 1, 1]);
    expect(draft.indices.map(({ indicator }) => indicator)).toEqual(['ind.a']);
  });

  it('leave a draft as it should be, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.nat(3), (list, at) => {
        const texts = textsInList(list, languages);
        const { draft, key } = addList(blank(), texts, { ...first, at }, 'tt', 'ind.a');
        expect(draftSchema.safeParse(draft).success).toBe(true);
        expect(draft.items).toHaveLength(texts.length);
        expect(key === '').toBe(texts.length === 0);
      }),
    );
  });
});

describe('answers from a list', () => {
  it('are written from the one that is pasted into, and more are added', () => {
    const { draft, key } = addPart(blank(), 'radiogroup', first, 'aa');
    const filled = fillEntries(draft, key, 'choices', 1, [{ nb: 'Sør' }, { nb: 'Øst', nn: 'Aust' }]);
    const entries = entriesOf(partAt(filled, key)?.part ?? {}, 'choices');
    expect(entries.map(({ text }) => text)).toEqual([{}, { nb: 'Sør' }, { nb: 'Øst', nn: 'Aust' }]);
    expect(new Set(entries.map(({ value }) => value)).size).toBe(3);
    const table = addPart(blank(), 'matrix', first, 'aa');
    const rows = fillEntries(table.draft, table.key, 'rows', 0, [{ nb: 'En' }, { nb: 'To' }]);
    expect(scaleItemsOf(rows, table.key)).toHaveLength(2);
  });
});

describe('a theme that came with its page', () => {
  const title = 'definition.pages[0].title';

  it('is called as the page until it is given another name', () => {
    const { draft } = addPart(blank(), 'rating', first, 'aa');
    const titled = withText(withText(draft, title, 'nb', 'Bøker'), title, 'nn', 'Bøker');
    expect(titled.themes).toEqual([{ key: 'side1', name: { nb: 'Bøker', nn: 'Bøker' } }]);
    const own = withText(titled, 'themes[0].name', 'nb', 'Litteratur');
    const again = withText(withText(own, title, 'nb', 'Alt om bøker'), title, 'nn', 'Alt om bøker');
    expect(again.themes[0]?.name).toEqual({ nb: 'Litteratur', nn: 'Alt om bøker' });
  });
});

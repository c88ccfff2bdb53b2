import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftOf } from '../../../server/core/draft/convert.ts';
import { type Difference, differencesOf } from '../../../server/core/draft/differences.ts';
import type { Draft } from '../../../server/core/draft/format.ts';
import { namedTexts, withTexts } from '../../../server/core/draft/named-texts.ts';
import { textsOf } from '../../../server/core/draft/texts.ts';
import { sampleQuestionnaire } from '../../fixtures/questionnaire.ts';

type Part = Record<string, unknown> & { name: string; elements: Part[]; choices: Part[] };
const base = () => structuredClone(draftOf(sampleQuestionnaire()));
const pages = (draft: Draft) => draft.definition.pages as unknown as Part[];
const at = (draft: Draft, page: number, element: number) =>
  (pages(draft)[page] as Part).elements[element] as Part;
const changed = (change: (draft: Draft) => void): Difference[] => {
  const after = base();
  change(after);
  return differencesOf(base(), after);
};

/** Each with the one difference it makes. */
const edits: [string, (draft: Draft) => void, Partial<Difference>][] = [
  [
    'a text in one language',
    (draft) => Object.assign(at(draft, 0, 0)['title'] as object, { nn: 'Nytt' }),
    { kind: 'changed', subject: 'part', name: 'q1', property: 'title', language: 'nn', after: 'Nytt' },
  ],
  [
    'a text that is not written any more',
    ({ purpose }) => void delete purpose['en'],
    {
      subject: 'questionnaire',
      property: 'purpose',
      language: 'en',
      before: 'For å prøve (en)',
      after: undefined,
    },
  ],
  [
    'a label of a scale',
    ({ scales }) => void Object.assign(scales['seks']?.labels['1'] as object, { nb: 'svært dårlig' }),
    {
      subject: 'scale',
      name: 'seks',
      property: 'labels/1',
      language: 'nb',
      before: 'dårlig',
      after: 'svært dårlig',
    },
  ],
  [
    'the words of a choice',
    (draft) => Object.assign(at(draft, 1, 0).choices[1]?.['text'] as object, { nb: 'Eldre' }),
    { subject: 'part', name: 'alder', property: 'choices/voksen/text', language: 'nb', after: 'Eldre' },
  ],
  [
    'a choice taken away',
    (draft) => void at(draft, 1, 0).choices.pop(),
    { subject: 'part', name: 'alder', property: 'choices/voksen', after: undefined },
  ],
  [
    'choices in another order',
    (draft) => void at(draft, 1, 0).choices.reverse(),
    {
      kind: 'reordered',
      name: 'alder',
      property: 'choices',
      before: ['ung', 'voksen'],
      after: ['voksen', 'ung'],
    },
  ],
  [
    'a setting',
    (draft) => Object.assign(at(draft, 0, 0), { isRequired: true }),
    { kind: 'changed', subject: 'part', name: 'q1', property: 'isRequired', before: undefined, after: true },
  ],
  [
    'what feeds an indicator',
    ({ items }) =>
      Object.assign(items[0] as object, { feeds: [{ indicator: 'sample.indikator', weight: 2 }] }),
    { subject: 'item', name: 'sample.q1', property: 'feeds/sample.indikator/weight', before: 1, after: 2 },
  ],
  [
    'a direction',
    ({ items }) => Object.assign(items[0] as object, { direction: 'lowerIsBetter' }),
    { subject: 'item', name: 'sample.q1', property: 'direction', after: 'lowerIsBetter' },
  ],
  [
    'questions in another order',
    (draft) => void (pages(draft)[0] as Part).elements.reverse(),
    { kind: 'reordered', subject: 'page', name: 'side1', after: ['m', 'q2', 'q1'] },
  ],
  [
    'a question on another page',
    (draft) =>
      void (pages(draft)[1] as Part).elements.push(...(pages(draft)[0] as Part).elements.splice(0, 1)),
    { kind: 'moved', subject: 'part', name: 'q1', before: 'side1', after: 'side2' },
  ],
  [
    'a page that has come',
    (draft) => void pages(draft).push({ name: 'side3', elements: [] as Part[] } as Part),
    { kind: 'added', subject: 'page', name: 'side3' },
  ],
  [
    'a theme that has come',
    ({ themes }) => void themes.push({ key: 'nytt', name: { nb: 'Nytt' } }),
    { kind: 'added', subject: 'theme', name: 'nytt' },
  ],
  [
    'how an index is made',
    ({ indices }) => Object.assign(indices[0] as object, { minValidItems: 1 }),
    { subject: 'index', name: 'sample.indikator', property: 'minValidItems', before: 'twoThirds', after: 1 },
  ],
  [
    'a note to translators',
    ({ translatorNotes }) => Object.assign(translatorNotes, { q1: 'Navnet er det samme.' }),
    { kind: 'added', subject: 'translatorNote', name: 'q1', after: 'Navnet er det samme.' },
  ],
  [
    'a language that has come',
    ({ languages }) => void languages.push('pl'),
    { subject: 'questionnaire', property: 'languages/pl' },
  ],
  [
    'the sensitive mark',
    (draft) => Object.assign(draft, { sensitive: true }),
    { subject: 'questionnaire', property: 'sensitive', before: false, after: true },
  ],
];

describe('what is different between two drafts', () => {
  it.each(edits)('%s is one difference', (_, edit, expected) => {
    expect(changed(edit)).toEqual([expect.objectContaining(expected)]);
  });

  it('is nothing where nothing is, and something for every change, however they come together', () => {
    fc.assert(
      fc.property(fc.subarray(edits), (some) => {
        const found = changed((draft) => some.forEach(([, edit]) => void edit(draft)));
        expect(found.length === 0).toBe(some.length === 0);
      }),
    );
  });

  it('knows a question by its id where it is called otherwise', () => {
    const found = changed((draft) => {
      Object.assign(at(draft, 0, 0), { name: 'tryggNok' });
      Object.assign(draft.items[0] as object, { name: 'tryggNok' });
    });
    expect(found).toEqual([
      expect.objectContaining({ subject: 'part', name: 'tryggNok', property: 'name', before: 'q1' }),
      expect.objectContaining({ subject: 'item', name: 'sample.q1', property: 'name', after: 'tryggNok' }),
    ]);
  });

  it('is the other way round when it is held the other way', () => {
    for (const [, edit] of edits) {
      const after = base();
      edit(after);
      const [there, back] = [differencesOf(base(), after), differencesOf(after, base())];
      expect(back.map(({ before, after }) => [after, before])).toEqual(
        there.map(({ before, after }) => [before, after]),
      );
    }
  });
});

describe('texts by what they are called', () => {
  it('are those there are, each under a key of its own', () => {
    const draft = base();
    const named = namedTexts(draft);
    expect(new Set(named.map(({ key }) => key)).size).toBe(named.length);
    const words = (list: { text: object }[]) => list.map(({ text }) => JSON.stringify(text)).sort();
    expect(words(named)).toEqual(words(textsOf(draft)));
    expect(named.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['title', 'theme/tema/name', 'scale/seks/labels/1', 'part/m/rows/r1']),
    );
  });

  it('keep their key where the question is moved, and come back where they came from', () => {
    const draft = base();
    (pages(draft)[1] as Part).elements.push(...(pages(draft)[0] as Part).elements.splice(0, 1));
    expect(new Set(namedTexts(draft).map(({ key }) => key))).toEqual(
      new Set(namedTexts(base()).map(({ key }) => key)),
    );
    expect(withTexts(draft, new Map(namedTexts(draft).map(({ key, text }) => [key, text])))).toEqual(draft);
    const polish = withTexts(draft, new Map([['part/q1/title', { nb: 'Spørsmål 1', pl: 'Pytanie 1' }]]));
    expect(differencesOf(draft, polish).filter(({ language }) => language === 'pl')).toEqual([
      expect.objectContaining({ name: 'q1', property: 'title', after: 'Pytanie 1' }),
    ]);
  });

  it('have the note of the question they belong to, and of the row', () => {
    const draft = { ...base(), translatorNotes: { alder: 'Om fylte år.', 'm.r1': 'Om raden.' } };
    const noted = namedTexts(draft).filter(({ note }) => note !== null);
    expect(noted.map(({ key, note }) => [key, note])).toEqual([
      ['part/m/rows/r1', 'Om raden.'],
      ['part/alder/title', 'Om fylte år.'],
      ['part/alder/choices/ung', 'Om fylte år.'],
      ['part/alder/choices/voksen', 'Om fylte år.'],
    ]);
  });
});

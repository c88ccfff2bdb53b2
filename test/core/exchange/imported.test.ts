import { expect, it } from 'vitest';
import { draftOf } from '../../../server/core/draft/convert.ts';
import { blankDraft } from '../../../server/core/draft/format.ts';
import { countsOf, Notes, short } from '../../../server/core/exchange/imported.ts';
import { sampleQuestionnaire } from '../../fixtures/questionnaire.ts';

it('counts what a draft asks: a matrix once, its columns and the labels of scales among the options', () => {
  // Two ratings with two labels each, six columns, and two lists of two.
  expect(countsOf(draftOf(sampleQuestionnaire()))).toEqual({
    pages: 2,
    questions: 8,
    options: 14,
    languages: ['nb', 'nn', 'en'],
  });
});

it('counts only the languages that something is written in', () => {
  const draft = blankDraft('tom', 'user', { en: 'Empty' });
  expect(countsOf(draft)).toEqual({ pages: 1, questions: 0, options: 0, languages: ['en'] });
});

it('a note holds a line of what stood there', () => {
  const notes = new Notes();
  notes.changed('nameChanged', 'pages[0].elements[1]', 'Hot hatch', 'Hot_hatch');
  notes.leftOut('trigger', 'triggers[0]', undefined, { type: 'visible' });
  expect(notes.all).toEqual([
    {
      ...{ fate: 'changed', code: 'nameChanged', place: 'pages[0].elements[1]' },
      ...{ subject: 'Hot hatch', detail: 'Hot_hatch' },
    },
    { fate: 'leftOut', code: 'trigger', place: 'triggers[0]', subject: null, detail: '{"type":"visible"}' },
  ]);
  expect(short(`a\n${'b'.repeat(500)}`)).toHaveLength(160);
  expect([short(''), short(null), short(0)]).toEqual([null, null, '0']);
});

import { describe, expect, it } from 'vitest';
import { type BreakReason, breaksOf } from '../../../server/core/draft/breaks.ts';
import { draftOf } from '../../../server/core/draft/convert.ts';
import { blankDraft, type Draft } from '../../../server/core/draft/format.ts';
import { indicatorHash } from '../../../server/core/questionnaire/definition.ts';
import { sampleQuestionnaire } from '../../fixtures/questionnaire.ts';

type Part = Record<string, unknown> & { name: string; elements: Part[]; rows: Part[] };
const asked = sampleQuestionnaire();
const pages = (draft: Draft) => draft.definition.pages as unknown as Part[];
const at = (draft: Draft, page: number, element: number) =>
  (pages(draft)[page] as Part).elements[element] as Part;
const broken = (change: (draft: Draft) => void): Record<string, BreakReason[]> => {
  const draft = structuredClone(draftOf(asked));
  change(draft);
  return Object.fromEntries(breaksOf(asked, draft).map(({ name, reasons }) => [name, reasons]));
};

describe('what breaks a series', () => {
  it('is nothing in an unchanged copy, in translations, in order, or in what is not on a scale', () => {
    expect(broken(() => {})).toEqual({});
    const harmless = broken((draft) => {
      Object.assign(at(draft, 0, 0)['title'] as object, { nn: 'Nytt', en: 'New' });
      (pages(draft)[0] as Part).elements.reverse();
      Object.assign(at(draft, 1, 0)['title'] as object, { nb: 'Hvor gammel er du?' });
      draft.themes.push({ key: 'nytt', name: { nb: 'Nytt' } });
    });
    expect(harmless).toEqual({});
  });

  const indicator = 'sample.indikator';
  it.each<[string, (draft: Draft) => void, Record<string, BreakReason[]>]>([
    [
      'another wording',
      (draft) => Object.assign(at(draft, 0, 0)['title'] as object, { nb: 'Et annet spørsmål' }),
      { q1: ['wording'], [indicator]: ['wording'] },
    ],
    [
      'another stem of the page',
      (draft) => Object.assign(pages(draft)[0] as Part, { description: { nb: 'a', nn: 'a', en: 'a' } }),
      { q1: ['stem'], q2: ['stem'], 'm.r1': ['stem'], [indicator]: ['stem'] },
    ],
    [
      'another title of a matrix, which is the stem of its rows',
      (draft) => Object.assign(at(draft, 0, 2)['title'] as object, { nb: 'Hvor misfornøyd er du med' }),
      { 'm.r1': ['stem'] },
    ],
    [
      'a «vet ikke» that is gone',
      ({ scales }) => void delete scales['seks']?.dontKnow,
      { q1: ['scale'], q2: ['scale'], 'm.r1': ['scale'], [indicator]: ['scale'] },
    ],
    [
      'the other direction, which turns what is good and not what is asked',
      ({ items }) => Object.assign(items[0] as object, { direction: 'lowerIsBetter' }),
      { [indicator]: ['direction'] },
    ],
    [
      'another weight',
      ({ items }) => Object.assign(items[0] as object, { feeds: [{ indicator, weight: 2 }] }),
      { [indicator]: ['calculation'] },
    ],
    [
      'another rule for how many must be answered',
      ({ indices }) => Object.assign(indices[0] as object, { minValidItems: 1 }),
      { [indicator]: ['calculation'] },
    ],
    [
      'a question that feeds it no more',
      ({ items }) => Object.assign(items[1] as object, { feeds: [] }),
      { [indicator]: ['questions'] },
    ],
    [
      'a question that is not asked any more',
      (draft) => {
        draft.items.splice(0, 1);
        (pages(draft)[0] as Part).elements.splice(0, 1);
      },
      { q1: ['notAsked'], [indicator]: ['questions'] },
    ],
    [
      'another question in its place, by its id',
      ({ items }) => Object.assign(items[0] as object, { id: 'sample.annet' }),
      { q1: ['notAsked'], [indicator]: ['questions'] },
    ],
  ])('is %s', (_, change, expected) => {
    expect(broken(change)).toEqual(expected);
  });

  it('is everything where nothing is asked yet', () => {
    const blank = blankDraft('sample', 'user', { nb: 'Tom' });
    expect(new Set(breaksOf(asked, blank).flatMap(({ reasons }) => reasons))).toEqual(new Set(['notAsked']));
  });

  it('of an indicator is found exactly where results would not be compared', () => {
    const drafts = [draftOf(asked), blankDraft('sample', 'user', { nb: 'Tom' })];
    for (const draft of drafts) {
      const isBroken = breaksOf(asked, draft).some(({ sort }) => sort === 'indicator');
      const now = { ...asked, ...(draft.items.length === 0 ? { items: [], indices: [] } : {}) };
      expect(isBroken).toBe(indicatorHash(asked, indicator) !== indicatorHash(now, indicator));
    }
  });
});

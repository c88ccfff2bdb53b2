import { describe, expect, it } from 'vitest';
import { changedThings } from '../../../server/core/draft/changed-things.ts';
import { draftOf } from '../../../server/core/draft/convert.ts';
import { differencesOf } from '../../../server/core/draft/differences.ts';
import { move, remove, rename } from '../../../server/core/draft/edit/move.ts';
import type { Draft } from '../../../server/core/draft/format.ts';
import { seriesAt, seriesBetween } from '../../../server/core/draft/series.ts';
import { versionNamed } from '../../../server/core/draft/version-name.ts';
import { sampleQuestionnaire } from '../../fixtures/questionnaire.ts';

type Part = Record<string, unknown> & { name: string; elements: Part[]; rows: unknown[] };
const asked = sampleQuestionnaire();
const base = () => structuredClone(draftOf(asked));
const pages = (draft: Draft) => draft.definition.pages as unknown as Part[];
const at = (draft: Draft, page: number, element: number) =>
  (pages(draft)[page] as Part).elements[element] as Part;
const between = (before: Draft, after: Draft) => changedThings(differencesOf(before, after), before, after);
const edited = (change: (draft: Draft) => void): Draft => {
  const draft = base();
  change(draft);
  return draft;
};
const told = (things: ReturnType<typeof between>) =>
  things.map(({ sort, key, fate, changes }) => [sort, key, fate, changes.length]);

describe('what has changed, thing by thing', () => {
  it('is nothing between the same two', () => {
    expect(between(base(), base())).toEqual([]);
  });

  it('has what a question means and its note with the question, in reading order, and what is gone where it stood', () => {
    const after = remove(
      edited((draft) => {
        draft.purpose = { nb: 'Ny grunn' };
        draft.translatorNotes['q2'] = 'Om helgene';
        Object.assign(draft.items[1] as object, { direction: 'higherIsBetter' });
        Object.assign(at(draft, 0, 1)['title'] as object, { nb: 'Nytt spørsmål 2' });
        Object.assign(pages(draft)[1] as Part, { description: { nb: 'Om deg' } });
        Object.assign(draft.scales['seks']?.labels['1'] as object, { nn: 'Dårleg' });
      }),
      'q1',
    );
    expect(told(between(base(), after))).toEqual([
      ['questionnaire', '', 'changed', 3],
      ['part', 'q1', 'removed', 0],
      ['part', 'q2', 'changed', 3],
      ['page', 'page:side2', 'changed', 1],
      ['scale', 'seks', 'changed', 1],
    ]);
  });

  it('tells one text in all its languages together, in the order of the draft’s', () => {
    const after = edited((draft) => {
      const title = { en: 'New', nb: 'Nytt', nn: 'Nytt (nn)' };
      Object.assign(at(draft, 0, 0), { title, description: { nb: 'Hjelp' } });
    });
    const [thing] = between(base(), after);
    expect(thing?.changes.map(({ property, language }) => `${property} ${language}`)).toEqual([
      ...['title nb', 'title nn', 'title en', 'description nb'],
    ]);
  });

  it('knows a question that is called otherwise, and one that has come', () => {
    const after = rename(base(), 'q1', 'nytt_navn');
    expect(told(between(base(), after)).map(([sort, key, fate]) => [sort, key, fate])).toContainEqual([
      ...['part', 'nytt_navn', 'changed'],
    ]);
    const earlier = remove(base(), 'kommentar');
    expect(told(between(earlier, base()))).toContainEqual(['part', 'kommentar', 'added', 0]);
  });

  it('tells a row that came as a change of its table, and a question that was moved as moved', () => {
    const after = edited((draft) => {
      at(draft, 0, 2).rows.push({ value: 'r2', text: { nb: 'Rad 2' } });
      draft.items.push({ role: 'background', name: 'm.r2', id: 'sample.m.r2', origin: 'ours' });
    });
    expect(told(between(base(), after)).filter(([sort]) => sort === 'part')).toEqual([
      ['part', 'm', 'changed', 1],
    ]);
    const moved = move(base(), 'q1', { within: 'page:side2', at: 0 });
    expect(between(base(), moved)[0]).toMatchObject({
      ...{ sort: 'part', key: 'q1' },
      changes: [{ kind: 'moved', before: 'side1', after: 'side2' }],
    });
  });
});

describe('what two do to the lines of years', () => {
  it('is told with what breaks it: the question, its page, its scale, the indicator', () => {
    const after = edited((draft) => {
      Object.assign(at(draft, 0, 0)['title'] as object, { nb: 'Et annet spørsmål' });
      Object.assign(pages(draft)[0] as Part, { description: { nb: 'Hvor fornøyd er du med' } });
      Object.assign(draft.scales['seks']?.labels['1'] as object, { nb: 'Elendig' });
      Object.assign(draft.indices[0] as object, { minValidItems: 2 });
    });
    const series = seriesBetween(asked, base(), after);
    const atThing = (key: string) => {
      const thing = between(base(), after).find((one) => one.key === key);
      return thing && seriesAt(thing, series, after).map(({ name, reasons }) => [name, ...reasons]);
    };
    expect(atThing('q1')).toEqual([['q1', 'stem', 'wording', 'scale']]);
    expect(atThing('page:side1')?.map(([name]) => name)).toEqual(['q1', 'q2', 'm.r1']);
    expect(atThing('seks')?.map(([name]) => name)).toEqual(['q1', 'q2', 'm.r1']);
    expect(atThing('sample.indikator')).toEqual([
      ['sample.indikator', 'wording', 'stem', 'scale', 'calculation'],
    ]);
    expect(series.every(({ reasonsBefore }) => reasonsBefore.length === 0)).toBe(true);
  });

  it('tells what was broken before and is mended, under what the question is called now', () => {
    const before = edited((draft) => {
      Object.assign(at(draft, 0, 0)['title'] as object, { nb: 'Et annet spørsmål' });
    });
    const after = rename(base(), 'q1', 'nytt_navn');
    expect(seriesBetween(asked, before, after)).toEqual([
      { sort: 'item', name: 'q1', item: 'nytt_navn', reasonsBefore: ['wording'], reasons: [] },
      {
        ...{ sort: 'indicator', name: 'sample.indikator', item: null },
        ...{ reasonsBefore: ['wording'], reasons: [] },
      },
    ]);
    const gone = seriesBetween(asked, base(), remove(base(), 'q1'));
    expect(gone[0]).toMatchObject({ name: 'q1', item: 'q1', reasons: ['notAsked'] });
  });
});

it('a state is named as it stands in an address', () => {
  expect(versionNamed('revision:12')).toEqual({ kind: 'revision', number: 12 });
  expect(versionNamed('version:3')).toEqual({ kind: 'version', number: 3 });
  for (const wrong of [null, undefined, '', 'version:0', 'version:', 'revision:1234567890', 'x:1', '3']) {
    expect(versionNamed(wrong)).toBeNull();
  }
});

import { describe, expect, it } from 'vitest';
import { type BankPiece, pieceOf } from '../../../../server/core/bank/piece.ts';
import { questionsOf } from '../../../../server/core/bank/worded.ts';
import { breaksOf } from '../../../../server/core/draft/breaks.ts';
import { draftOf, finishedOf } from '../../../../server/core/draft/convert.ts';
import { addFromBank } from '../../../../server/core/draft/edit/bank.ts';
import { partAt, partsOf } from '../../../../server/core/draft/edit/tree.ts';
import { blankDraft, type Draft, draftSchema } from '../../../../server/core/draft/format.ts';
import { checkQuestionnaire } from '../../../../server/core/questionnaire/check.ts';
import type { Questionnaire } from '../../../../server/core/questionnaire/format.ts';
import { readShippedQuestionnaire } from '../../../../server/demo/files.ts';
import { sampleQuestionnaire } from '../../../fixtures/questionnaire.ts';

const first = { within: 'page:side1', at: 0 };
const last = (draft: Draft) => {
  const page = draft.definition.pages.at(-1) as unknown as { name: string; elements: unknown[] };
  return { within: `page:${page.name}`, at: page.elements.length };
};
const blank = () => blankDraft('ny', 'user', { nb: 'Ny', nn: 'Ny', en: 'New' });
const piecesOf = (questionnaire: Questionnaire) => questionsOf(questionnaire).map(pieceOf);
const pieceNamed = (name: string, questionnaire = sampleQuestionnaire()) =>
  piecesOf(questionnaire).find(({ item }) => item.name === name) as BankPiece;
function added(draft: Draft, piece: BankPiece, spot = last(draft)): { draft: Draft; key: string } {
  const found = addFromBank(draft, piece, spot);
  if (found.outcome !== 'added') throw new Error('it is there');
  return found;
}

describe('a question from the bank', () => {
  it('is the same question in the draft: its id, scale, theme and indicator, and no condition', () => {
    const { draft, key } = added(blank(), pieceNamed('q2'), first);
    expect(key).toBe('q2');
    expect(draft.items).toEqual([sampleQuestionnaire().items[1]]);
    expect(draft.scales).toEqual(sampleQuestionnaire().scales);
    expect(draft.themes).toEqual(sampleQuestionnaire().themes);
    expect(draft.indices).toEqual(sampleQuestionnaire().indices);
    expect(partAt(draft, 'q2')?.part).toEqual({
      ...{
        type: 'rating',
        name: 'q2',
        title: { nb: 'Spørsmål 2', nn: 'Spørsmål 2 (nn)', en: 'Spørsmål 2 (en)' },
      },
    });
    expect(draftSchema.safeParse(draft).error).toBeUndefined();
  });

  it('is not put in twice, also where it is called something else there', () => {
    const { draft } = added(blank(), pieceNamed('q1'));
    const renamed = { ...pieceNamed('q1'), item: { ...pieceNamed('q1').item, name: 'annet' } };
    expect(addFromBank(draft, renamed, first)).toEqual({ outcome: 'there', key: 'q1' });
    const row = added(draft, pieceNamed('m.r1'));
    expect(addFromBank(row.draft, pieceNamed('m.r1'), first)).toEqual({ outcome: 'there', key: 'm' });
  });

  it('gets a name that is free, and shares the scale that the draft has, in more languages too', () => {
    const draft = draftOf(sampleQuestionnaire());
    (draft.scales['seks'] as { labels: Record<string, object> }).labels['1'] = {
      ...{ nb: 'dårlig', nn: 'dårlig (nn)', en: 'dårlig (en)', pl: 'źle' },
    };
    const piece = pieceNamed('q1');
    const other = { ...piece, item: { ...piece.item, id: 'annet.q1' } as BankPiece['item'] };
    const same = added(draft, other);
    expect(same.key).toBe('q12');
    expect(Object.keys(same.draft.scales)).toEqual(['seks']);
    const scale = { ...(piece.scale as NonNullable<BankPiece['scale']>), max: 5, labels: { 1: {}, 5: {} } };
    const own = added(draft, { ...other, scale });
    expect(Object.keys(own.draft.scales)).toEqual(['seks', 'seks2']);
    expect(own.draft.items.at(-1)).toMatchObject({ id: 'annet.q1', name: 'q12', scale: 'seks2' });
  });

  it('is read under the same words as before: on a page that has them, else on a new one', async () => {
    const stemmed = sampleQuestionnaire();
    const description = { nb: 'Hvor bra er', nn: 'Kor bra er', en: 'How good is' };
    Object.assign(stemmed.definition.pages[0] as object, { description });
    const one = added(blank(), pieceNamed('kommentar'));
    const two = added(one.draft, pieceNamed('q1', stemmed));
    const three = added(two.draft, pieceNamed('q2', stemmed), first);
    const where = (key: string) => partAt(three.draft, key)?.within;
    expect([where('kommentar'), where('q1'), where('q2')]).toEqual([
      'page:side1',
      'page:side2',
      'page:side2',
    ]);
    expect(partAt(three.draft, 'page:side2')?.part).toMatchObject({ description, title: { nb: 'Tema' } });
    // A blank page takes the words; a question without any does not go under them.
    const four = added(blank(), pieceNamed('q1', stemmed), first);
    expect(four.draft.definition.pages).toHaveLength(1);
    expect(added(four.draft, pieceNamed('kommentar')).draft.definition.pages).toHaveLength(2);
  });

  it('breaks no series, one by one until all of a questionnaire have come', async () => {
    for (const asked of [sampleQuestionnaire(), await readShippedQuestionnaire('hjemmesykepleie-bruker')]) {
      let draft: Draft = { ...blank(), purpose: asked.purpose, kind: asked.kind };
      for (const piece of piecesOf(asked)) {
        draft = added(draft, piece).draft;
        expect(checkQuestionnaire(finishedOf(draft)).faults).toEqual([]);
      }
      expect(breaksOf(asked, draft)).toEqual([]);
      expect(partsOf(draft).some(({ part }) => 'visibleIf' in part)).toBe(false);
    }
  });

  it('joins the other rows of its matrix', () => {
    const asked = sampleQuestionnaire();
    const [, , matrix] = (asked.definition.pages[0] as unknown as { elements: { rows: object[] }[] })
      .elements;
    matrix?.rows.push({ value: 'r2', text: { nb: 'Rad 2', nn: 'Rad 2', en: 'Row 2' } });
    asked.items.push({
      ...(asked.items[2] as Questionnaire['items'][number]),
      name: 'm.r2',
      id: 'sample.m.r2',
    });
    const one = added(blank(), pieceNamed('m.r2', asked));
    expect(partAt(one.draft, 'm')?.part['rows']).toHaveLength(1);
    const two = added(one.draft, pieceNamed('m.r1', asked));
    expect(two.key).toBe('m');
    expect(two.draft.items.map(({ name, id }) => [name, id])).toEqual([
      ['m.r2', 'sample.m.r2'],
      ['m.r1', 'sample.m.r1'],
    ]);
    expect(partsOf(two.draft)).toHaveLength(2);
    expect(checkQuestionnaire(finishedOf({ ...two.draft, purpose: asked.purpose })).faults).toEqual([]);
  });

  it('asks for no more answered questions than have come, and for as many as before when they have', () => {
    const asked = sampleQuestionnaire();
    asked.indices = [{ indicator: 'sample.indikator', kind: 'formative', minValidItems: 2 }];
    const one = added(blank(), pieceNamed('q1', asked));
    expect(one.draft.indices).toEqual([{ ...asked.indices[0], minValidItems: 1 }]);
    expect(added(one.draft, pieceNamed('q2', asked)).draft.indices).toEqual(asked.indices);
  });
});

import { describe, expect, it } from 'vitest';
import { finishedOf } from '../../../server/core/draft/convert.ts';
import { differencesOf } from '../../../server/core/draft/differences.ts';
import { begun, done, undo } from '../../../server/core/draft/edit/history.ts';
import { rename } from '../../../server/core/draft/edit/move.ts';
import { withText } from '../../../server/core/draft/edit/text.ts';
import { partAt } from '../../../server/core/draft/edit/tree.ts';
import { type Draft, draftSchema } from '../../../server/core/draft/format.ts';
import { mergeDrafts } from '../../../server/core/draft/merge.ts';
import type { Advice } from '../../../server/core/quality/advice.ts';
import { adviseOn } from '../../../server/core/quality/advise.ts';
import { partedByKept, withAdviceKept } from '../../../server/core/quality/kept.ts';
import { madeDraft, plainQuestions } from './made-drafts.ts';

const draft = madeDraft([
  {
    name: 'side1',
    questions: [
      ...plainQuestions(2),
      { name: 'mat', title: 'Maten og servicen' },
      { name: 'soknad', title: 'Vedrørende søknaden din' },
    ],
  },
]);
const of = (one: Draft, code: Advice['code']) =>
  adviseOn(one).find((advice) => advice.code === code) as Advice;
const parted = (one: Draft) => {
  const { shown, kept } = partedByKept(one, adviseOn(one));
  const named = ({ code, place }: Advice) => `${code}@${place.name}`;
  return { shown: shown.map(named), kept: kept.map(named) };
};
const keptMat = withAdviceKept(draft, of(draft, 'two-in-one'), true);
const placeOf = (one: Draft, key: string) => `${partAt(one, key)?.place}.title`;

describe('words that are kept in spite of an advice', () => {
  it('put that advice aside, and no other', () => {
    expect(parted(draft)).toEqual({ shown: ['two-in-one@mat', 'jargon@soknad'], kept: [] });
    expect(parted(keptMat)).toEqual({ shown: ['jargon@soknad'], kept: ['two-in-one@mat'] });
    expect(parted(withAdviceKept(keptMat, of(draft, 'two-in-one'), false))).toEqual(parted(draft));
    expect(withAdviceKept(keptMat, of(draft, 'two-in-one'), false)).toEqual(draft);
  });

  it('put it aside until they change, and not until others do', () => {
    const other = withText(keptMat, placeOf(keptMat, 'soknad'), 'nb', 'Søknaden din');
    expect(parted(other)).toEqual({ shown: [], kept: ['two-in-one@mat'] });
    const changed = withText(keptMat, placeOf(keptMat, 'mat'), 'nb', 'Maten og servicen der');
    expect(parted(changed)).toEqual(parted(draft));
  });

  it('are the same words whatever the question is called in files', () => {
    expect(parted(rename(keptMat, 'mat', 'maten')).kept).toEqual(['two-in-one@maten']);
  });

  it('are of the draft, and neither of what is asked nor of what has been changed', () => {
    expect(draftSchema.safeParse(keptMat).error).toBeUndefined();
    expect(finishedOf(keptMat)).toEqual(finishedOf(draft));
    expect(differencesOf(draft, keptMat)).toEqual([]);
  });

  it('are taken back as any other step, also where another has kept something since', () => {
    const history = done(begun(draft), keptMat, 'kept');
    expect(undo(history).draft).toEqual(draft);
    const both = withAdviceKept(keptMat, of(draft, 'jargon'), true);
    expect(parted(undo({ ...history, draft: both }).draft).kept).toEqual(['jargon@soknad']);
  });

  it('of two who write at once are kept by both', () => {
    const theirs = withAdviceKept(draft, of(draft, 'jargon'), true);
    const { draft: merged, conflicts } = mergeDrafts(draft, keptMat, theirs);
    expect(conflicts).toEqual([]);
    expect(parted(merged)).toEqual({ shown: [], kept: ['two-in-one@mat', 'jargon@soknad'] });
    expect(mergeDrafts(draft, keptMat, keptMat)).toEqual({ draft: keptMat, conflicts: [] });
  });

  it('are let go of when they are many and long reworded', () => {
    const old = { ...draft, keptAdvice: Array.from({ length: 400 }, (_, at) => mark(at)) };
    const next = withAdviceKept(old, of(draft, 'jargon'), true);
    expect(next.keptAdvice).toHaveLength(1);
    expect(parted(next).kept).toEqual(['jargon@soknad']);
  });
});

const mark = (number: number) => {
  const letters = String(number).replaceAll(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)));
  return `jargon.${letters.padStart(16, 'a')}`;
};

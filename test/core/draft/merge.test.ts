import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftOf } from '../../../server/core/draft/convert.ts';
import type { Draft, DraftText } from '../../../server/core/draft/format.ts';
import { mergeDrafts } from '../../../server/core/draft/merge.ts';
import { gathered, spreadOut } from '../../../server/core/draft/parts.ts';
import { sampleQuestionnaire } from '../../fixtures/questionnaire.ts';

type Element = { name: string; title?: DraftText; elements?: Element[] };

const base = () => structuredClone(draftOf(sampleQuestionnaire()));
const pagesOf = (draft: Draft) =>
  draft.definition.pages as unknown as { name: string; elements: Element[] }[];
const elementsOf = (draft: Draft, page: number) => (pagesOf(draft)[page] as { elements: Element[] }).elements;
const element = (draft: Draft, page: number, at: number) => elementsOf(draft, page)[at] as Element;
const from = (change: (draft: Draft) => void) => {
  const draft = base();
  change(draft);
  return draft;
};
const reworded = (words: string) =>
  from((draft) => {
    element(draft, 0, 0).title = { nb: words };
  });
const titled = (words: string) => from(({ title }) => void Object.assign(title, { nb: words }));

/** A few changes of different kinds, each to something of its own. */
const edits: ((draft: Draft) => void)[] = [
  ({ title }) => void Object.assign(title, { nn: 'Ny tittel' }),
  ({ purpose }) => void Object.assign(purpose, { nb: 'Nytt formål' }),
  (draft) => void Object.assign(element(draft, 0, 0), { title: { nb: 'Nytt', nn: 'Nytt', en: 'New' } }),
  (draft) => void pagesOf(draft).push({ name: 'ekstra', elements: [] }),
  (draft) => void elementsOf(draft, 1).push({ name: 'tillegg', title: { nb: 'Mer?' } }),
  ({ items }) => void items.splice(0, 1),
  ({ themes }) => void themes.push({ key: 'nytt', name: { nb: 'Nytt tema' } }),
  ({ translatorNotes }) => void Object.assign(translatorNotes, { q1: 'Ikke oversett navnet.' }),
  ({ languages }) => void languages.push('pl'),
];

describe('two who change one draft', () => {
  it('have it together what only one of them changed', () => {
    const picked = fc.subarray(edits.map((_, at) => at));
    fc.assert(
      fc.property(picked, picked, (some, others) => {
        const mine = from((draft) => some.forEach((at) => void edits[at]?.(draft)));
        const onlyTheirs = others.filter((at) => !some.includes(at));
        const theirs = from((draft) => onlyTheirs.forEach((at) => void edits[at]?.(draft)));
        const both = from((draft) =>
          edits.forEach((edit, at) => void ([...some, ...onlyTheirs].includes(at) && edit(draft))),
        );
        const { draft, conflicts } = mergeDrafts(base(), mine, theirs);
        expect(conflicts).toEqual([]);
        expect(draft).toEqual(both);
        expect(mergeDrafts(base(), mine, base()).draft).toEqual(mine);
        expect(mergeDrafts(base(), base(), mine)).toEqual({ draft: mine, conflicts: [] });
        expect(mergeDrafts(base(), mine, mine)).toEqual({ draft: mine, conflicts: [] });
      }),
    );
  });

  it('are told of what both changed, and the one there first stands', () => {
    const { draft, conflicts } = mergeDrafts(base(), titled('Min'), titled('Deres'));
    expect(draft.title['nb']).toBe('Deres');
    expect(conflicts).toEqual([
      { path: ['title', 'nb'], base: base().title['nb'], mine: 'Min', theirs: 'Deres' },
    ]);
  });

  it('may move a question and reword it', () => {
    const moved = from((draft) => elementsOf(draft, 1).push(elementsOf(draft, 0).shift() as Element));
    const { draft, conflicts } = mergeDrafts(base(), moved, reworded('Nye ord'));
    expect(conflicts).toEqual([]);
    expect(elementsOf(draft, 1).at(-1)?.title).toEqual({ nb: 'Nye ord' });
    expect(elementsOf(draft, 0)).toHaveLength(elementsOf(base(), 0).length - 1);
  });

  it('are told when one takes away what the other rewords', () => {
    const without = from((draft) => void elementsOf(draft, 0).shift());
    const { conflicts } = mergeDrafts(base(), without, reworded('Nye ord'));
    expect(conflicts).toMatchObject([{ path: ['parts', element(base(), 0, 0).name], mine: undefined }]);
    const turned = mergeDrafts(base(), reworded('Nye ord'), without);
    expect(turned.conflicts).toMatchObject([{ theirs: undefined }]);
    expect(JSON.stringify(turned.conflicts)).toContain('Nye ord');
  });

  it('keep a page that one takes away when the other puts something in it', () => {
    const without = from((draft) => void pagesOf(draft).splice(1, 1));
    const filled = from((draft) => elementsOf(draft, 1).push({ name: 'tillegg' }));
    for (const { draft } of [mergeDrafts(base(), without, filled), mergeDrafts(base(), filled, without)]) {
      expect(pagesOf(draft).flatMap(({ elements }) => elements.map(({ name }) => name))).toContain('tillegg');
    }
  });

  it('are told when both put the questions in an order of their own', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((name) => ({ name })) as [Element, Element, Element];
    const ordered = (...order: Element[]) => from((draft) => elementsOf(draft, 0).splice(0, 9, ...order));
    const start = ordered(a, b, c);
    expect(mergeDrafts(start, ordered(b, a, c), ordered(a, b, c, { name: 'd' })).draft).toEqual(
      ordered(b, a, c, { name: 'd' }),
    );
    const { draft, conflicts } = mergeDrafts(start, ordered(b, a, c), ordered(a, c, b));
    expect(draft).toEqual(ordered(a, c, b));
    expect(conflicts).toMatchObject([{ path: ['orders', `page:${pagesOf(start)[0]?.name}`, 'order'] }]);
  });

  it('lose no question when each puts one panel in the other', () => {
    const panel = (name: string, ...elements: Element[]) => ({ name, type: 'panel', elements });
    const of = (...elements: Element[]) => from((draft) => elementsOf(draft, 0).splice(0, 9, ...elements));
    const q = { name: 'q' };
    const start = of(panel('p', q), panel('r'));
    const { draft } = mergeDrafts(start, of(panel('r', panel('p', q))), of(panel('p', q, panel('r'))));
    expect(JSON.stringify(draft)).toContain('{"name":"q"}');
  });
});

describe('a draft spread out', () => {
  it('is the draft again', () => {
    const draft = base();
    expect(gathered(spreadOut(draft), [])).toEqual(draft);
  });
});

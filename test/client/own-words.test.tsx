import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownWordsTexts } from '../../client/i18n/own-words.ts';
import {
  draftFor,
  noWork,
  withDraft,
  withHintsLeft,
  withoutStep,
  withoutText,
  withTaken,
} from '../../client/own-words/drafts.ts';
import { OwnWordsPage } from '../../client/own-words/OwnWordsPage.tsx';
import { Preview } from '../../client/own-words/Preview.tsx';
import type { QuestionView, ReviewView, TextView } from '../../client/own-words/queries.ts';
import { SameElsewhereList } from '../../client/own-words/SameElsewhere.tsx';
import { readyText, sameElsewhere, takenToo } from '../../client/own-words/same-elsewhere.ts';
import { Told } from '../../client/own-words/Told.tsx';
import { nextWaiting, spansOf, type Taken, takenOf, wordsOf } from '../../client/own-words/words.ts';
import { redactionHints } from '../../server/core/free-text/hints.ts';
import { redact } from '../../server/core/free-text/redaction.ts';
import { languages } from '../../server/core/locale.ts';
import { drawn, textOf } from './admin-place.tsx';

const title = { nb: 'Hva er bra?', nn: 'Kva er bra?', en: 'What is good?' };
const withheld: QuestionView = {
  ...{ item: 'kommentar', title, counts: null, themes: [], content: null, fingerprint: null, decision: null },
};
const review: ReviewView = {
  ...{ fault: null, surveyTitle: title, period: '2026', mayRead: true, mayDecide: false },
  questions: [withheld],
};

describe('the words of a text', () => {
  const text = 'Ring «Kari Nordmann», på 90 12 34 56!\n– Takk – i dag.';
  const words = wordsOf(text);

  it('are taken out without the signs around them, those beside each other with one mark as one', () => {
    const taken = takenOf(words, redactionHints(text));
    expect(redact(text, spansOf(words, taken))).toEqual({
      text: 'Ring «[navn]», på [kontakt]!\n– Takk – i dag.',
    });
    const spans = spansOf(words, { 1: 'name', 2: 'place', 3: 'place' });
    expect(redact(text, spans)).toEqual({ text: 'Ring «[navn] [sted] 90 12 34 56!\n– Takk – i dag.' });
  });

  it('come back from the parts they made, whatever the text', () => {
    const any = fc.string({ unit: fc.constantFrom(...'aÅ1 .,\n–😀@+«'), maxLength: 40 });
    fc.assert(
      fc.property(any, fc.array(fc.nat(9)), (content, chosen) => {
        const all = wordsOf(content);
        const taken = Object.fromEntries(
          chosen
            .filter((at) => all[at]?.core)
            .map((at) => [at, at % 2 ? ('name' as const) : ('place' as const)]),
        );
        const spans = spansOf(all, taken);
        expect(takenOf(all, spans)).toEqual(taken);
        const result = redact(content, spans);
        if ('fault' in result) expect(result.fault).toBe('nothing-left');
      }),
    );
  });
});

describe('what is meant for texts, and not saved', () => {
  const text = (id: string, content: string, more: Partial<TextView> = {}): TextView => ({
    ...{ id, content, state: 'waiting', spans: [], hints: [], themeIds: [], isProposed: false },
    ...{ reviewedBy: null, ...more },
  });
  const texts = [
    text('a', 'Spør Kari Nordmann, eller Karis mann. kari!'),
    text('b', 'Kari og Kari Nordmann'),
    text('c', 'kari er grei', { state: 'approved' }),
    text('d', 'Kari', { state: 'setAside' }),
    text('e', 'Karin er en annen'),
  ];
  const [a, b, c] = texts as [TextView, TextView, TextView];
  const ready = texts.map(readyText);
  const taking = withTaken(noWork, [{ text: a, taken: { 1: 'name', 2: 'name' } }], {
    words: 'x',
    textId: 'a',
  });

  it('finds the same words where they stand, whatever the case and in the genitive', () => {
    const same = sameElsewhere(readyText(a), ready, taking);
    const seen = same.map(({ written, here, others }) => [
      ...[written, here.flat(), others.map(({ ready, places }) => [ready.text.id, places.flat()])],
    ]);
    expect(seen).toEqual([
      ['Kari Nordmann', [], [['b', [2, 3]]]],
      [
        'Kari',
        [4, 6],
        [
          ['b', [0, 2]],
          ['c', [0]],
        ],
      ],
      ['Nordmann', [], [['b', [3]]]],
    ]);
    expect(sameElsewhere(readyText(a), ready, noWork)).toEqual([]);
    expect(takenToo({ 0: 'place' }, [[2], [3, 4]], 'name')).toEqual({
      ...{ 0: 'place', 2: 'name', 3: 'name', 4: 'name' },
    });
  });

  it('is undone step by step, also where a step was about many texts', () => {
    const other = [
      { text: b, taken: { 0: 'name' as const } },
      { text: c, taken: { 0: 'name' as const } },
    ];
    const both = withTaken(taking, other, { words: 'Kari', textId: 'a' });
    expect(Object.keys(both.drafts)).toEqual(['a', 'b', 'c']);
    expect(withoutStep(both, texts)).toEqual(taking);
    expect(withoutStep(withoutStep(both, texts), texts)).toEqual(noWork);
    expect(withoutStep(noWork, texts)).toEqual(noWork);
    const saved = withoutText(withoutText(both, 'b'), 'a');
    expect(Object.keys(saved.drafts)).toEqual(['c']);
    expect(saved.steps).toEqual([{ words: 'Kari', textId: 'a', before: { c: {} } }]);
    expect(withoutStep(saved, texts)).toEqual(noWork);
  });

  it('is told of where something suggested stands in what is approved', () => {
    const hints = [{ from: 0, to: 4, mark: 'name' as const }];
    const approved = texts.map((one) => ({ ...one, hints, state: 'approved' as const }));
    expect(withHintsLeft(approved, noWork)).toEqual([0, 1, 2, 3, 4]);
    const [first] = approved as [TextView];
    const taken = withTaken(noWork, [{ text: first, taken: { 0: 'name' } }], { words: 'Spør', textId: 'a' });
    expect(withHintsLeft(approved, taken)).toEqual([1, 2, 3, 4]);
    expect(withHintsLeft(texts, noWork)).toEqual([]);
  });

  it('is no draft where it is as it is saved', () => {
    const themed = withDraft(noWork, c, { themeIds: ['t'] });
    expect(draftFor(themed, c)).toEqual({ taken: {}, themeIds: ['t'], isProposed: false });
    expect(withDraft(themed, c, { themeIds: [] })).toEqual(noWork);
  });

  it.each(languages)('is asked about with its count in %s', (language) => {
    const list = sameElsewhere(readyText(a), ready, taking);
    const html = drawn(
      <SameElsewhereList same={list} takeHere={() => {}} takeOthers={() => {}} />,
      {},
      { language },
    );
    const { same } = ownWordsTexts[language];
    expect(textOf(html)).toContain(same.here('Kari', 2));
    expect(textOf(html)).toContain(same.elsewhere('Kari', 2));
    expect(
      drawn(<SameElsewhereList same={[]} takeHere={() => {}} takeOthers={() => {}} />, {}, { language }),
    ).toBe('');
    const seen = (content: string, taken: Taken) =>
      textOf(drawn(<Preview content={content} words={wordsOf(content)} taken={taken} />, {}, { language }));
    expect(seen(a.content, { 1: 'name', 2: 'name' })).toContain('[navn]');
    expect(seen('Kari', { 0: 'name' })).toContain(ownWordsTexts[language].problems['nothing-left']);
  });
});

it('the next text that waits is the one after, and then the first of them', () => {
  const texts = [{ state: 'waiting' }, { state: 'approved' }, { state: 'waiting' }];
  expect([-1, 0, 1, 2].map((at) => nextWaiting(texts, at))).toEqual([0, 2, 2, 0]);
  expect(nextWaiting([{ state: 'setAside' }], 0)).toBe(-1);
});

describe.each(languages)('the page in %s', (language) => {
  const words = ownWordsTexts[language];
  const seen = (more: Partial<ReviewView>) =>
    textOf(drawn(<OwnWordsPage />, {}, { language, review: { ...review, ...more } }));

  it('says what is withheld, and why nobody may read', () => {
    expect(seen({})).toContain(words.withheld);
    expect(seen({})).not.toContain(words.goesFurther);
    for (const [fault, text] of Object.entries(words.faults)) {
      expect(seen({ fault: fault as never, mayRead: false })).toContain(text);
    }
    expect(seen({ questions: [] })).toContain(words.none);
  });

  it('offers to read to those who read, and to decide to those who decide, when all is read', () => {
    const counts = { written: 20, approved: 20, setAside: 0, waiting: 0 };
    const content = {
      writtenCount: 20,
      themes: [{ name: 'Mat', count: 7 }],
      hasRare: false,
      excerpts: ['x'],
    };
    const read = { ...withheld, counts, content, fingerprint: 'f' };
    expect(seen({ questions: [read] })).toContain(words.read);
    expect(seen({ questions: [read] })).not.toContain(words.show.action);
    const decides = { mayRead: false, mayDecide: true };
    expect(seen({ ...decides, questions: [read] })).toContain(words.show.action);
    const waits = { ...read, counts: { ...counts, approved: 19, waiting: 1 } };
    expect(seen({ ...decides, questions: [waits] })).not.toContain(words.show.action);
    expect(seen({ ...decides, questions: [waits] })).toContain(words.waitsFirst(1));
    const decision = {
      ...{ number: 1, content, reason: 'Møtet', decidedAt: '2026-11-26T09:00:00.000Z' },
      decidedBy: { id: 'x', name: null },
    };
    const shown = seen({ ...decides, questions: [{ ...read, decision }] });
    expect(shown).toContain(words.shown);
    expect(shown).toContain(words.hide.action);
    expect(shown).toContain('Møtet');
    expect(shown).not.toContain(words.show.action);
    const older = { ...decision, content: { ...content, excerpts: [] } };
    expect(seen({ ...decides, questions: [{ ...read, decision: older }] })).toContain(words.shownOther);
    const over = seen({ ...decides, questions: [{ ...read, decision: { ...decision, content: null } }] });
    expect(over).toContain(words.hidden);
  });

  it('has each theme with its count, and texts as text', () => {
    const told = {
      ...{ writtenCount: 40, hasRare: true, excerpts: ['<b>Fint</b>'] },
      themes: [
        { name: 'Mat', count: null },
        { name: 'Tid', count: 12 },
      ],
    };
    const html = drawn(<Told told={told} />, {}, { language });
    expect(html).toContain('&lt;b&gt;Fint');
    expect(textOf(html)).toContain(words.nearlyAll);
    expect(textOf(html)).toContain(words.about(12, 40));
    expect(textOf(html)).toContain(words.hasRare);
  });
});

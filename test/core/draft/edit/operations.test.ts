import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pieceOf } from '../../../../server/core/bank/piece.ts';
import { questionsOf } from '../../../../server/core/bank/worded.ts';
import { draftOf, finishedOf } from '../../../../server/core/draft/convert.ts';
import { addPage, addPart, duplicate, kindAt } from '../../../../server/core/draft/edit/add.ts';
import { addFromBank } from '../../../../server/core/draft/edit/bank.ts';
import { addEntry, entriesOf, moveEntry, removeEntry } from '../../../../server/core/draft/edit/choices.ts';
import { addQuestionFor } from '../../../../server/core/draft/edit/feeding.ts';
import {
  begun,
  done,
  type History,
  rebased,
  redo,
  undo,
} from '../../../../server/core/draft/edit/history.ts';
import {
  addTheme,
  countInTheme,
  itemsOf,
  moveTheme,
  othersOnScale,
  removeTheme,
  scaleItemsOf,
  setDirection,
  setFeed,
  setIndex,
  setOutside,
  setScale,
  setSteps,
  setTheme,
} from '../../../../server/core/draft/edit/items.ts';
import { partKinds } from '../../../../server/core/draft/edit/kinds.ts';
import {
  dependants,
  mayMove,
  move,
  oneStep,
  remove,
  rename,
} from '../../../../server/core/draft/edit/move.ts';
import { scaleLibrary, stepChoices } from '../../../../server/core/draft/edit/scales.ts';
import {
  textAt,
  withLanguage,
  withNote,
  withProperty,
  withText,
} from '../../../../server/core/draft/edit/text.ts';
import { partAt, partsOf } from '../../../../server/core/draft/edit/tree.ts';
import { blankDraft, type Draft, draftSchema } from '../../../../server/core/draft/format.ts';
import { textsOf } from '../../../../server/core/draft/texts.ts';
import { adviseOn } from '../../../../server/core/quality/advise.ts';
import { withAdviceKept } from '../../../../server/core/quality/kept.ts';
import { checkQuestionnaire } from '../../../../server/core/questionnaire/check.ts';
import { readShippedQuestionnaire } from '../../../../server/demo/files.ts';
import { sampleQuestionnaire } from '../../../fixtures/questionnaire.ts';

const blank = () => blankDraft('bibliotek', 'user', { nb: 'Biblioteket' });
const first = { within: 'page:side1', at: 0 };
const shipped = await readShippedQuestionnaire('fet-innbygger');
const pieces = [shipped, sampleQuestionnaire()].flatMap(questionsOf).map(pieceOf);

/** Everything that may be done to a draft, chosen by numbers, so that any list of numbers is a way to edit. */
const acts: ((draft: Draft, one: number, other: number) => Draft)[] = [
  (draft, one, other) =>
    addPart(
      draft,
      partKinds[one % partKinds.length] as (typeof partKinds)[number],
      containerAt(draft, other),
      `t${one}`,
    ).draft,
  (draft, one) => addPage(draft, one % (draft.definition.pages.length + 1)).draft,
  (draft, one, other) => duplicate(draft, keyAt(draft, one), `k${other}`).draft,
  (draft, one) =>
    draft.definition.pages.length > 1 || !keyAt(draft, one).startsWith('page:')
      ? remove(draft, keyAt(draft, one))
      : draft,
  (draft, one, other) => move(draft, keyAt(draft, one), containerAt(draft, other)),
  (draft, one, other) => {
    const spot = oneStep(draft, keyAt(draft, one), other % 2 === 0 ? 1 : -1);
    return spot ? move(draft, keyAt(draft, one), spot) : draft;
  },
  (draft, one, other) => {
    const texts = textsOf(draft);
    return withText(draft, texts[one % texts.length]?.place ?? 'title', 'nn', `tekst ${other}`);
  },
  (draft, one) =>
    addEntry(draft, keyAt(draft, one), kindAt(draft, keyAt(draft, one)) === 'matrix' ? 'rows' : 'choices'),
  (draft, one, other) =>
    setScale(draft, keyAt(draft, one), 'enig', other % 2 ? scaleLibrary.enig : scaleLibrary.ofte),
  (draft, one, other) =>
    setOutside(draft, keyAt(draft, one), 'dontKnow', other % 2 ? { nb: 'Vet ikke' } : null),
  (draft, one, other) => {
    const item = draft.items[one % draft.items.length];
    return item ? setFeed(draft, item.name, `ind.${other % 3}`, other % 2 ? 1 : null) : draft;
  },
  (draft, one, other) => {
    const item = draft.items[one % draft.items.length];
    return item ? setDirection(draft, item.name, other % 2 ? 'lowerIsBetter' : 'higherIsBetter') : draft;
  },
  (draft, one, other) =>
    setIndex(draft, `ind.${one % 3}`, {
      kind: other % 2 ? 'formative' : 'reflective',
      minValidItems: other % 3 ? (other % 3) + 1 : 'twoThirds',
    }),
  (draft, one, other) => addQuestionFor(draft, `ind.${one % 3}`, `f${other}`).draft,
  (draft, one, other) =>
    keyAt(draft, one).startsWith('page:') || partAt(draft, `nytt${other}`)
      ? draft
      : rename(draft, keyAt(draft, one), `nytt${other}`),
  (draft, one, other) => {
    const piece = pieces[(one * 61 + other) % pieces.length] as (typeof pieces)[number];
    const found = addFromBank(draft, piece, containerAt(draft, other));
    return found.outcome === 'added' ? found.draft : draft;
  },
  (draft, one, other) => {
    const list = adviseOn(draft);
    const advice = list[one % list.length];
    return advice ? withAdviceKept(draft, advice, other % 3 > 0) : draft;
  },
  (draft, one, other) => setSteps(draft, keyAt(draft, one), 2 + (other % 10), one % 2 === 0),
  (draft, one, other) => {
    const theme = draft.themes[one % draft.themes.length]?.key ?? '';
    return other % 3 === 0 ? removeTheme(draft, theme) : moveTheme(draft, theme, (other % 3) * 2 - 3);
  },
];

function keyAt(draft: Draft, number: number): string {
  const parts = partsOf(draft);
  return parts[number % parts.length]?.key ?? '';
}

function containerAt(draft: Draft, number: number) {
  const holders = partsOf(draft).filter(
    ({ depth, part }) => depth === 0 || (part['type'] === 'panel' && depth < 4),
  );
  return { within: holders[number % holders.length]?.key ?? '', at: number % 3 };
}

const editing = fc.array(fc.tuple(fc.nat(acts.length - 1), fc.nat(60), fc.nat(60)), { maxLength: 12 });
const edited = (draft: Draft, steps: [number, number, number][]) =>
  steps.reduce((one, [act, a, b]) => (acts[act] as (typeof acts)[number])(one, a, b), draft);

/** What the editor can never leave behind, whatever is still unwritten. */
function brokenOf(draft: Draft): string[] {
  const { faults } = checkQuestionnaire(finishedOf(draft));
  const unwritten = ['missing-language', 'condition-on-unknown-question', 'scale-without-labels'];
  return faults
    .filter(
      ({ place, code }) =>
        place !== 'items' &&
        !unwritten.includes(code) &&
        !['choices-missing', 'rows-missing', 'too-many-valid-items'].includes(code),
    )
    .map(({ place, code }) => `${place} ${code}`);
}

describe('editing a draft', () => {
  it('gives two copies on a page names of their own, also where the names they come from are alike', () => {
    const draft = draftOf(shipped);
    const once = duplicate(draft, 'naturOgFriluftsliv', 'aa');
    const { draft: twice } = duplicate(once.draft, 'page:gronn-kommune', 'bb');
    expect(new Set(twice.items.map(({ name }) => name.toLowerCase())).size).toBe(twice.items.length);
    expect(brokenOf(twice)).toEqual([]);
  });

  it('never makes what a draft cannot be, nor questions without a meaning', () => {
    fc.assert(
      fc.property(editing, fc.boolean(), (steps, isBlank) => {
        const draft = edited(isBlank ? blank() : draftOf(shipped), steps);
        expect(draftSchema.safeParse(draft).error).toBeUndefined();
        expect(brokenOf(draft)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('is taken back and done again, step by step, to the very same', () => {
    fc.assert(
      fc.property(editing, (steps) => {
        let history: History<string> = begun(draftOf(shipped));
        const passed = [history.draft];
        for (const step of steps) {
          history = done(history, edited(history.draft, [step]), 'did');
          if (history.draft !== passed.at(-1)) passed.push(history.draft);
        }
        for (const draft of passed.toReversed().slice(1)) {
          history = undo(history);
          expect(history.draft).toEqual(draft);
        }
        expect(undo(history)).toBe(history);
        for (const draft of passed.slice(1)) {
          history = redo(history);
          expect(history.draft).toEqual(draft);
        }
        expect(redo(history)).toBe(history);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps every identity when parts are moved', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), (one, other) => {
        const draft = draftOf(shipped);
        const moved = move(draft, keyAt(draft, one), containerAt(draft, other));
        expect(moved.items).toEqual(draft.items);
        expect(
          partsOf(moved)
            .map(({ key }) => key)
            .toSorted(),
        ).toEqual(
          partsOf(draft)
            .map(({ key }) => key)
            .toSorted(),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('what is new', () => {
  it('is asked on the scale and in the theme of the question before it', () => {
    const one = addPart(blank(), 'rating', first, 'aa');
    const scaled = setScale(one.draft, one.key, 'enig', scaleLibrary.enig);
    const two = addPart(scaled, 'rating', { within: 'page:side1', at: 1 }, 'bb');
    expect(two.key).toBe('sporsmal2');
    expect(scaleItemsOf(two.draft, two.key)[0]).toMatchObject({
      scale: 'enig',
      theme: 'side1',
      id: 'bibliotek.bb',
    });
    expect(Object.keys(two.draft.scales)).toEqual(['enig']);
    expect(othersOnScale(two.draft, two.key)).toBe(1);
  });

  it('has an identity of its own also where two tables are given the same token', () => {
    const one = addPart(blank(), 'matrix', first, 'aa').draft;
    const ids = addPart(one, 'matrix', first, 'aa').draft.items.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });

  it('of every kind has the meaning its kind has', () => {
    for (const kind of partKinds) {
      const { draft, key } = addPart(blank(), kind, first, 'aa');
      expect(kindAt(draft, key)).toBe(kind);
      expect(brokenOf(draft)).toEqual([]);
    }
  });

  it('as a copy has an identity of its own, and its conditions ask about the copies', () => {
    const group = addPart(blank(), 'panel', first, 'aa');
    const asks = addPart(group.draft, 'boolean', { within: group.key, at: 0 }, 'bb');
    const told = addPart(asks.draft, 'comment', { within: group.key, at: 1 }, 'cc');
    const conditional = withProperty(told.draft, told.key, 'visibleIf', `{${asks.key}} = true`);
    const noted = withNote(conditional, told.key, 'Om hverdagen');
    const copied = duplicate(noted, group.key, 'dd');
    const [asked, written] = partsOf(copied.draft).filter(({ within }) => within === copied.key);
    expect(written?.part['visibleIf']).toBe(`{${asked?.key}} = true`);
    expect(copied.draft.translatorNotes[written?.key ?? '']).toBe('Om hverdagen');
    const ids = copied.draft.items.map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
    expect(itemsOf(copied.draft, asks.key)[0]?.id).toBe(itemsOf(noted, asks.key)[0]?.id);
  });

  it('as a copy of a page has all its questions again', () => {
    const draft = draftOf(shipped);
    const page = partsOf(draft)[0]?.key ?? '';
    const copied = duplicate(draft, page, 'x');
    const inside = (one: Draft, key: string) => partsOf(one).filter(({ within }) => within === key).length;
    expect(inside(copied.draft, copied.key)).toBe(inside(draft, page));
    expect(brokenOf(copied.draft)).toEqual([]);
  });
});

describe('what is moved, removed and renamed', () => {
  const three = () => {
    const one = addPart(blank(), 'boolean', first, 'a');
    const two = addPart(one.draft, 'comment', { within: 'page:side1', at: 1 }, 'b');
    const group = addPart(two.draft, 'panel', { within: 'page:side1', at: 2 }, 'c');
    const draft = withProperty(group.draft, two.key, 'visibleIf', `{${one.key}} = true`);
    return { draft: addPage(draft, 1).draft, one: one.key, two: two.key, group: group.key };
  };

  it('goes step by step past its neighbours, and on to the next page', () => {
    const { draft, one, group } = three();
    expect(oneStep(draft, one, -1)).toBeNull();
    const down = move(draft, one, oneStep(draft, one, 1) ?? first);
    expect(partAt(down, one)?.at).toBe(1);
    const spot = oneStep(draft, group, 1);
    expect(spot).toEqual({ within: 'page:side2', at: 0 });
    const over = move(draft, group, spot ?? first);
    expect(oneStep(over, group, -1)).toEqual({ within: 'page:side1', at: 2 });
    expect(oneStep(draft, 'page:side1', -1)).toBeNull();
    expect(oneStep(draft, 'page:side1', 1)).toEqual({ within: '', at: 2 });
    const inside = move(draft, one, { within: group, at: 0 });
    expect(oneStep(inside, one, 1)).toEqual({ within: 'page:side1', at: 2 });
    expect(oneStep(draft, 'nobody', 1)).toBeNull();
  });

  it('does not go where it cannot lie', () => {
    const { draft, one, group } = three();
    expect(mayMove(draft, group, group)).toBe(false);
    expect(mayMove(draft, one, one)).toBe(false);
    expect(mayMove(draft, 'page:side1', 'page:side2')).toBe(false);
    expect(move(draft, one, { within: 'nowhere', at: 0 })).toBe(draft);
    expect(move(draft, one, { within: 'page:side1', at: 1 })).toBe(draft);
  });

  it('is missed by what asks about it', () => {
    const { draft, one, two } = three();
    expect(dependants(draft, one)).toEqual([two]);
    const without = remove(draft, one);
    expect(itemsOf(without, one)).toEqual([]);
    const renamed = rename(draft, one, 'bruker');
    expect(partAt(renamed, two)?.part['visibleIf']).toBe('{bruker} = true');
    expect(itemsOf(renamed, 'bruker')[0]?.id).toBe(itemsOf(draft, one)[0]?.id);
    expect(rename(draft, 'page:side1', 'start').definition.pages[0]?.name).toBe('start');
    expect(rename(draft, 'nobody', 'x')).toBe(draft);
    expect(remove(draft, 'nobody')).toBe(draft);
  });
});

describe('what a question is on and gives value to', () => {
  const one = addPart(blank(), 'rating', first, 'a');

  it('is an index while something feeds it', () => {
    const fed = setFeed(one.draft, one.key, 'fet.x', 1);
    expect(fed.indices).toEqual([{ indicator: 'fet.x', kind: 'reflective', minValidItems: 'twoThirds' }]);
    expect(setFeed(fed, one.key, 'fet.x', 2).items[0]).toMatchObject({
      feeds: [{ indicator: 'fet.x', weight: 2 }],
    });
    expect(setIndex(fed, 'fet.x', { kind: 'formative' }).indices[0]?.kind).toBe('formative');
    expect(setFeed(fed, one.key, 'fet.x', null).indices).toEqual([]);
    expect(remove(fed, one.key).indices).toEqual([]);
    expect(setDirection(fed, one.key, 'lowerIsBetter').items[0]).toMatchObject({
      direction: 'lowerIsBetter',
    });
  });

  it('gets «vet ikke» and loses it without touching the other questions on the scale', () => {
    const two = addPart(one.draft, 'rating', { within: 'page:side1', at: 1 }, 'b');
    const without = setOutside(two.draft, two.key, 'dontKnow', null);
    expect(without.scales['fornoyd']?.dontKnow).toBeDefined();
    expect(without.scales['fornoyd2']?.dontKnow).toBeUndefined();
    const again = setOutside(without, two.key, 'dontKnow', scaleLibrary.fornoyd.dontKnow);
    expect(Object.keys(again.scales)).toEqual(['fornoyd']);
  });

  it('has another number of steps with the words of its ends, alone or with the others on the scale', () => {
    const two = addPart(one.draft, 'rating', { within: 'page:side1', at: 1 }, 'b');
    const often = setScale(two.draft, two.key, 'ofte', scaleLibrary.ofte);
    const alone = setSteps(two.draft, two.key, 4, false);
    expect(Object.keys(alone.scales)).toEqual(['fornoyd', 'fornoyd2']);
    const { labels } = scaleLibrary.fornoyd;
    expect(alone.scales['fornoyd2']).toEqual({
      ...scaleLibrary.fornoyd,
      ...{ max: 4, labels: { '1': labels['1'], '4': labels['6'] } },
    });
    const together = setSteps(two.draft, two.key, 4, true);
    expect(together.scales).toEqual({ fornoyd: alone.scales['fornoyd2'] });
    // Words between the ends are of steps that are no longer where they were.
    expect(
      setSteps(often, two.key, 7, false).scales['ofte2'] ?? setSteps(often, two.key, 7, false).scales['ofte'],
    ).toMatchObject({
      ...{ max: 7, labels: { '1': scaleLibrary.ofte.labels['1'], '7': scaleLibrary.ofte.labels['5'] } },
    });
    expect(setSteps(two.draft, two.key, 6, false)).toBe(two.draft);
    expect(setSteps(two.draft, two.key, 11, false)).toBe(two.draft);
    expect(stepChoices({ min: 0, max: 5, labels: {} })).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    const matrix = addPart(blank(), 'matrix', first, 'a');
    const columns = (draft: Draft) => entriesOf(partAt(draft, matrix.key)?.part ?? {}, 'columns').length;
    expect(columns(setSteps(matrix.draft, matrix.key, 3, true))).toBe(4);
  });

  it('is grouped by themes in the order they are put in, and a theme that holds something stays', () => {
    const added = addTheme(one.draft, { nb: 'Annet' });
    const [own = ''] = one.draft.themes.map(({ key }) => key);
    const order = (draft: Draft) => draft.themes.map(({ key }) => key);
    expect(order(moveTheme(added.draft, added.key, -1))).toEqual([added.key, own]);
    expect(moveTheme(added.draft, added.key, 1)).toBe(added.draft);
    expect(moveTheme(added.draft, 'ingen', -1)).toBe(added.draft);
    expect([countInTheme(added.draft, own), countInTheme(added.draft, added.key)]).toEqual([1, 0]);
    expect(order(removeTheme(added.draft, added.key))).toEqual([own]);
    expect(removeTheme(added.draft, own)).toBe(added.draft);
  });

  it('of a matrix has the columns of its scale', () => {
    const matrix = addPart(blank(), 'matrix', first, 'a');
    const agree = setScale(matrix.draft, matrix.key, 'enig', scaleLibrary.enig);
    expect(entriesOf(partAt(agree, matrix.key)?.part ?? {}, 'columns').map(({ value }) => value)).toEqual([
      ...[1, 2, 3, 4, 5],
      'dontKnow',
    ]);
    const rows = addEntry(agree, matrix.key, 'rows');
    expect(itemsOf(rows, matrix.key).map(({ name }) => name)).toEqual(['tabell.rad1', 'tabell.rad2']);
    expect(itemsOf(removeEntry(rows, matrix.key, 'rows', 0), matrix.key).map(({ name }) => name)).toEqual([
      'tabell.rad2',
    ]);
    const moved = moveEntry(rows, matrix.key, 'rows', 0, 1);
    expect(entriesOf(partAt(moved, matrix.key)?.part ?? {}, 'rows').map(({ value }) => value)).toEqual([
      'rad2',
      'rad1',
    ]);
    expect(moveEntry(rows, matrix.key, 'rows', 0, -1)).toBe(rows);
  });

  it('is in a theme, which stays while it has questions', () => {
    const { draft, key } = addTheme(one.draft, { nb: 'Grønn kommune' });
    expect(key).toBe('gronn-kommune');
    const themed = setTheme(draft, one.key, key);
    expect(removeTheme(themed, key)).toBe(themed);
    expect(removeTheme(themed, 'side1').themes.map((theme) => theme.key)).toEqual([key]);
  });
});

describe('texts and languages', () => {
  it('are written and taken away by their place, also where a scale has dots in its key', () => {
    const draft: Draft = { ...blank(), scales: { 'a.b': { ...scaleLibrary.fornoyd } } };
    const written = withText(draft, 'scales.a.b.labels.1', 'ar', 'راض');
    expect(textAt(written, 'scales.a.b.labels.1')['ar']).toBe('راض');
    expect(withText(written, 'scales.a.b.labels.1', 'ar', '')).toEqual(draft);
    const described = withText(draft, 'definition.pages[0].description', 'nb', 'Hvor fornøyd er du med …');
    expect(described.definition.pages[0]?.['description']).toEqual({ nb: 'Hvor fornøyd er du med …' });
  });

  it('are of the languages chosen, bokmål always', () => {
    const draft = withLanguage(blank(), 'ar', true);
    expect(draft.languages).toEqual(['nb', 'nn', 'en', 'ar']);
    expect(withLanguage(draft, 'nn', false).languages).toEqual(['nb', 'en', 'ar']);
    expect(withLanguage(draft, 'nb', false)).toBe(draft);
  });
});

describe('undoing beside somebody else', () => {
  it('takes back one’s own and keeps theirs', () => {
    const one = addPart(blank(), 'rating', first, 'a');
    const mine = done(
      begun<string>(one.draft),
      withText(one.draft, 'title', 'nb', 'Folkebiblioteket'),
      'title',
    );
    const both = rebased(mine, withText(mine.draft, 'purpose', 'nb', 'Vi vil bli bedre.'));
    const back = undo(both);
    expect(back.draft.title['nb']).toBe('Biblioteket');
    expect(back.draft.purpose['nb']).toBe('Vi vil bli bedre.');
    expect(redo(back).draft.title['nb']).toBe('Folkebiblioteket');
    expect(rebased(back, back.draft)).toBe(back);
  });

  it('is one step for one text, however many letters', () => {
    let history = begun<string>(blank());
    for (const words of ['F', 'Fo', 'Fol']) {
      history = done(
        history,
        withText(history.draft, 'title', 'nb', words),
        'title',
        (last) => last === 'title',
      );
    }
    expect(history.done).toHaveLength(1);
    expect(undo(history).draft).toEqual(blank());
    expect(done(history, history.draft, 'nothing')).toBe(history);
  });
});

import { describe, expect, it } from 'vitest';
import { askables, operatorsFor } from '../../../client/designer/editor/askables.ts';
import { conflictName, valueWords } from '../../../client/designer/editor/conflict-words.ts';
import {
  about,
  dropSpot,
  minutesOf,
  nameOf,
  neighbourOf,
  numbersOf,
  spotAfter,
} from '../../../client/designer/editor/editor.ts';
import { languageName } from '../../../client/designer/language-names.ts';
import { noteAt, placeWords } from '../../../client/designer/languages/place-words.ts';
import { faultsByItem, keyOfItem } from '../../../client/designer/review/queries.ts';
import { designerTexts } from '../../../client/i18n/designer.ts';
import { draftReviewTexts } from '../../../client/i18n/draft-review.ts';
import { directionOf } from '../../../server/core/draft/direction.ts';
import { addPart } from '../../../server/core/draft/edit/add.ts';
import { partKinds } from '../../../server/core/draft/edit/kinds.ts';
import { move } from '../../../server/core/draft/edit/move.ts';
import { withNote, withText } from '../../../server/core/draft/edit/text.ts';
import { partsOf } from '../../../server/core/draft/edit/tree.ts';
import { blankDraft, type Draft } from '../../../server/core/draft/format.ts';
import { mergeDrafts } from '../../../server/core/draft/merge.ts';
import { textsOf } from '../../../server/core/draft/texts.ts';

const words = designerTexts.nb;
const speaking = (draft: Draft) => ({ draft, language: 'nb', words });

/** Two pages: three questions on the first, of which the last lies in a group, and one on the second. */
function written(): Draft {
  let draft: Draft = blankDraft('bibliotek', 'user', { nb: 'Biblioteket' });
  draft = {
    ...draft,
    definition: { pages: [...draft.definition.pages, { name: 'side2', title: {}, elements: [] }] },
  };
  const add = (kind: (typeof partKinds)[number], within: string, at: number) => {
    const added = addPart(draft, kind, { within, at }, `t${draft.items.length}`);
    ({ draft } = added);
    return added.key;
  };
  add('rating', 'page:side1', 0);
  add('boolean', 'page:side1', 1);
  const group = add('panel', 'page:side1', 2);
  add('comment', group, 0);
  add('radiogroup', 'page:side2', 0);
  return withText(draft, 'definition.pages[0].elements[0].title', 'nb', 'Utvalget av bøker');
}

describe('the list of what there is', () => {
  it('counts the questions and calls each by its words', () => {
    const draft = written();
    expect([...numbersOf(draft).values()]).toEqual([1, 2, 3, 4]);
    expect(nameOf(speaking(draft), 'sporsmal')).toBe('Utvalget av bøker');
    expect(nameOf({ ...speaking(draft), language: 'en' }, 'sporsmal')).toBe('Utvalget av bøker');
    expect(nameOf(speaking(draft), 'sporsmal2')).toBe('Ikke skrevet ennå');
    expect(nameOf(speaking(draft), 'page:side2')).toBe('Side 2');
    expect(nameOf(speaking(draft), about)).toBe('Om skjemaet');
    expect(nameOf(speaking(draft), 'borte')).toBe('borte');
    const long = withText(draft, 'definition.pages[0].elements[1].title', 'nb', 'ord '.repeat(40));
    expect(nameOf(speaking(long), 'sporsmal2')).toHaveLength(70);
  });

  it('puts what is new after what is chosen, or last in the chosen page or group', () => {
    const draft = written();
    expect(spotAfter(draft, 'sporsmal')).toEqual({ within: 'page:side1', at: 1 });
    expect(spotAfter(draft, 'gruppe')).toEqual({ within: 'gruppe', at: 1 });
    expect(spotAfter(draft, about)).toEqual({ within: 'page:side2', at: 1 });
  });

  it('goes on to the neighbour of what is deleted', () => {
    const draft = written();
    expect(neighbourOf(draft, 'sporsmal')).toBe('sporsmal2');
    expect(neighbourOf(draft, 'gruppe')).toBe('sporsmal2');
    expect(neighbourOf(draft, 'sporsmal4')).toBe('page:side2');
    expect(neighbourOf(draft, 'borte')).toBe(about);
  });

  it.each([
    ['sporsmal', 'sporsmal2', ['sporsmal2', 'sporsmal']],
    ['sporsmal2', 'sporsmal', ['sporsmal2', 'sporsmal']],
    ['sporsmal', 'sporsmal3', ['sporsmal2', 'gruppe', 'sporsmal3', 'sporsmal']],
    ['sporsmal', 'page:side2', ['sporsmal2', 'gruppe', 'sporsmal3', 'page:side2', 'sporsmal', 'sporsmal4']],
    ['sporsmal4', 'page:side2', ['sporsmal', 'sporsmal2', 'gruppe', 'sporsmal3', 'sporsmal4', 'page:side2']],
    ['sporsmal2', 'page:side1', ['page:side1', 'sporsmal2', 'sporsmal']],
    ['page:side2', 'sporsmal', ['page:side2', 'sporsmal4', 'page:side1']],
    ['page:side1', 'sporsmal4', ['page:side2', 'sporsmal4', 'page:side1']],
  ])('lets %s be dropped on %s', (key, over, order) => {
    const draft = written();
    const spot = dropSpot(draft, key, over);
    const moved = move(draft, key, spot ?? { within: '', at: 0 });
    const keys = partsOf(moved).map((placed) => placed.key);
    expect(keys.filter((one) => order.includes(one))).toEqual(order);
  });

  it('does nothing with what is dropped on itself', () => {
    expect(dropSpot(written(), 'sporsmal', 'sporsmal')).toBeNull();
    expect(dropSpot(written(), 'page:side1', 'sporsmal')).toBeNull();
    expect(dropSpot(written(), 'borte', 'sporsmal')).toBeNull();
  });

  it('tells about how long it takes', () => {
    expect(minutesOf({ ...written(), estimatedMinutes: 3.5 }, 'nb')).toBe('3,5');
    expect(minutesOf(written(), 'nb')).toMatch(/^\d/);
  });
});

describe('what conditions may ask about', () => {
  it('is what is answered with a value, with the answers there are', () => {
    const draft = written();
    const asked = askables(draft, 'sporsmal3', 'nb', words);
    expect(asked.map(({ name }) => name)).toEqual(['sporsmal', 'sporsmal2', 'sporsmal4']);
    expect(asked[0]?.values?.map(({ label }) => label)).toEqual([
      '1: svært misfornøyd',
      ...['2', '3', '4', '5'],
      '6: svært fornøyd',
      'Vet ikke',
    ]);
    expect(asked[1]?.values).toEqual([
      { value: true, label: 'Ja' },
      { value: false, label: 'Nei' },
    ]);
  });

  it('has comparisons that fit each kind', () => {
    for (const kind of partKinds) {
      const { draft } = addPart(written(), kind, { within: 'page:side2', at: 1 }, 'x');
      for (const one of askables(draft, 'sporsmal', 'nb', words)) {
        expect(operatorsFor(one)).toContain('answered');
      }
    }
    expect(operatorsFor(undefined)).toContain('equal');
  });
});

describe('what must be in place before a questionnaire is approved', () => {
  it('is told of each question once, and of missing texts by where they stand', () => {
    const draft = written();
    const fault = (place: string, code: string, item: string | null) => ({ place, code, item, message: '' });
    const told = faultsByItem(
      [
        fault('purpose.nb', 'missing-language', null),
        fault('themes[0].name.nb', 'missing-language', null),
        fault('definition.pages[1].elements[0].choices[1].text.nb', 'missing-language', 'sporsmal4'),
        fault('definition.pages[1].elements[0].visibleIf', 'condition-unreadable', 'sporsmal4'),
        fault('definition.pages[1].elements[0].requiredIf', 'condition-unreadable', 'sporsmal4'),
        fault('x', 'never-heard-of', 'side2'),
      ],
      draftReviewTexts.nb,
      placeWords(draft, words),
    );
    expect(told).toEqual([
      { item: null, isAmongTexts: true, sentences: ['Mangler på bokmål: Hvorfor det spørres, Tema.'] },
      {
        ...{ item: 'sporsmal4', isAmongTexts: false },
        sentences: ['Mangler på bokmål: Spørsmål 4 – svar 2.', 'Betingelsen kan ikke leses.'],
      },
      { item: 'side2', isAmongTexts: false, sentences: ['Noe er ikke i orden (never-heard-of).'] },
    ]);
    expect([keyOfItem(draft, 'side2'), keyOfItem(draft, 'sporsmal4')]).toEqual(['page:side2', 'sporsmal4']);
  });
});

describe('two who have changed the same', () => {
  it('are told which text of which question, and what each has made of it', () => {
    const base = written();
    const place = 'definition.pages[0].elements[0].title';
    const mine = withText(base, place, 'nb', 'Bøkene');
    const theirs = withText(base, place, 'nb', 'Utvalget');
    const { conflicts } = mergeDrafts(base, mine, theirs);
    expect(conflicts.map((one) => conflictName(one, speaking(mine)))).toEqual(['Bøkene – Tekst – Bokmål']);
    expect(conflicts.map((one) => valueWords(one.theirs, speaking(mine)))).toEqual(['Utvalget']);
  });

  it('are told of an order by what stands in it, and of the whole by its particulars', () => {
    const draft = written();
    const order = {
      path: ['orders', 'page:side1', 'order'],
      base: [],
      mine: ['sporsmal', 'sporsmal2'],
      theirs: [],
    };
    expect(conflictName(order, speaking(draft))).toBe('Side 1 – Rekkefølgen');
    expect(valueWords(order.mine, speaking(draft))).toBe('Utvalget av bøker, Ikke skrevet ennå');
    const of = (path: string[]) => conflictName({ path, base: 1, mine: 2, theirs: 3 }, speaking(draft));
    expect(of(['purpose', 'nn'])).toBe('Om skjemaet – Hvorfor det spørres – Nynorsk');
    expect(of(['parts', 'sporsmal'])).toBe('Utvalget av bøker – Hele spørsmålet');
    expect(of(['items', 'sporsmal', 'feeds', 'fet.x', 'weight'])).toBe('Utvalget av bøker – Gir verdi til');
    expect(of(['scales', 'fornoyd', 'labels', '1', 'nb'])).toBe('Skala – Ord på skalaen – Bokmål');
    expect(of(['themes', 'a', 'name', 'nb'])).toBe('Tema – Navn – Bokmål');
    expect(of(['orders', '', 'order'])).toBe('Innhold – Rekkefølgen');
    expect(of(['estimatedMinutes'])).toBe('Om skjemaet – Innstillinger');
  });

  it.each([
    [undefined, 'Slettet'],
    ['', 'Tomt'],
    [3, '3'],
    [true, 'Ja'],
    [false, 'Nei'],
    [{ own: { title: { nb: 'Bøkene' } } }, 'Bøkene'],
    [{ weight: 1 }, '{"weight":1}'],
  ])('see %j as «%s»', (value, told) => {
    expect(valueWords(value, speaking(written()))).toBe(told);
  });
});

describe('languages side by side', () => {
  it('tells where each text stands', () => {
    const draft = written();
    const told = placeWords(draft, words);
    const places = new Set(textsOf(draft).map(({ place }) => told(place)));
    for (const place of [
      'Tittelen på skjemaet',
      'Hvorfor det spørres',
      'Tema',
      'Skala fornoyd – 1',
      'Skala fornoyd – vet ikke',
      'Side 2 – tekst',
      'Spørsmål 1 – tekst',
      'Spørsmål 4 – svar 2',
    ]) {
      expect(places).toContain(place);
    }
    expect(told('definition.completedHtml')).toBe('tekst');
  });

  it('has the note to whoever translates', () => {
    const noted = withNote(written(), 'sporsmal', 'Om bøker på papir');
    expect(noteAt(noted)('definition.pages[0].elements[0].title')).toBe('Om bøker på papir');
    expect(noteAt(noted)('title')).toBeNull();
  });

  it('names languages, and knows which are written from the right', () => {
    expect(languageName('nn', words, 'nb')).toBe('Nynorsk');
    expect(languageName('ar', words, 'nb')).toBe('Arabisk');
    expect(languageName('x_', words, 'nb')).toBe('x_');
    expect([directionOf('ar'), directionOf('pt-BR')]).toEqual(['rtl', 'ltr']);
  });
});

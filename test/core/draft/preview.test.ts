import { describe, expect, it } from 'vitest';
import { draftOf } from '../../../server/core/draft/convert.ts';
import { blankDraft, type Draft } from '../../../server/core/draft/format.ts';
import { partAt } from '../../../server/core/draft/place.ts';
import { previewOf } from '../../../server/core/draft/preview.ts';
import { draftFeeding } from '../../../server/core/draft/start.ts';
import { placedElements } from '../../../server/core/questionnaire/elements.ts';
import { expressionFault } from '../../../server/platform/survey-model.ts';
import { sampleQuestionnaire } from '../../fixtures/questionnaire.ts';

type Part = Record<string, unknown> & { elements: Part[] };
const sample = () => draftOf(sampleQuestionnaire());
const partsOf = ({ definition }: Draft) => definition.pages as unknown as Part[];
const elementsOf = (draft: Draft) => partsOf(draft).flatMap(({ elements }) => elements);
function shown(draft: Draft) {
  const { questionnaire, faulty } = previewOf(draft, expressionFault);
  return {
    names: placedElements(questionnaire.definition).map(({ element }) => element.name),
    faulty,
    questionnaire,
  };
}
const all = ['q1', 'q2', 'm', 'alder', 'flere', 'antall', 'kode', 'kommentar'];

describe('a draft that is shown before it is finished', () => {
  it('is whole where it has no faults', () => {
    expect(shown(sample())).toMatchObject({ names: all, faulty: [] });
  });

  it('is in a language that questionnaires are not in, where that is asked for, and else in bokmål', () => {
    const draft = sample();
    const [first, second] = elementsOf(draft);
    Object.assign(first as Part, { title: { nb: 'Spørsmål', ar: 'سؤال' } });
    Object.assign(second as Part, { title: { nb: 'Bare bokmål' } });
    const { questionnaire } = previewOf(draft, expressionFault, 'ar');
    const titles = placedElements(questionnaire.definition).map(
      ({ element }) => element.title as { nb: string },
    );
    expect(titles.slice(0, 2).map(({ nb }) => nb)).toEqual(['سؤال', 'Bare bokmål']);
  });

  it('has bokmål, another language or an ellipsis where a text is missing, and no empty ones', () => {
    const draft = sample();
    const [first, second] = elementsOf(draft);
    Object.assign(first as Part, { title: { nb: 'Bare bokmål' }, description: { nb: ' ' } });
    Object.assign(second as Part, { title: { ar: 'سؤال' } });
    draft.languages = [...draft.languages, 'ar'];
    (partsOf(draft)[0] as Part)['title'] = {};
    draft.purpose = {};
    const { names, faulty, questionnaire } = shown(draft);
    expect([names, faulty]).toEqual([all, []]);
    const [page] = questionnaire.definition.pages as unknown as Part[];
    expect(page?.['title']).toBeUndefined();
    expect(page?.elements[0]).toEqual({
      ...{ type: 'rating', name: 'q1' },
      title: { nb: 'Bare bokmål', nn: 'Bare bokmål', en: 'Bare bokmål' },
    });
    expect(page?.elements[1]?.['title']).toEqual({ nb: 'سؤال', nn: 'سؤال', en: 'سؤال' });
    expect(questionnaire.purpose.nb).toBe('…');
  });

  it('leaves out a question with faults, names it, and shows the others', () => {
    const draft = sample();
    const [, , matrix, alder, , antall] = elementsOf(draft);
    Object.assign(matrix as Part, { columns: [] });
    Object.assign(alder as Part, { type: 'imagepicker' });
    Object.assign(antall as Part, { min: 'x' });
    const { names, faulty } = shown(draft);
    expect(names).toEqual(['q1', 'q2', 'flere', 'antall', 'kode', 'kommentar']);
    expect(faulty.find(({ name }) => name === 'm')).toMatchObject({ isShown: false });
    expect(faulty.find(({ name }) => name === 'alder')).toMatchObject({
      ...{ codes: expect.arrayContaining(['unknown-type']), isShown: false },
    });
    // Whose condition named a question that is left out is shown without it, and so is one with a wrong limit.
    expect(faulty.find(({ name }) => name === 'q2')).toMatchObject({ isShown: true });
    expect(faulty.find(({ name }) => name === 'antall')).toMatchObject({ isShown: true });
  });

  it('leaves out what is answered on a scale with faults', () => {
    const draft = sample();
    Object.assign(draft.scales['seks'] as object, { min: 6, max: 6, labels: {} });
    expect(shown(draft).names).toEqual(['alder', 'flere', 'antall', 'kode', 'kommentar']);
  });

  it('is there with nothing in it, and with a question that nobody has worded', () => {
    const blank = blankDraft('prove', 'user', {});
    expect(shown(blank)).toMatchObject({ names: [], faulty: [] });
    const { names, faulty, questionnaire } = shown(draftFeeding(blank, 'fet.kultur', 'higherIsBetter'));
    expect([names, faulty]).toEqual([['q1'], []]);
    expect(questionnaire.title.nb).toBe('…');
  });
});

it('a place in a draft is told by the name of what it lies in', () => {
  const draft = sample();
  expect(partAt(draft, 'definition.pages[0].elements[2].rows[0].text')).toBe('m');
  expect(partAt(draft, 'definition.pages[1].title')).toBe('side2');
  expect(partAt(draft, 'items[2].scale')).toBe('m.r1');
  expect(partAt(draft, 'items[99].scale')).toBeNull();
  expect(partAt(draft, 'title.nn')).toBeNull();
});

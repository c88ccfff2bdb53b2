import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../server/core/draft/format.ts';
import type { AdviceContext } from '../../../server/core/quality/advice.ts';
import { adviseOn } from '../../../server/core/quality/advise.ts';
import { adviceInWords } from '../../../server/core/wording/advice.ts';
import { type MadeQuestion, madeDraft, plainQuestions } from './made-drafts.ts';

const age: MadeQuestion = {
  ...{ name: 'alder', title: 'Hvor gammel er du?', as: 'choice' },
  choices: ['18–29 år', '30–44 år', '45–66 år', '67 år eller eldre'],
};
const gender: MadeQuestion = {
  ...{ name: 'kjonn', title: 'Hvilket kjønn er du?', as: 'choice' },
  choices: ['Kvinne', 'Mann', 'Annet'],
};
const asked = madeDraft([{ name: 'side1', questions: [...plainQuestions(4), age, gender] }]);
const colleagues: Draft = { ...asked, kind: 'employee' };

const tooSmall = (draft: Draft, context: AdviceContext) =>
  adviseOn(draft, context).filter(({ code }) => code === 'groups-too-small');
const places = (draft: Draft, context: AdviceContext) =>
  tooSmall(draft, context).map(({ place }) => place.name);

describe('groups, where only about how many are asked is known', () => {
  it('are judged in the smallest unit, alone and together', () => {
    expect(places(asked, { aboutAsked: 1_000 })).toEqual([]);
    expect(places(asked, { aboutAsked: 40 })).toEqual(['alder×kjonn']);
    expect(places(asked, { aboutAsked: 35 })).toEqual(['alder']);
    // A unit of fewer than thirty is not cut by background at all.
    expect(places(asked, { aboutAsked: 29 })).toEqual(['alder', 'kjonn']);
  });

  it('are judged in the whole where colleagues answer, who are cut there alone', () => {
    expect(places(colleagues, { aboutAsked: 120 })).toEqual([]);
    expect(places(colleagues, { aboutAsked: 119 })).toEqual(['alder×kjonn']);
  });

  it('go by the units where they are known', () => {
    const units = ['A', 'B'].map((name) => ({ name, count: 500 }));
    expect(places(asked, { units, aboutAsked: 10 })).toEqual([]);
  });

  it('are told of in the smallest unit, or among those who are asked', () => {
    const told = (draft: Draft, aboutAsked: number) =>
      adviceInWords(tooSmall(draft, { aboutAsked })[0] as never, 'nb', (name) => `«${name}»`).what;
    expect(told(asked, 40)).toBe(
      'Med 40 der færrest blir spurt, kan «alder» × «kjonn» ikke vises: 12 grupper blir på høyst 3 hver, og grensa er 10.',
    );
    expect(told(colleagues, 40)).toMatch(/^Med 40 som får spørsmålene, kan «alder» × «kjonn» ikke vises/);
  });
});

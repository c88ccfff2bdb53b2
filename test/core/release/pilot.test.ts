import { expect, it } from 'vitest';
import type { Figures, FullFigures, ResponseFigures } from '../../../server/core/release/figures.ts';
import {
  answeredCountsTold,
  answeredOnly,
  questionsTried,
  questionTried,
} from '../../../server/core/release/pilot.ts';
import { sampleQuestionnaire } from '../../fixtures/questionnaire.ts';

const whole: ResponseFigures = { shown: 'all', answeredCount: 40, invitedCount: 60, responseRate: 2 / 3 };
const counts = { n: 30, dontKnowCount: 6, notApplicableCount: 1 };
const figures = { shown: 'all', ...counts } as { shown: 'all' } & FullFigures;

it('what is left of those who answered the round did not answer the question', () => {
  expect(questionTried(whole, figures)).toEqual({
    ...{ answeredCount: 30, dontKnowCount: 6, notApplicableCount: 1, unansweredCount: 3 },
  });
  expect(questionTried(whole, { ...figures, notApplicableCount: null })).toMatchObject({
    ...{ notApplicableCount: null, unansweredCount: 4 },
  });
});

it('«vet ikke» is among those without an answer where the release does not tell it', () => {
  const rest = { dontKnowCount: null, notApplicableCount: null };
  const few: ResponseFigures = { ...whole, answeredCount: 9 } as ResponseFigures;
  expect(questionTried(few, { shown: 'mean', n: 8, mean: 3 })).toEqual({
    ...{ answeredCount: 8, ...rest, unansweredCount: 1 },
  });
  expect(questionTried(whole, { ...figures, dontKnowCount: null })).toEqual({
    ...{ answeredCount: 30, ...rest, unansweredCount: 10 },
  });
});

it('nothing is told of a question where the release tells nothing', () => {
  const parts: [ResponseFigures | undefined, Figures][] = [
    [undefined, figures],
    [{ shown: 'nothing' }, figures],
    [whole, { shown: 'nothing' }],
    [whole, { shown: 'nearlyAll', value: 6 }],
  ];
  for (const [responses, given] of parts) expect(questionTried(responses, given)).toBeNull();
});

it('of a question on no scale it tells how many answered, where enough did, and never what', () => {
  const sample = sampleQuestionnaire();
  expect(
    questionsTried(sample).map(
      ({ name, isOnScale, isOwnWords }) => `${name}${isOnScale ? ' *' : ''}${isOwnWords ? ' §' : ''}`,
    ),
  ).toEqual([...['q1 *', 'q2 *', 'm.r1 *', 'alder', 'flere', 'antall', 'kode', 'kommentar §']]);
  const counted = Object.entries({ q1: 30, alder: 10, flere: 9, kommentar: 12, borte: 40 });
  const given = counted.map(([question, answeredCount]) => ({ question, answeredCount }));
  expect(answeredCountsTold(sample, given, { least: 10, all: 13 })).toEqual([
    { question: 'alder', answeredCount: 10 },
    { question: 'kommentar', answeredCount: 12 },
  ]);
  expect(answeredOnly(whole, 12)).toEqual({
    ...{ answeredCount: 12, dontKnowCount: null, notApplicableCount: null, unansweredCount: 28 },
  });
  expect(answeredOnly(whole, undefined)).toBeNull();
  expect(answeredOnly({ shown: 'nothing' }, 12)).toBeNull();
});

it('where answering says all, a tick or a picture, it does not tell that all but one did', () => {
  const { definition, ...sample } = sampleQuestionnaire();
  const [page] = definition.pages;
  const tick = { type: 'boolean', name: 'kode', renderAs: 'checkbox' };
  const elements = [tick, { type: 'file', name: 'antall' }, { type: 'boolean', name: 'alder' }];
  const pages = [{ ...page, name: 'side', elements }];
  const told = (answeredCount: number) =>
    answeredCountsTold(
      { ...sample, definition: { pages } },
      ['kode', 'antall', 'alder'].map((question) => ({ question, answeredCount })),
      { least: 10, all: 13 },
    ).map(({ question }) => question);
  expect(told(13)).toEqual(['alder']);
  expect(told(12)).toEqual(['alder']);
  expect(told(11)).toEqual(['kode', 'antall', 'alder']);
});

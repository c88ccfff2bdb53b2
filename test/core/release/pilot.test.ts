import { expect, it } from 'vitest';
import type { Figures, FullFigures, ResponseFigures } from '../../../server/core/release/figures.ts';
import { questionTried } from '../../../server/core/release/pilot.ts';

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

it('nothing is told of a question where the release withholds a part of it', () => {
  const parts: [ResponseFigures | undefined, Figures][] = [
    [undefined, figures],
    [{ shown: 'nothing' }, figures],
    [whole, { shown: 'nothing' }],
    [whole, { shown: 'mean', n: 8, mean: 3 }],
    [whole, { shown: 'nearlyAll', value: 6 }],
    [whole, { ...figures, dontKnowCount: null }],
  ];
  for (const [responses, given] of parts) expect(questionTried(responses, given)).toBeNull();
});

import type { Answers } from '../../../server/core/answer.ts';
import type { Questionnaire } from '../../../server/core/questionnaire/format.ts';
import { sampleQuestionnaire } from '../../fixtures/questionnaire.ts';

/** What really happened, one for each answer, in the order they were sent. The attacker is judged by it, never told. */
export interface Truth {
  code: string;
  invitationId: string;
  submissionId: string;
  /** The answer as a number: every answer of the round is another one. */
  answer: number;
}

/** Who guesses at what: for an invitation, the number of the answer it is thought to have given. */
export type Guess = Map<string, number>;

const names = ['q1', 'q2', 'q3', 'q4', 'q5'];

/** Five scales of six: enough that no two of thousands answer alike, so that a link is right or wrong. */
export function fiveScales(key: string): Questionnaire {
  const sample = sampleQuestionnaire();
  const [first] = sample.items;
  const scale = first as Extract<typeof first, { role: 'scale' }>;
  const title = (words: string) => ({ nb: words, nn: words, en: words });
  return {
    ...sample,
    key,
    items: [
      ...names.map((name) => ({
        ...scale,
        name,
        id: `${key}.${name}`,
        feeds: [{ indicator: 'five', weight: 1 }],
      })),
      { role: 'freeText', name: 'kommentar', id: `${key}.kommentar`, origin: 'ours' },
    ],
    indices: [{ indicator: 'five', kind: 'formative', minValidItems: 'twoThirds' }],
    definition: {
      pages: [
        {
          name: 'side1',
          title: title('Side 1'),
          elements: [
            ...names.map((name) => ({ type: 'rating', name, title: title(name) })),
            { type: 'comment', name: 'kommentar', title: title('Kommentar') },
          ],
        },
      ],
    },
  };
}

/** The answer with this number, 0–7775, with a text that carries the number too. */
export function answersOf(number: number): Record<string, unknown> {
  const digits = names.map((name, place) => [name, 1 + (Math.floor(number / 6 ** place) % 6)]);
  return { ...Object.fromEntries(digits), kommentar: textOf(number) };
}

export const textOf = (number: number) => `merke-${String(number).padStart(4, '0')}-merke`;

/** The number of an answer as it lies in the table. */
export function numberOf(answers: Answers): number {
  return names.reduce((sum, name, place) => sum + (Number(answers[name]) - 1) * 6 ** place, 0);
}

/** How many links are right. */
export function linkedCount(truth: Truth[], guess: Guess): number {
  return truth.filter(({ invitationId, answer }) => guess.get(invitationId) === answer).length;
}

import { declaredBackgrounds } from './backgrounds.ts';
import { isTicked, offeredChoices } from './choices.ts';
import { answerNames, codesOf, placedElements } from './elements.ts';
import type { Questionnaire } from './format.ts';

/** How one answers among choices: with one, with several, by ticking or leaving, by sending a picture or none. */
export const choiceForms = ['one', 'several', 'ticked', 'picture'] as const;
export type ChoiceForm = (typeof choiceForms)[number];

/** A question that has no scale, and how its answers are counted. Choices are codes, in the questionnaire's order. */
export type CountedQuestion =
  | { question: string; kind: 'number' | 'date' }
  | { question: string; kind: 'ranking'; choices: string[] }
  | { question: string; kind: 'choice'; form: ChoiceForm; choices: string[] };

/**
 * The questions a release counts for the whole municipality alone. Left out are scales and the backgrounds that cut the
 * figures, which the release has tables of, and all that is written: what people say is read, and a postcode points at them.
 */
export function countedQuestions(questionnaire: Questionnaire): CountedQuestion[] {
  const elsewhere = new Set([
    ...declaredBackgrounds(questionnaire).map(({ name }) => name),
    ...questionnaire.items.filter(({ role }) => role === 'scale').map(({ name }) => name),
  ]);
  return placedElements(questionnaire.definition).flatMap(({ element }) =>
    answerNames(element)
      .filter((question) => !elsewhere.has(question))
      .flatMap((question): CountedQuestion[] => {
        const choices = offeredChoices(element).map(({ code }) => code);
        const chosen = (form: ChoiceForm) => [{ question, kind: 'choice' as const, form, choices }];
        switch (element.type) {
          case 'ranking':
            return [{ question, kind: 'ranking', choices: codesOf(element['choices']) }];
          case 'checkbox':
            return chosen('several');
          case 'boolean':
            if (!isTicked(element)) return chosen('one');
            // What must be ticked or sent is so by everyone who answered.
            return element['isRequired'] ? [] : chosen('ticked');
          case 'radiogroup':
          case 'dropdown':
          case 'matrix':
            return chosen('one');
          case 'file':
            if (element['isRequired']) return [];
            return [{ question, kind: 'choice', form: 'picture', choices: ['true', 'false'] }];
          case 'text': {
            const form = element['inputType'];
            return form === 'number' || form === 'date' ? [{ question, kind: form }] : [];
          }
          default:
            return [];
        }
      }),
  );
}

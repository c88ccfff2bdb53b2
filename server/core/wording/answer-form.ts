import type { Localized } from '../locale.ts';
import { elementOf, isTicked, offeredChoices } from '../questionnaire/choices.ts';
import { outsideOf, scaleItems, valuesOf } from '../questionnaire/definition.ts';
import type { Element } from '../questionnaire/elements.ts';
import type { Questionnaire, Scale } from '../questionnaire/format.ts';
import { choiceText } from './choices.ts';

/** How an answer is given by somebody who is not on the citizen's page: chosen, or written. */
export const answerForms = ['one', 'several', 'ranked', 'number', 'date', 'text'] as const;
export type AnswerForm = (typeof answerForms)[number];

/** One choice: its code, which is how an answer is stored, and what it says. */
export interface FormChoice {
  value: string;
  text: Localized;
}

/**
 * How the item called `name` is answered, and between what. No choices where it is written. A name the questionnaire does not
 * have is a text.
 *
 * Example: a scale 1–2 with «vet ikke» is `one` of «1 – dårlig», «2 – bra» and «Vet ikke».
 */
export function answerForm(
  questionnaire: Questionnaire,
  name: string,
): { form: AnswerForm; choices: FormChoice[] } {
  const item = scaleItems(questionnaire).find((candidate) => candidate.name === name);
  const scale = item && questionnaire.scales[item.scale];
  if (scale) return { form: 'one', choices: scaleChoices(scale) };
  const element = elementOf(questionnaire.definition, name);
  // What is ticked can only be given.
  const offered = element
    ? offeredChoices(element).filter(({ code }) => code === 'true' || !isTicked(element))
    : [];
  return {
    form: element ? formOf(element, offered.length > 0) : 'text',
    choices: offered.map(({ code }) => ({ value: code, text: choiceText(questionnaire, name, code) })),
  };
}

function formOf({ type, inputType }: Element, isChosen: boolean): AnswerForm {
  if (type === 'checkbox') return 'several';
  if (type === 'ranking') return 'ranked';
  if (isChosen) return 'one';
  return inputType === 'number' || inputType === 'date' ? inputType : 'text';
}

function scaleChoices(scale: Scale): FormChoice[] {
  const values = valuesOf(scale).map((value) => {
    const label = scale.labels[value];
    const worded = (language: keyof Localized) => (label ? `${value} – ${label[language]}` : String(value));
    return { value: String(value), text: { nb: worded('nb'), nn: worded('nn'), en: worded('en') } };
  });
  return [...values, ...outsideOf(scale).map(({ code, text }) => ({ value: code, text }))];
}

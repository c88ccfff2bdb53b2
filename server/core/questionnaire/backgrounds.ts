import type { Background } from '../disclosure/declared.ts';
import type { Localized } from '../locale.ts';
import { isLocalized, textOf } from './definition.ts';
import { codesOf, placedElements } from './elements.ts';
import type { Questionnaire } from './format.ts';

/** Questions where a person is in one category and no other. */
const singleChoice = new Set<unknown>(['radiogroup', 'dropdown']);

/**
 * The background questions that cut a release's figures: those with one choice of several. A question where several
 * may be chosen, or something written, cuts nothing. Example: `alder` with `[unge, voksne, eldre]`.
 */
export function declaredBackgrounds(questionnaire: Questionnaire): Background[] {
  const names = new Set(
    questionnaire.items.filter((item) => item.role === 'background').map((item) => item.name),
  );
  return placedElements(questionnaire.definition).flatMap(({ element }) => {
    const name = String(element.name);
    if (!names.has(name) || !singleChoice.has(element.type)) return [];
    const categories = codesOf(element['choices']);
    return categories.length > 1 ? [{ name, categories }] : [];
  });
}

/** A background question that cuts figures, as people read it. */
export interface NamedBackground {
  name: string;
  title: Localized;
  categories: { code: string; label: Localized }[];
}

/** The same questions with their wording. A choice without words is called by its code. */
export function namedBackgrounds(questionnaire: Questionnaire): NamedBackground[] {
  const elements = placedElements(questionnaire.definition).map(({ element }) => element);
  return declaredBackgrounds(questionnaire).map(({ name, categories }) => {
    const choices = elements.find((element) => element.name === name)?.['choices'] as unknown[];
    return {
      ...{ name, title: textOf(questionnaire, name) },
      categories: categories.map((code, at) => {
        const choice = choices[at];
        const text = choice && typeof choice === 'object' ? (choice as { text?: unknown }).text : undefined;
        return { code, label: isLocalized(text) ? text : { nb: code, nn: code, en: code } };
      }),
    };
  });
}

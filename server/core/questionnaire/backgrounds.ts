import type { Background } from '../disclosure/declared.ts';
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

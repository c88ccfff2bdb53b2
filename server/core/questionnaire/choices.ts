import { answerNames, codesOf, type Element, placedElements } from './elements.ts';
import type { Questionnaire } from './format.ts';

/** One thing that can be chosen. The text is as the questionnaire has it: localized, plain, or none. */
export interface OfferedChoice {
  code: string;
  text: unknown;
}

/** What an element lets a person choose among, in its order: its choices, a matrix's columns, yes and no; else nothing. */
export function offeredChoices(element: Element): OfferedChoice[] {
  if (element.type === 'boolean') {
    return [
      { code: 'true', text: element['labelTrue'] },
      { code: 'false', text: element['labelFalse'] },
    ];
  }
  const list = element.type === 'matrix' ? element['columns'] : element['choices'];
  const entries: unknown[] = Array.isArray(list) ? list : [];
  return codesOf(list).map((code, at) => {
    const entry = entries[at];
    const text = typeof entry === 'object' && entry !== null ? (entry as { text?: unknown }).text : undefined;
    return { code, text };
  });
}

/** The element that asks for an item: its own, or the matrix it is a row of. */
export function elementOf(definition: Questionnaire['definition'], itemName: string): Element | undefined {
  return placedElements(definition).find(({ element }) => answerNames(element).includes(itemName))?.element;
}

/** What is ticked, such as a consent, can be given or left; there is no «no». */
export function isTicked(element: Element): boolean {
  return element.type === 'boolean' && element['renderAs'] === 'checkbox';
}

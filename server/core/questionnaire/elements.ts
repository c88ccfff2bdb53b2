import type { Questionnaire } from './format.ts';

/** One SurveyJS element as far as we read it. Unknown properties are kept as they are. */
export interface Element {
  type?: unknown;
  name?: unknown;
  title?: unknown;
  elements?: unknown;
  [property: string]: unknown;
}

/** An element with where it stands, such as `definition.pages[2].elements[0]`, and how many panels it lies in. */
export interface PlacedElement {
  element: Element;
  place: string;
  depth: number;
}

/** Deeper nesting is refused before any model is built: 500 nested panels cost a server minutes. */
export const depthLimit = 4;
/** More elements than any questionnaire has; a larger file is a mistake or an attack. */
export const elementLimit = 5_000;

/**
 * Every element of the definition in reading order. Walks with a stack of its own, so that no nesting can overflow
 * ours, and goes no deeper than one level past the limit.
 */
export function placedElements(definition: Questionnaire['definition']): PlacedElement[] {
  const found: PlacedElement[] = [];
  const stack: PlacedElement[] = [];
  const push = (list: unknown, place: string, depth: number) => {
    if (!Array.isArray(list)) return;
    for (let index = list.length - 1; index >= 0; index--) {
      const element: unknown = list[index];
      if (element && typeof element === 'object') {
        stack.push({ element: element as Element, place: `${place}[${index}]`, depth });
      }
    }
  };
  const pages: unknown[] = Array.isArray(definition.pages) ? definition.pages : [];
  for (let index = pages.length - 1; index >= 0; index--) {
    const page = pages[index] as Element | null;
    push(page?.elements, `definition.pages[${index}].elements`, 0);
  }
  for (let next = stack.pop(); next && found.length <= elementLimit; next = stack.pop()) {
    found.push(next);
    if (next.depth <= depthLimit) push(next.element.elements, `${next.place}.elements`, next.depth + 1);
  }
  return found;
}

/** Whether the element asks something (panels and html do not). */
export function asks(element: Element): boolean {
  return element.type !== 'panel' && element.type !== 'html';
}

/** The value codes of choices, rows or columns, which SurveyJS lets be written as bare values or as objects. */
export function codesOf(list: unknown): string[] {
  if (!Array.isArray(list)) return [];
  return list.map((entry: unknown) =>
    String(entry && typeof entry === 'object' ? (entry as { value?: unknown }).value : entry),
  );
}

/** The names under which an element's answers are kept: a matrix has one for each row, `matrix.row`. */
export function answerNames(element: Element): string[] {
  const name = String(element.name);
  return element.type === 'matrix' ? codesOf(element['rows']).map((row) => `${name}.${row}`) : [name];
}

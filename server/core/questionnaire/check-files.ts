import { mostFileBytes, usualFileBytes } from '../sent-file/sent-file.ts';
import type { Element, PlacedElement } from './elements.ts';
import type { Fault, Questionnaire } from './format.ts';

/** What all files of one person may come to together. */
const mostTogether = 2 * mostFileBytes;

/** How many bytes may be sent to a file question; 0 for any other. */
export function fileLimitOf(element: Element): number {
  if (element.type !== 'file') return 0;
  return typeof element['maxSize'] === 'number' ? element['maxSize'] : usualFileBytes;
}

/** Files lie in memory together until they are sealed. */
export function filesFaults(elements: readonly PlacedElement[]): Fault[] {
  let together = 0;
  return elements.flatMap(({ element, place }) => {
    const limit = fileLimitOf(element);
    together += limit;
    if (limit === 0 || together <= mostTogether) return [];
    const message = `All files of one person may be ${mostTogether} bytes together. Lower a maxSize, or ask for fewer.`;
    return [{ place, code: 'files-too-large', message }];
  });
}

/** Whether anybody is asked for a file, which those who are promised anonymity never are. */
export function asksForFiles({ items }: Pick<Questionnaire, 'items'>): boolean {
  return items.some(({ role }) => role === 'file');
}

import type { Draft, DraftItem, DraftText } from '../draft/format.ts';
import { textIn } from '../draft/texts.ts';
import { asks, type Element, placedElements } from '../questionnaire/elements.ts';
import type { Questionnaire } from '../questionnaire/format.ts';

/** One question that is asked, in the order of the pages. A row of a matrix is one, `matrix.row`. */
export interface Asked {
  name: string;
  /** As the file's notation has it, such as `definition.pages[0].elements[2]`. */
  place: string;
  page: string;
  text: DraftText;
  element: Element;
  /** Null where the draft has no item for it, as while it is being written. */
  item: DraftItem | null;
}

/** Every question of a draft in the order it is asked. */
export function askedIn(draft: Draft): Asked[] {
  const items = new Map(draft.items.map((item) => [item.name, item]));
  const pages = draft.definition.pages;
  return placedElements(draft.definition as Questionnaire['definition'])
    .filter(({ element }) => asks(element))
    .flatMap(({ element, place }) => {
      const at = Number(/^definition\.pages\[(\d+)\]/.exec(place)?.[1]);
      const page = pages[at]?.name ?? '';
      const rows = element.type === 'matrix' && Array.isArray(element['rows']) ? element['rows'] : null;
      const own = { place, page, element };
      if (rows === null) {
        const name = String(element.name);
        return [{ ...own, name, text: textIn(element.title), item: items.get(name) ?? null }];
      }
      return rows.map((row: unknown) => {
        const { value, text } = (
          typeof row === 'object' && row !== null ? row : { value: row, text: row }
        ) as Record<string, unknown>;
        const name = `${String(element.name)}.${String(value)}`;
        return { ...own, name, text: textIn(text), item: items.get(name) ?? null };
      });
    });
}

/** Whether it is answered in one's own words. */
export function isOpen({ element, item }: Asked): boolean {
  return item?.role === 'freeText' || element.type === 'comment';
}

export function isScaleQuestion({ item }: Asked): boolean {
  return item?.role === 'scale';
}

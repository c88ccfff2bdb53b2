import { placedElements } from '../questionnaire/elements.ts';
import type { Questionnaire } from '../questionnaire/format.ts';
import type { Draft } from './format.ts';

/**
 * The name of the question, page or panel that a place in a draft lies in, as faults tell places
 * (`definition.pages[0].elements[2].title`, `items[3].scale`); null where it is in none.
 */
export function partAt(draft: Draft, place: string): string | null {
  const item = /^items\[(\d+)\]/.exec(place)?.[1];
  if (item !== undefined) return draft.items[Number(item)]?.name ?? null;
  const parts = [
    ...draft.definition.pages.map(({ name }, at) => ({ name, place: `definition.pages[${at}]` })),
    ...placedElements(draft.definition as Questionnaire['definition']).map(({ element, place }) => ({
      ...{ name: String(element.name), place },
    })),
  ];
  const within = parts.filter((part) => place === part.place || place.startsWith(`${part.place}.`));
  return within.at(-1)?.name ?? null;
}

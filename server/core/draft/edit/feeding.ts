import type { Draft } from '../format.ts';
import { type Added, addPage, addPart } from './add.ts';
import { setFeed } from './items.ts';
import { childrenOf, pageKey, partAt } from './tree.ts';

/** A new question on a scale, last on the last page, that gives value to an indicator. `token` as in `addPart`. */
export function addQuestionFor(draft: Draft, indicator: string, token: string): Added {
  const paged = draft.definition.pages.length > 0 ? draft : addPage(draft, 0).draft;
  const within = pageKey(String(paged.definition.pages.at(-1)?.name));
  const at = childrenOf(partAt(paged, within)?.part ?? {}).length;
  const added = addPart(paged, 'rating', { within, at }, token);
  return { draft: setFeed(added.draft, added.key, indicator, 1), key: added.key };
}

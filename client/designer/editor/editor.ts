import { createContext, useContext } from 'react';
import type { DraftState } from '../../../server/core/authorisation/questionnaire-draft.ts';
import {
  childrenOf,
  isPage,
  type Part,
  type PartKey,
  type Placed,
  partsOf,
} from '../../../server/core/draft/edit/tree.ts';
import type { Draft } from '../../../server/core/draft/format.ts';
import { estimateMinutes } from '../../../server/core/draft/minutes.ts';
import { textIn } from '../../../server/core/draft/texts.ts';
import type { Language } from '../../../server/core/locale.ts';
import { asks } from '../../../server/core/questionnaire/elements.ts';
import { formatMinutes } from '../../../server/core/wording/numbers.ts';
import type { DesignerTexts } from '../../i18n/designer.nb.ts';
import type { Comment } from '../review/queries.ts';
import type { Did } from './session.ts';

/** The form of the draft itself: its title, purpose and kind. */
export const about = 'about';

/** Where the focus goes when something else is chosen: to its heading, to its first field, or nowhere. */
export type FocusOn = 'heading' | 'field' | 'nothing';

/** What every part of the editor has at hand. */
export interface Editor {
  draft: Draft;
  mayEdit: boolean;
  /** The language it is being written in, of the draft's. */
  language: string;
  /** A page, panel or question, or `about`. */
  selected: PartKey | typeof about;
  select(key: PartKey | typeof about, focus?: FocusOn): void;
  /** Does something to the draft. What it was is told to those who hear the page, unless it was another letter. */
  edit(change: (draft: Draft) => Draft, did: Did, isTold?: boolean): void;
  words: DesignerTexts;
}

/** What is said of the draft, by what it is said of. */
export interface Commenting {
  id: string;
  state: DraftState;
  byPart: ReadonlyMap<PartKey | typeof about, readonly Comment[]>;
}

export const EditorContext = createContext<Editor | null>(null);

/** Null: where a draft is written without what is said of it beside. */
export const CommentingContext = createContext<Commenting | null>(null);

export function useCommenting(): Commenting | null {
  return useContext(CommentingContext);
}

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('a part of the editor stands outside it');
  return editor;
}

/** What a part is called where it is told of: its own words in the language, else in bokmål, else that there are none. */
export function nameOf(
  { draft, language, words }: Pick<Editor, 'draft' | 'language' | 'words'>,
  key: PartKey,
): string {
  if (key === about) return words.outline.about;
  const placed = partsOf(draft).find((one) => one.key === key);
  if (!placed) return key.replace(/^page:/, '');
  return (
    wordsOf(placed, language) ?? (isPage(key) ? words.outline.page(placed.at + 1) : words.outline.unwritten)
  );
}

function wordsOf({ part }: Pick<Placed, 'part'>, language: string): string | null {
  const text = textIn(part['title'] ?? part['html']);
  const own = text[language]?.trim() || text['nb']?.trim() || '';
  const plain = own
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (plain === '') return null;
  return plain.length > 70 ? `${plain.slice(0, 69)}…` : plain;
}

/** The number each question has on paper and in the list, from 1; texts and groups have none. */
export function numbersOf(draft: Draft): Map<PartKey, number> {
  const asked = partsOf(draft).filter(({ key, part }) => !isPage(key) && asks(part as { type?: unknown }));
  return new Map(asked.map(({ key }, at) => [key, at + 1]));
}

/** What is chosen after this is gone: what stands after it, before it, or what it stood in. */
export function neighbourOf(draft: Draft, key: PartKey): PartKey | typeof about {
  const parts = partsOf(draft);
  const placed = parts.find((one) => one.key === key);
  if (!placed) return about;
  const siblings = parts.filter(({ within }) => within === placed.within);
  return siblings[placed.at + 1]?.key ?? siblings[placed.at - 1]?.key ?? (placed.within || about);
}

/** Where something new comes: after what is chosen, or last on the chosen page or in the chosen group. */
export function spotAfter(draft: Draft, selected: PartKey): { within: PartKey; at: number } {
  const placed = partsOf(draft).find(({ key }) => key === selected);
  const last = draft.definition.pages.at(-1);
  if (!placed)
    return { within: last ? `page:${last.name}` : '', at: childrenOf((last ?? {}) as Part).length };
  const isHolder = isPage(selected) || placed.part['type'] === 'panel';
  return isHolder
    ? { within: selected, at: childrenOf(placed.part).length }
    : { within: placed.within, at: placed.at + 1 };
}

/**
 * Where a part lands that is dropped on another: before what it comes up to, after what it comes down to, first on a page it is
 * dropped on the heading of; a page before or after the page. Null: it is dropped on itself.
 */
export function dropSpot(
  draft: Draft,
  key: PartKey,
  over: PartKey,
): { within: PartKey | ''; at: number } | null {
  const parts = partsOf(draft);
  const from = parts.findIndex((one) => one.key === key);
  const to = parts.findIndex((one) => one.key === over);
  const [own, target] = [parts[from], parts[to]];
  if (!own || !target || key === over) return null;
  const isDown = from < to;
  if (isPage(key)) {
    const page = parts.slice(0, to + 1).findLast((one) => isPage(one.key)) as Placed;
    if (page.key === key) return null;
    return { within: '', at: isDown ? page.at + 1 : page.at };
  }
  // Down past a heading is onto that page; up past it is to the end of the one before.
  if (isPage(over)) {
    if (isDown || target.at === 0) return { within: over, at: 0 };
    const before = draft.definition.pages[target.at - 1] as Part;
    return { within: `page:${String(before['name'])}`, at: childrenOf(before).length };
  }
  return { within: target.within, at: isDown ? target.at + 1 : target.at };
}

/** About how long it takes to answer, as it is told: «3» or «3,5». */
export function minutesOf(draft: Draft, language: Language): string {
  const minutes = draft.estimatedMinutes ?? estimateMinutes(draft);
  return formatMinutes(minutes, language);
}

/** A token for what is new, so that it is never taken for something that was deleted. */
export function drawToken(): string {
  return crypto.randomUUID().slice(0, 8);
}

import type { BankPiece } from '../../bank/piece.ts';
import type { Draft, DraftIndex, DraftScale, DraftText } from '../format.ts';
import { isSame } from '../merge.ts';
import { isWritten, textIn } from '../texts.ts';
import { addPage } from './add.ts';
import { entriesOf, withColumnsOfScale } from './choices.ts';
import {
  childrenOf,
  freshName,
  inserted,
  isPage,
  numbered,
  type Part,
  type PartKey,
  partAt,
  partsOf,
  type Spot,
  withPart,
} from './tree.ts';

/** What came of it: the draft with the question in it, or that the question is in it already, and what it is called there. */
export type FromBank = { outcome: 'added'; draft: Draft; key: PartKey } | { outcome: 'there'; key: PartKey };

/** The longest name of a question, less what a number after it may take. */
const longestStem = 36;

/**
 * The draft with a question of the bank in it. It keeps its id, so that it is the same question as before, and is read with what
 * it was read with: it comes where it is told to when what stands above that page is the same, else on a page that has it, else on
 * a new page after. A row of a matrix joins the same matrix where the draft has it.
 */
export function addFromBank(draft: Draft, piece: BankPiece, spot: Spot): FromBank {
  const there = draft.items.find(({ id }) => id === piece.item.id);
  if (there) return { outcome: 'there', key: there.name.split('.')[0] as string };
  const scaled = withScaleOf(withThemeOf(draft, piece), piece);
  const joined = joinedTo(scaled, piece);
  const placed = joined ?? placedOnPage(scaled, piece, spot);
  const items = [...placed.draft.items, { ...piece.item, ...placed.scale, name: placed.name }];
  const key = placed.name.split('.')[0] as string;
  const indexed = withIndices({ ...placed.draft, items }, piece);
  return { outcome: 'added', draft: joined ? withColumnsOfScale(indexed, key) : indexed, key };
}

/** A draft with a scale of its own for the question: `scale` is its key there. */
interface Scaled {
  draft: Draft;
  scale: { scale: string } | null;
}

function withThemeOf(draft: Draft, { theme }: BankPiece): Draft {
  const isThere = theme === null || draft.themes.some(({ key }) => key === theme.key);
  return isThere ? draft : { ...draft, themes: [...draft.themes, theme] };
}

/** On the draft's own scale where that says the same; it may say it in more languages. */
function withScaleOf(draft: Draft, { scale, item }: BankPiece): Scaled {
  if (scale === null || item.role !== 'scale') return { draft, scale: null };
  const there = Object.entries(draft.scales).find(([, own]) => saysTheSame(own, scale));
  if (there) return { draft, scale: { scale: there[0] } };
  const key = numbered(item.scale, (name) => !Object.hasOwn(draft.scales, name));
  return { draft: { ...draft, scales: { ...draft.scales, [key]: scale } }, scale: { scale: key } };
}

function saysTheSame(own: DraftScale, brought: DraftScale): boolean {
  const [mine, theirs] = [textsOf(own), textsOf(brought)];
  return (
    own.min === brought.min &&
    own.max === brought.max &&
    isSame(Object.keys(mine).toSorted(), Object.keys(theirs).toSorted()) &&
    Object.entries(theirs).every(([place, text]) => holds(mine[place] ?? {}, text))
  );
}

function textsOf({ labels, dontKnow, notApplicable }: DraftScale): Record<string, DraftText> {
  return { ...labels, ...(dontKnow ? { dontKnow } : {}), ...(notApplicable ? { notApplicable } : {}) };
}

/** Whether a text has every language of another, in the same words. */
function holds(own: DraftText, other: DraftText): boolean {
  return Object.entries(other).every(([language, words]) => own[language] === words);
}

type Named = Scaled & { name: string };

/** In the matrix that it is a row of, where the draft has that with the same title, scale and page. */
function joinedTo({ draft, scale }: Scaled, { part, stem }: BankPiece): Named | null {
  if (part['type'] !== 'matrix') return null;
  const isOnScale = (name: string) =>
    draft.items.some((one) => one.role === 'scale' && one.scale === scale?.scale && one.name === name);
  const matrix = partsOf(draft).find(
    ({ key, part: own }) =>
      own['type'] === 'matrix' &&
      holds(textIn(own['title']), textIn(part['title'])) &&
      readsUnder(draft, key, stem) &&
      (scale === null
        ? isSame(own['columns'], part['columns'])
        : entriesOf(own, 'rows').every((row) => isOnScale(`${key}.${String(row['value'])}`))),
  );
  if (!matrix) return null;
  const rows = entriesOf(matrix.part, 'rows');
  const used = new Set(rows.map(({ value }) => String(value)));
  const [row] = entriesOf(part, 'rows') as [Part];
  const value = numbered(String(row['value']).slice(0, longestStem), (one) => !used.has(one));
  const changed = withPart(draft, matrix.key, (own) => ({ ...own, rows: [...rows, { ...row, value }] }));
  return { draft: changed, scale, name: `${matrix.key}.${value}` };
}

function placedOnPage({ draft, scale }: Scaled, piece: BankPiece, spot: Spot): Named {
  const { part, item } = piece;
  const name = freshName(draft, (item.name.split('.')[0] as string).slice(0, longestStem));
  const ready = withStem(draft, piece, spot);
  const placed = inserted(ready.draft, ready.spot, { ...part, name });
  const row = item.name.split('.')[1];
  return { draft: placed, scale, name: row === undefined ? name : `${name}.${row}` };
}

/** A place where the question is read with the same words above it as before. */
function withStem(draft: Draft, { stem, theme }: BankPiece, spot: Spot): { draft: Draft; spot: Spot } {
  const page = pageOf(draft, spot.within);
  if (page === null || readsUnder(draft, page, stem)) return { draft, spot };
  const own = partAt(draft, page) as { part: Part; at: number };
  const isBlank = childrenOf(own.part).length === 0 && !isWritten(textIn(own.part['description']), 'nb');
  if (isBlank) return { draft: withPart(draft, page, (part) => ({ ...part, description: stem })), spot };
  const other = isWritten(stem, 'nb')
    ? partsOf(draft).find(({ key }) => isPage(key) && readsUnder(draft, key, stem))
    : undefined;
  if (other) return { draft, spot: { within: other.key, at: childrenOf(other.part).length } };
  const added = addPage(draft, own.at + 1);
  const titled = withPart(added.draft, added.key, ({ title: _, ...part }) => ({
    ...part,
    ...(theme ? { title: theme.name } : {}),
    ...(isWritten(stem, 'nb') ? { description: stem } : {}),
  }));
  return { draft: titled, spot: { within: added.key, at: 0 } };
}

/** Whether these words, or none where there are none, stand above what lies in a part. */
function readsUnder(draft: Draft, key: PartKey, stem: DraftText): boolean {
  const page = pageOf(draft, key);
  const own = page === null ? {} : textIn(partAt(draft, page)?.part['description']);
  return (own['nb'] ?? '').trim() === (stem['nb'] ?? '').trim();
}

function pageOf(draft: Draft, within: PartKey | ''): PartKey | null {
  for (let key = within; key !== ''; ) {
    if (isPage(key)) return partAt(draft, key) ? key : null;
    const placed = partAt(draft, key);
    if (!placed) return null;
    key = placed.within;
  }
  return null;
}

/**
 * With the indicators the question gives value to. Where one asks for so many answered questions, it asks for no more than there
 * are in the draft yet, and for as many as before when they have all come.
 */
function withIndices(draft: Draft, piece: BankPiece): Draft {
  const { item } = piece;
  if (item.role !== 'scale') return draft;
  const feeding = (indicator: string) =>
    draft.items.filter(
      (one) => one.role === 'scale' && one.feeds.some((feed) => feed.indicator === indicator),
    ).length;
  const indices = [...draft.indices];
  for (const { indicator } of item.feeds) {
    const brought = piece.indices.find((index) => index.indicator === indicator);
    const index: DraftIndex = brought ?? { indicator, kind: 'reflective', minValidItems: 'twoThirds' };
    const { minValidItems: wanted } = index;
    const count = feeding(indicator);
    const at = indices.findIndex((each) => each.indicator === indicator);
    const isHeldDown =
      typeof wanted === 'number' && indices[at]?.minValidItems === count - 1 && count <= wanted;
    if (at >= 0 && !isHeldDown) continue;
    const capped = typeof wanted === 'number' ? { ...index, minValidItems: Math.min(wanted, count) } : index;
    indices.splice(at < 0 ? indices.length : at, at < 0 ? 0 : 1, capped);
  }
  return { ...draft, indices };
}

import type { Part } from '../draft/edit/tree.ts';
import type { Draft, DraftIndex, DraftItem, DraftScale, DraftText } from '../draft/format.ts';
import { type PlacedQuestion, stemAbove } from './worded.ts';

/** A question as it is put into a draft, with all that its answers need to mean the same there. */
export interface BankPiece {
  /** As it stands in its questionnaire, without what decides when it is asked. Of a matrix: with this row alone. */
  part: Part;
  /** What its answers mean; its id is the question's identity, and stays. */
  item: DraftItem;
  /** What stands above all questions of its page and is read with it; empty: nothing. */
  stem: DraftText;
  /** Null: it is on no scale. */
  scale: DraftScale | null;
  theme: Draft['themes'][number] | null;
  /** How the indicators it gives value to are made. */
  indices: DraftIndex[];
}

/** Conditions ask about other questions, which are not brought along. */
const conditions = ['visibleIf', 'enableIf', 'requiredIf'];

/** A question taken out of its questionnaire. */
export function pieceOf({ asked, item, draft }: PlacedQuestion): BankPiece {
  const { element } = asked;
  const part = Object.fromEntries(
    Object.entries(element).filter(([property]) => !conditions.includes(property)),
  );
  const stem = stemAbove(draft, asked.page);
  if (element.type === 'matrix') part['rows'] = [rowOf(element['rows'], item.name)];
  if (item.role !== 'scale') return { part, item, stem, scale: null, theme: null, indices: [] };
  return {
    ...{ part, item, stem },
    scale: draft.scales[item.scale] ?? null,
    theme: draft.themes.find(({ key }) => key === item.theme) ?? null,
    indices: draft.indices.filter(({ indicator }) => item.feeds.some((feed) => feed.indicator === indicator)),
  };
}

function rowOf(rows: unknown, itemName: string): Part {
  const code = itemName.slice(itemName.indexOf('.') + 1);
  const codeOf = (row: unknown) =>
    String(typeof row === 'object' && row !== null ? (row as Part)['value'] : row);
  const row: unknown = (rows as unknown[]).find((one) => codeOf(one) === code);
  return typeof row === 'object' && row !== null ? (row as Part) : { value: code, text: { nb: code } };
}

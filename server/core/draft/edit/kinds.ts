import type { DraftItem } from '../format.ts';
import type { Part } from './tree.ts';

/** What may be put on a page, by what whoever makes it calls it. */
export const partKinds = [
  'rating',
  'radiogroup',
  'checkbox',
  'dropdown',
  'matrix',
  'ranking',
  'boolean',
  'comment',
  'text',
  'number',
  'date',
  'file',
  'html',
  'panel',
] as const;
export type PartKind = (typeof partKinds)[number];

/** The kind of a part of a draft; null for a page, and for a type that is not ours, as a file from elsewhere may have. */
export function kindOf({ type, inputType }: Part): PartKind | null {
  if (type === 'text' && (inputType === 'number' || inputType === 'date')) return inputType;
  return partKinds.find((kind) => kind === type) ?? null;
}

/** What the answers to a question of this kind are; null where it asks nothing. */
export function roleOf(kind: PartKind): DraftItem['role'] | null {
  if (kind === 'html' || kind === 'panel') return null;
  if (kind === 'rating' || kind === 'matrix') return 'scale';
  if (kind === 'comment' || kind === 'text') return 'freeText';
  return kind === 'file' ? 'file' : 'background';
}

export function hasChoices(kind: PartKind): boolean {
  return kind === 'radiogroup' || kind === 'checkbox' || kind === 'dropdown' || kind === 'ranking';
}

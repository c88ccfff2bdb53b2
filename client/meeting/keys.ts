/** What a key does in a meeting. A presenter's remote sends PageDown and PageUp, and some a full stop for black. */
export type Act = 'next' | 'back' | 'first' | 'last' | 'black' | 'overview' | 'leave';

const acts: Record<string, Act> = {
  ...{ ArrowRight: 'next', PageDown: 'next', ArrowLeft: 'back', PageUp: 'back' },
  ...{ Home: 'first', End: 'last', Escape: 'leave' },
};
const letterActs: Record<string, Act> = { b: 'black', '.': 'black', o: 'overview' };

interface Pressed {
  key: string;
  defaultPrevented: boolean;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  target: EventTarget | null;
}

/** Null: the key is none of ours, or belongs to what has the focus (a text field, a chart that is read with the arrows). */
export function actOf(event: Pressed, hasLetterKeys: boolean): Act | null {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return null;
  const target = event.target as Partial<HTMLElement> | null;
  if (event.key !== 'Escape' && target?.matches?.('input, textarea, select, [contenteditable]')) return null;
  return acts[event.key] ?? (hasLetterKeys ? (letterActs[event.key.toLowerCase()] ?? null) : null);
}

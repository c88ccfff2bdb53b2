import { type ReactNode, useEffect } from 'react';

/** Ctrl+Z and Ctrl+Shift+Z wherever one stands, also in a field: each letter is a part of a step here. */
export function UndoKeys({ onUndo }: { onUndo(isUndo: boolean): void }): ReactNode {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isRedo = (event.shiftKey && event.key.toLowerCase() === 'z') || event.key.toLowerCase() === 'y';
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      if (!isRedo && event.key.toLowerCase() !== 'z') return;
      event.preventDefault();
      onUndo(!isRedo);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [onUndo]);
  return null;
}

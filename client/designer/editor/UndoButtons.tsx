import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import type { DesignerTexts } from '../../i18n/designer.nb.ts';
import { SavedState } from './SavedState.tsx';
import type { Shown } from './session.ts';

interface UndoButtonsProps {
  shown: Shown;
  words: DesignerTexts;
  onUndo(): void;
  onRedo(): void;
}

/** A step back, a step forward, each with what it is of, and how it stands with what is written. */
export function UndoButtons({ shown, words, onUndo, onRedo }: UndoButtonsProps): ReactNode {
  const id = useId();
  return (
    <div className="editor-acts">
      <Button
        variant="secondary"
        onClick={onUndo}
        aria-disabled={shown.undoes === null || undefined}
        aria-describedby={`${id}-undo`}
      >
        {words.undo}
      </Button>
      <span id={`${id}-undo`} className="ds-sr-only">
        {shown.undoes}
      </span>
      <Button
        variant="secondary"
        onClick={onRedo}
        aria-disabled={shown.redoes === null || undefined}
        aria-describedby={`${id}-redo`}
      >
        {words.redo}
      </Button>
      <span id={`${id}-redo`} className="ds-sr-only">
        {shown.redoes}
      </span>
      <SavedState saving={shown.saving} words={words} />
    </div>
  );
}

import { Button } from '@digdir/designsystemet-react';
import { type DragEvent, type ReactNode, useId, useRef, useState } from 'react';
import { adminImportTexts } from '../../i18n/admin-import.ts';
import { useTexts } from '../../parts/place.ts';

interface FileFieldProps {
  /** The name of the file that is chosen; null: none. */
  chosen: string | null;
  /** What is wrong with it before it is sent. */
  error: string | null;
  onChoose(file: File): void;
  /** The kinds of file that are offered first; left out: tables. */
  accept?: string;
}

const tables =
  '.csv,.txt,.xlsx,.json,application/json,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A place to drop a file on, and a button for those who do not drag. */
export function FileField({ chosen, error, onChoose, accept = tables }: FileFieldProps): ReactNode {
  const words = useTexts(adminImportTexts);
  const [isOver, setIsOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const described = useId();
  const take = (file: File | undefined) => {
    if (file) onChoose(file);
    // So that the same file can be chosen again when it is mended.
    if (input.current) input.current.value = '';
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same for whoever does not drag
    <div
      className="drop-zone"
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <p className="drop-words">{words.drop}</p>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        onChange={(event) => take(event.target.files?.[0])}
      />
      <Button variant="secondary" aria-describedby={described} onClick={() => input.current?.click()}>
        {chosen === null ? words.choose : words.chooseAgain}
      </Button>
      <div id={described}>
        {chosen === null ? null : <p className="drop-chosen">{words.chosen(chosen)}</p>}
        {error === null ? null : (
          <p className="error" role="alert">
            {error}
          </p>
        )}
      </div>
    </div>
  );
}

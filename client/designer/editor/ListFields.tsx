import { Button, Fieldset } from '@digdir/designsystemet-react';
import { type ClipboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import {
  addEntry,
  entriesOf,
  type ListName,
  moveEntry,
  removeEntry,
} from '../../../server/core/draft/edit/choices.ts';
import { fillEntries, textsInList } from '../../../server/core/draft/edit/lists.ts';
import type { Placed } from '../../../server/core/draft/edit/tree.ts';
import { nameOf, useEditor } from './editor.ts';
import { WordsField } from './WordsField.tsx';

/** What may be chosen, or the rows of a table, in their order. */
export function ListFields({
  placed,
  list,
}: {
  placed: Placed;
  list: Exclude<ListName, 'columns'>;
}): ReactNode {
  const editor = useEditor();
  const { draft, language, words, edit, mayEdit } = editor;
  const { key, place, part } = placed;
  const texts = words.choices;
  const entries = entriesOf(part, list);
  const name = nameOf(editor, key);
  const box = useRef<HTMLFieldSetElement>(null);
  const [focusOn, setFocusOn] = useState<{ at: number } | null>(null);
  useEffect(() => {
    if (focusOn) box.current?.querySelectorAll<HTMLInputElement>('input')[focusOn.at]?.focus();
  }, [focusOn]);
  const called = (at: number) => (list === 'rows' ? texts.row(at + 1) : texts.choice(at + 1));
  const changed = { text: words.acts.changed(name) };
  // A list of lines becomes as many answers, from the one it is pasted into.
  const paste = (event: ClipboardEvent, at: number) => {
    const languages = [language, ...draft.languages.filter((one) => one !== language)];
    const lines = textsInList(event.clipboardData.getData('text'), languages);
    if (!mayEdit || lines.length < 2) return;
    event.preventDefault();
    edit((one) => fillEntries(one, key, list, at, lines), changed);
    setFocusOn({ at: at + lines.length - 1 });
  };
  return (
    <Fieldset className="list-fields" ref={box}>
      <Fieldset.Legend>{list === 'rows' ? texts.rows : texts.title}</Fieldset.Legend>
      {mayEdit ? <Fieldset.Description>{texts.paste}</Fieldset.Description> : null}
      {entries.map((entry, at) => (
        <div key={String(entry['value'])} className="list-entry" onPaste={(event) => paste(event, at)}>
          <WordsField place={`${place}.${list}[${at}].text`} label={called(at)} of={name} />
          {mayEdit ? (
            <div className="list-acts">
              <EntryButton
                label={texts.up(called(at))}
                sign="↑"
                isOff={at === 0}
                onPress={() => edit((one) => moveEntry(one, key, list, at, -1), changed)}
              />
              <EntryButton
                label={texts.down(called(at))}
                sign="↓"
                isOff={at === entries.length - 1}
                onPress={() => edit((one) => moveEntry(one, key, list, at, 1), changed)}
              />
              <EntryButton
                label={texts.remove(called(at))}
                sign="×"
                isOff={entries.length === 1}
                onPress={() => {
                  edit((one) => removeEntry(one, key, list, at), changed);
                  setFocusOn({ at: Math.max(0, at - 1) });
                }}
              />
            </div>
          ) : null}
        </div>
      ))}
      {mayEdit ? (
        <p>
          <Button
            variant="tertiary"
            onClick={() => {
              edit((one) => addEntry(one, key, list), changed);
              setFocusOn({ at: entries.length });
            }}
          >
            {list === 'rows' ? texts.addRow : texts.add}
          </Button>
        </p>
      ) : null}
    </Fieldset>
  );
}

interface EntryButtonProps {
  label: string;
  sign: string;
  isOff: boolean;
  onPress(): void;
}

/** A small button beside an entry of a list; where it can do nothing it is still there, and does nothing. */
export function EntryButton({ label, sign, isOff, onPress }: EntryButtonProps): ReactNode {
  return (
    <Button
      variant="tertiary"
      icon
      aria-label={label}
      aria-disabled={isOff || undefined}
      onClick={() => (isOff ? undefined : onPress())}
    >
      <span aria-hidden="true">{sign}</span>
    </Button>
  );
}

import { Fieldset } from '@digdir/designsystemet-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { countInTheme, moveTheme, removeTheme } from '../../../server/core/draft/edit/items.ts';
import { useEditor } from './editor.ts';
import { EntryButton } from './ListFields.tsx';
import { WordsField } from './WordsField.tsx';

/** What the results are grouped by: what each theme is called, their order, and away with those that hold nothing. */
export function ThemesField(): ReactNode {
  const { draft, language, words, edit, mayEdit } = useEditor();
  const texts = words.themes;
  const box = useRef<HTMLFieldSetElement>(null);
  const [focusOn, setFocusOn] = useState<{ at: number } | null>(null);
  useEffect(() => {
    if (focusOn) box.current?.querySelectorAll<HTMLInputElement>('input')[focusOn.at]?.focus();
  }, [focusOn]);
  const { themes } = draft;
  if (themes.length === 0) return null;
  const counts = themes.map(({ key }) => countInTheme(draft, key));
  return (
    <Fieldset className="list-fields" ref={box}>
      <Fieldset.Legend>{texts.title}</Fieldset.Legend>
      <Fieldset.Description>
        {texts.help} {mayEdit && counts.includes(0) ? texts.mayRemove : ''}
      </Fieldset.Description>
      {themes.map(({ key, name }, at) => {
        const label = texts.theme(at + 1);
        const called = name[language] || name['nb'] || label;
        const moved = (places: number) =>
          edit((one) => moveTheme(one, key, places), { text: words.acts.movedTheme(called) });
        return (
          <div key={key} className="list-entry">
            <WordsField
              place={`themes[${at}].name`}
              label={label}
              description={texts.holds(counts[at] ?? 0)}
              of={called}
            />
            {mayEdit ? (
              <div className="list-acts">
                <EntryButton
                  label={words.choices.up(label)}
                  sign="↑"
                  isOff={at === 0}
                  onPress={() => moved(-1)}
                />
                <EntryButton
                  label={words.choices.down(label)}
                  sign="↓"
                  isOff={at === themes.length - 1}
                  onPress={() => moved(1)}
                />
                <EntryButton
                  label={words.choices.remove(label)}
                  sign="×"
                  isOff={(counts[at] ?? 0) > 0}
                  onPress={() => {
                    edit((one) => removeTheme(one, key), { text: words.acts.removedTheme(called) });
                    setFocusOn({ at: Math.max(0, at - 1) });
                  }}
                />
              </div>
            ) : null}
          </div>
        );
      })}
    </Fieldset>
  );
}

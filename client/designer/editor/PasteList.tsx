import { Button, Field, Heading, Label, Paragraph, Select, Textfield } from '@digdir/designsystemet-react';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { addList, mostPasted, textsInList } from '../../../server/core/draft/edit/lists.ts';
import { usePlace } from '../../parts/place.ts';
import { languageName } from '../language-names.ts';
import { useIndicators } from '../queries.ts';
import { about, drawToken, nameOf, spotAfter, useEditor } from './editor.ts';

/** Many questions on a scale at once: a list from a letter, last year's report or a spreadsheet, one a line. */
export function PasteList({ onClose }: { onClose(): void }): ReactNode {
  const editor = useEditor();
  const { draft, words, selected, select, edit, language } = editor;
  const { language: reads } = usePlace();
  const [list, setList] = useState('');
  const [indicator, setIndicator] = useState('');
  const [isEmpty, setIsEmpty] = useState(false);
  const label = useId();
  const texts = words.add.list;
  const all = useIndicators().filter(({ kind }) => kind !== null);
  // The language that is being written comes first: whoever writes nynorsk pastes nynorsk.
  const languages = [language, ...draft.languages.filter((one) => one !== language)];
  const found = textsInList(list, languages);
  const columns = Math.max(0, ...found.map((text) => Object.keys(text).length));
  const add = (event: FormEvent) => {
    event.preventDefault();
    setIsEmpty(found.length === 0);
    if (found.length === 0) return;
    const [spot, token, fed] = [spotAfter(draft, selected), drawToken(), indicator || null];
    const { key } = addList(draft, found, spot, token, fed);
    onClose();
    edit((one) => addList(one, found, spot, token, fed).draft, { text: words.acts.addedList(found.length) });
    select(key);
  };
  return (
    <form className="paste-list" onSubmit={add} noValidate>
      {selected === about ? null : <Paragraph>{words.add.after(nameOf(editor, selected))}</Paragraph>}
      <Textfield
        multiline
        rows={7}
        autoFocus
        label={texts.label}
        description={texts.help(languages.map((tag) => languageName(tag, words, reads)))}
        error={isEmpty ? texts.empty : undefined}
        value={list}
        onChange={(event) => setList(event.target.value)}
      />
      <Field>
        <Label htmlFor={label}>{texts.feeds}</Label>
        <Select id={label} value={indicator} onChange={(event) => setIndicator(event.target.value)}>
          <option value="">{texts.feedsNothing}</option>
          {[true, false].map((isNear) => (
            <optgroup key={String(isNear)} label={isNear ? words.kinds[draft.kind] : words.meaning.others}>
              {all
                .filter(({ kind }) => (kind === draft.kind) === isNear)
                .map(({ key, name }) => (
                  <option key={key} value={key}>
                    {name[reads]}
                  </option>
                ))}
            </optgroup>
          ))}
        </Select>
      </Field>
      <div role="status">
        {found.length === 0 ? null : (
          <>
            <Heading level={3} data-size="2xs">
              {texts.found(found.length, columns)}
            </Heading>
            {found.length === mostPasted ? <Paragraph>{texts.most(mostPasted)}</Paragraph> : null}
          </>
        )}
      </div>
      <p className="paste-acts">
        <Button type="submit">{texts.add(found.length)}</Button>
        <Button type="button" variant="tertiary" onClick={onClose}>
          {words.cancel}
        </Button>
      </p>
    </form>
  );
}

import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { type ReactNode, useId, useState } from 'react';
import { setFeed } from '../../../server/core/draft/edit/items.ts';
import { scaleItemsIn } from '../../../server/core/draft/mapping.ts';
import { mappingTexts } from '../../i18n/mapping.ts';
import { usePlace, useTexts } from '../../parts/place.ts';
import { useEditor } from '../editor/editor.ts';
import { itemNamer } from './item-words.ts';

/** Chooses a question of the draft that is to give value to an indicator as well. */
export function AddFeed({ indicator, name }: { indicator: string; name: string }): ReactNode {
  const { draft, words, edit } = useEditor();
  const { language } = usePlace();
  const texts = useTexts(mappingTexts);
  const [chosen, setChosen] = useState('');
  const id = useId();
  const wordsOf = itemNamer(draft, language, words.outline.unwritten);
  const all = scaleItemsIn(draft);
  const free = all.filter(({ feeds }) => feeds.every((feed) => feed.indicator !== indicator));
  if (all.length === 0) return null;
  if (free.length === 0) return <p className="quiet">{texts.allThere}</p>;
  const add = () => {
    if (!free.some((item) => item.name === chosen)) return;
    const { text } = wordsOf(chosen);
    edit((one) => setFeed(one, chosen, indicator, 1), { text: texts.did.added(text, name) });
    setChosen('');
  };
  return (
    <div className="feeding-choose">
      <Field>
        <Label htmlFor={id}>{texts.add}</Label>
        <Select id={id} value={chosen} onChange={(event) => setChosen(event.target.value)}>
          <option value="">{texts.choose}</option>
          {free.map((item) => {
            const { number, text } = wordsOf(item.name);
            return (
              <option key={item.name} value={item.name}>
                {number === null ? text : `${number} ${text}`}
              </option>
            );
          })}
        </Select>
      </Field>
      <Button variant="secondary" aria-disabled={chosen === '' || undefined} onClick={add}>
        {texts.addButton}
      </Button>
    </div>
  );
}

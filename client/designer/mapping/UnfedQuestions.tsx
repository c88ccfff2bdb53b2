import { Field, Heading, Label, Paragraph, Select } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import { setFeed } from '../../../server/core/draft/edit/items.ts';
import { itemsWithoutIndicator, scaleItemsIn } from '../../../server/core/draft/mapping.ts';
import { mappingTexts } from '../../i18n/mapping.ts';
import { usePlace, useTexts } from '../../parts/place.ts';
import { useEditor } from '../editor/editor.ts';
import type { MappedIndicator } from './indicators.ts';
import { itemNamer } from './item-words.ts';

/** The questions on a scale that feed no indicator, each with a way to have it feed one. */
export function UnfedQuestions({ indicators }: { indicators: readonly MappedIndicator[] }): ReactNode {
  const { draft, words, edit, mayEdit } = useEditor();
  const { language } = usePlace();
  const texts = useTexts(mappingTexts);
  const id = useId();
  const unfed = itemsWithoutIndicator(draft);
  if (scaleItemsIn(draft).length === 0) return null;
  const wordsOf = itemNamer(draft, language, words.outline.unwritten);
  return (
    <section aria-labelledby={id}>
      <Heading level={2} data-size="xs" id={id}>
        {texts.unfed}
      </Heading>
      <Paragraph>{unfed.length === 0 ? texts.unfedNone : texts.unfedText}</Paragraph>
      <ul className="feeding-items">
        {unfed.map(({ name }) => {
          const { number, text } = wordsOf(name);
          return (
            <li key={name}>
              <p className="feeding-text">
                {number === null ? null : <span className="quiet">{number} </span>}
                {text}
              </p>
              {mayEdit && indicators.length > 0 ? (
                <Field className="give-to">
                  <Label htmlFor={`${id}-${name}`}>
                    {texts.giveTo}
                    <span className="ds-sr-only">: {text}</span>
                  </Label>
                  <Select
                    id={`${id}-${name}`}
                    value=""
                    onChange={({ target: { value } }) => {
                      const chosen = indicators.find(({ key }) => key === value);
                      if (!chosen) return;
                      edit((one) => setFeed(one, name, chosen.key, 1), {
                        text: texts.did.added(text, chosen.name),
                      });
                    }}
                  >
                    <option value="">{texts.chooseIndicator}</option>
                    {indicators.map(({ key, name: called }) => (
                      <option key={key} value={key}>
                        {called}
                      </option>
                    ))}
                  </Select>
                </Field>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

import { Details, Field, Label, Paragraph, Select } from '@digdir/designsystemet-react';
import { type ReactNode, type RefObject, useId } from 'react';
import { withPipe } from '../../../server/core/draft/edit/pipes.ts';
import { textAt, withText } from '../../../server/core/draft/edit/text.ts';
import { type Placed, partsOf } from '../../../server/core/draft/edit/tree.ts';
import { askables } from './askables.ts';
import { useEditor } from './editor.ts';

interface PipeFieldProps {
  placed: Placed;
  name: string;
  /** Where the question is written: the answer is put in where the caret is. */
  field: RefObject<HTMLTextAreaElement | HTMLInputElement | null>;
}

/** Puts the answer to an earlier question into the words of this one, by choosing it. */
export function PipeField({ placed, name, field }: PipeFieldProps): ReactNode {
  const { draft, language, words, edit, mayEdit } = useEditor();
  const label = useId();
  const order = partsOf(draft).map(({ key }) => key);
  // A row of a table has no answer of its own to be put into a text.
  const earlier = askables(draft, placed.key, language, words).filter(
    (one) => !one.name.includes('.') && order.indexOf(one.name) < order.indexOf(placed.key),
  );
  if (!mayEdit || earlier.length === 0) return null;
  const place = `${placed.place}.title`;
  const putIn = (asked: string) => {
    const written = textAt(draft, place)[language] ?? '';
    const { words: next, end } = withPipe(written, field.current?.selectionStart ?? written.length, asked);
    edit((one) => withText(one, place, language, next), { text: words.acts.wrote(name) });
    setTimeout(() => {
      field.current?.focus();
      field.current?.setSelectionRange(end, end);
    }, 0);
  };
  return (
    <Details>
      <Details.Summary>{words.part.pipe}</Details.Summary>
      <Details.Content className="part-more">
        <Paragraph>{words.part.pipeHelp}</Paragraph>
        <Field>
          <Label htmlFor={label}>{words.part.pipeOf}</Label>
          <Select id={label} value="" onChange={(event) => event.target.value && putIn(event.target.value)}>
            <option value="">{words.condition.choose}</option>
            {earlier.map((one) => (
              <option key={one.name} value={one.name}>
                {one.label}
              </option>
            ))}
          </Select>
        </Field>
      </Details.Content>
    </Details>
  );
}

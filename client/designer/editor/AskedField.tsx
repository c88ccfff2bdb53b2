import { Paragraph, Textfield } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { disclosureLimits } from '../../../server/core/disclosure/limits.ts';
import { formatDecimal } from '../../../server/core/wording/numbers.ts';
import { adviceListTexts } from '../../i18n/advice-list.ts';
import { usePlace, useTexts } from '../../parts/place.ts';
import { useEditor } from './editor.ts';
import { useAround } from './use-surroundings.ts';

/** More than anybody asks in one unit; what is typed above it is a slip. */
const mostAsked = 1_000_000;

/**
 * How many are asked, by which background questions are judged: those of the last round, else what the writer thinks. Colleagues are cut by
 * background in the whole alone, so there the whole is asked for.
 */
export function AskedField(): ReactNode {
  const { draft, mayEdit } = useEditor();
  const { language } = usePlace();
  const words = useTexts(adviceListTexts).asked;
  const { frame, typedCount, setTypedCount } = useAround();
  const [typed, setTyped] = useState(typedCount === null ? '' : String(typedCount));
  const number = (count: number) => formatDecimal(count, 0, language);
  if (!mayEdit) return null;
  if (frame) {
    const people = frame.units.reduce((sum, { count }) => sum + count, 0);
    const units = words.units(number(frame.units.length), frame.units.length === 1);
    return (
      <Paragraph data-size="sm" className="quiet">
        {words.frame(frame.period, number(people), units)}
      </Paragraph>
    );
  }
  const countOf = (text: string) => (/^\d{1,7}$/.test(text.trim()) ? Number(text) : 0);
  const isWrong = typed.trim() !== '' && (countOf(typed) < 1 || countOf(typed) > mostAsked);
  return (
    <Textfield
      inputMode="numeric"
      label={disclosureLimits(draft).cutUnit === null ? words.all : words.smallest}
      description={words.help}
      error={isWrong ? words.wrong : undefined}
      value={typed}
      onChange={(event) => {
        const { value } = event.target;
        setTyped(value);
        const count = countOf(value);
        setTypedCount(count >= 1 && count <= mostAsked ? count : null);
      }}
    />
  );
}

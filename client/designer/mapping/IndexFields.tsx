import { Field, Fieldset, Label, Radio, Select } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import { setIndex } from '../../../server/core/draft/edit/items.ts';
import type { DraftIndex } from '../../../server/core/draft/format.ts';
import type { IndicatorMapping } from '../../../server/core/draft/mapping.ts';
import { fewestValid } from '../../../server/core/scoring.ts';
import { mappingTexts } from '../../i18n/mapping.ts';
import { useTexts } from '../../parts/place.ts';
import { useEditor } from '../editor/editor.ts';

/** What several questions are to each other, and how many of them a person must have answered. */
export function IndexFields({ name, mapping }: { name: string; mapping: IndicatorMapping }): ReactNode {
  const { edit, mayEdit } = useEditor();
  const texts = useTexts(mappingTexts);
  const group = useId();
  const { index, items } = mapping;
  const change = (to: Partial<Omit<DraftIndex, 'indicator'>>, text: string) =>
    edit((one) => setIndex(one, index.indicator, to), { text });
  const { minValidItems: asked } = index;
  const counts = Array.from({ length: items.length }, (_, at) => at + 1);
  if (typeof asked === 'number' && asked > items.length) counts.push(asked);
  return (
    <>
      <Fieldset>
        <Fieldset.Legend>{texts.kind}</Fieldset.Legend>
        {(['reflective', 'formative'] as const).map((kind) => (
          <Radio
            key={kind}
            name={group}
            value={kind}
            label={texts.kinds[kind]}
            description={texts.kindHelp[kind]}
            readOnly={!mayEdit}
            checked={index.kind === kind}
            onChange={() => change({ kind }, texts.did.kind(name))}
          />
        ))}
      </Fieldset>
      <Field className="fewest-field">
        <Label htmlFor={`${group}-fewest`}>{texts.fewest}</Label>
        <Field.Description>{texts.fewestHelp}</Field.Description>
        <Select
          id={`${group}-fewest`}
          value={String(asked)}
          disabled={!mayEdit}
          onChange={({ target: { value } }) =>
            change({ minValidItems: value === 'twoThirds' ? value : Number(value) }, texts.did.fewest(name))
          }
        >
          <option value="twoThirds">
            {texts.twoThirds(fewestValid('twoThirds', items.length), items.length)}
          </option>
          {counts.map((count) => (
            <option key={count} value={String(count)}>
              {texts.ofAll(count, items.length)}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}

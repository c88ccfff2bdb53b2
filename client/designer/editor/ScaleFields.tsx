import { Checkbox, Details, Field, Fieldset, Label, Select } from '@digdir/designsystemet-react';
import { type ReactNode, useId, useState } from 'react';
import {
  othersOnScale,
  scaleItemsOf,
  setOutside,
  setScale,
  setSteps,
} from '../../../server/core/draft/edit/items.ts';
import {
  dontKnow,
  notApplicable,
  scaleLibrary,
  stepChoices,
} from '../../../server/core/draft/edit/scales.ts';
import type { DraftScale } from '../../../server/core/draft/format.ts';
import { isSame } from '../../../server/core/draft/merge.ts';
import { useEditor } from './editor.ts';
import { useAround } from './use-surroundings.ts';
import { WordsField } from './WordsField.tsx';

/** Which scale a question is answered on, its words, and whether it may be left open with «vet ikke». */
export function ScaleFields({ partKey, name }: { partKey: string; name: string }): ReactNode {
  const { draft, language, words, edit, mayEdit } = useEditor();
  const label = useId();
  const texts = words.scale;
  const own = scaleItemsOf(draft, partKey)[0]?.scale ?? '';
  const scale = draft.scales[own];
  if (!scale) return null;
  const others = othersOnScale(draft, partKey);
  const option = ({ min, max, labels }: DraftScale) => {
    const word = (value: number) =>
      labels[String(value)]?.[language] || labels[String(value)]?.['nb'] || String(value);
    return texts.option(word(min), word(max), min, max);
  };
  const fromLibrary = Object.entries(scaleLibrary).filter(([, one]) =>
    Object.values(draft.scales).every((there) => !isSame(there, one)),
  );
  const choose = (chosen: string) => {
    const [source, key = ''] = [chosen.slice(0, 4), chosen.slice(4)];
    const next = source === 'own.' ? draft.scales[key] : scaleLibrary[key as keyof typeof scaleLibrary];
    if (next) edit((one) => setScale(one, partKey, key, next), { text: words.acts.changedScale(name) });
  };
  const outside = (which: 'dontKnow' | 'notApplicable', isOn: boolean) => {
    const text = which === 'dontKnow' ? dontKnow : notApplicable;
    edit((one) => setOutside(one, partKey, which, isOn ? text : null), {
      text: words.acts.changedScale(name),
    });
  };
  const values = Array.from({ length: scale.max - scale.min + 1 }, (_, at) => scale.min + at);
  return (
    <Fieldset className="scale-fields">
      <Fieldset.Legend>{texts.title}</Fieldset.Legend>
      <Field>
        <Label htmlFor={label} className="ds-sr-only">
          {texts.title}
        </Label>
        <Select
          id={label}
          value={`own.${own}`}
          disabled={!mayEdit}
          onChange={(event) => choose(event.target.value)}
        >
          <optgroup label={texts.own}>
            {Object.entries(draft.scales).map(([key, one]) => (
              <option key={key} value={`own.${key}`}>
                {option(one)}
              </option>
            ))}
          </optgroup>
          <optgroup label={texts.library}>
            {fromLibrary.map(([key, one]) => (
              <option key={key} value={`lib.${key}`}>
                {option(one)}
              </option>
            ))}
          </optgroup>
        </Select>
      </Field>
      <StepsField partKey={partKey} name={name} scale={scale} others={others} />
      {(['dontKnow', 'notApplicable'] as const).map((which) => (
        <Checkbox
          key={which}
          label={texts[which]}
          readOnly={!mayEdit}
          checked={scale[which] !== undefined}
          onChange={(event) => outside(which, event.target.checked)}
        />
      ))}
      <Details>
        <Details.Summary>{texts.steps}</Details.Summary>
        <Details.Content className="part-more">
          {others > 0 ? <p className="quiet">{texts.shared(others)}</p> : null}
          {values.map((value) => (
            <WordsField
              key={value}
              place={`scales.${own}.labels.${value}`}
              label={texts.step(value)}
              of={name}
            />
          ))}
        </Details.Content>
      </Details>
    </Fieldset>
  );
}

interface StepsFieldProps {
  partKey: string;
  name: string;
  scale: DraftScale;
  /** How many other questions are on the scale. */
  others: number;
}

/** How many steps the scale has, for this question or for all on the scale. */
function StepsField({ partKey, name, scale, others }: StepsFieldProps): ReactNode {
  const { words, edit, mayEdit } = useEditor();
  const { hasSurvey } = useAround();
  const [together, setTogether] = useState(false);
  const label = useId();
  const texts = words.scale;
  return (
    <>
      <Field>
        <Label htmlFor={label}>{texts.stepCount}</Label>
        <Field.Description>
          {texts.stepCountHelp} {hasSurvey ? texts.stepCountBreaks : ''}
        </Field.Description>
        <Select
          id={label}
          value={String(scale.max - scale.min + 1)}
          disabled={!mayEdit}
          onChange={(event) => {
            const steps = Number(event.target.value);
            edit((one) => setSteps(one, partKey, steps, together && others > 0), {
              text: words.acts.changedScale(name),
            });
          }}
        >
          {stepChoices(scale).map((steps) => (
            <option key={steps} value={String(steps)}>
              {texts.stepOption(steps, scale.min, scale.min + steps - 1)}
            </option>
          ))}
        </Select>
      </Field>
      {others > 0 && mayEdit ? (
        <Checkbox
          label={texts.together(others)}
          checked={together}
          onChange={(event) => setTogether(event.target.checked)}
        />
      ) : null}
    </>
  );
}

import { Field, Label, Select, ValidationMessage } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import type { Overview } from '../../entrances/overview.ts';
import { newIndicatorTexts } from '../../i18n/new-indicator.ts';
import { usePlace, useTexts } from '../../parts/place.ts';

interface PlaceFieldProps {
  scorecards: Overview['scorecards'];
  /** The scorecard's key and the success factor's, with a space between; empty: not chosen. */
  place: string;
  fault: string | undefined;
  onChange(place: string): void;
}

/** Chooses the success factor that an indicator stands under, of all the scorecards there are. */
export function PlaceField({ scorecards, place, fault, onChange }: PlaceFieldProps): ReactNode {
  const { language } = usePlace();
  const texts = useTexts(newIndicatorTexts);
  const id = useId();
  return (
    <Field>
      <Label htmlFor={id}>{texts.successFactor}</Label>
      <Field.Description>{texts.successFactorHelp}</Field.Description>
      <Select
        id={id}
        value={place}
        aria-invalid={fault === undefined ? undefined : true}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">{texts.choose}</option>
        {scorecards.flatMap(({ scorecard }) =>
          scorecard.focusAreas.map((area) => (
            <optgroup
              key={`${scorecard.key} ${area.key}`}
              label={`${scorecard.title[language]} · ${area.name.text[language]}`}
            >
              {area.goals.flatMap((goal) =>
                goal.successFactors.map((factor) => (
                  <option key={factor.key} value={`${scorecard.key} ${factor.key}`}>
                    {factor.name.text[language]}
                  </option>
                )),
              )}
            </optgroup>
          )),
        )}
      </Select>
      {fault === undefined ? null : <ValidationMessage>{fault}</ValidationMessage>}
    </Field>
  );
}

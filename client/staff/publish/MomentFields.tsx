import { Fieldset, Radio, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import { publishTexts } from '../../i18n/publish.ts';
import { usePlace } from '../../parts/place.ts';
import type { GivenMoment } from './moment.ts';

interface MomentFieldsProps {
  given: GivenMoment;
  onChange(given: GivenMoment): void;
  error: string | undefined;
}

/** At once, or a day and a time in Norway. */
export function MomentFields({ given, onChange, error }: MomentFieldsProps): ReactNode {
  const words = publishTexts[usePlace().language];
  const name = useId();
  return (
    <Fieldset>
      <Fieldset.Legend>{words.when}</Fieldset.Legend>
      <Radio
        name={name}
        value="now"
        label={words.now}
        checked={!given.isLater}
        onChange={() => onChange({ ...given, isLater: false })}
      />
      <Radio
        name={name}
        value="later"
        label={words.later}
        description={words.timeHelp}
        checked={given.isLater}
        onChange={() => onChange({ ...given, isLater: true })}
      />
      {given.isLater ? (
        <div className="publish-moment">
          <Textfield
            type="date"
            label={words.day}
            value={given.day}
            onChange={(event) => onChange({ ...given, day: event.target.value })}
          />
          <Textfield
            type="time"
            label={words.time}
            value={given.time}
            onChange={(event) => onChange({ ...given, time: event.target.value })}
          />
        </div>
      ) : null}
      {error ? <ValidationMessage role="alert">{error}</ValidationMessage> : null}
    </Fieldset>
  );
}

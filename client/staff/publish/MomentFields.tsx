import { Fieldset, Radio, ValidationMessage } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import { publishTexts } from '../../i18n/publish.ts';
import { useTexts } from '../../parts/place.ts';
import { DayAndTimeFields } from '../DayAndTimeFields.tsx';
import type { GivenMoment } from './moment.ts';

interface MomentFieldsProps {
  given: GivenMoment;
  onChange(given: GivenMoment): void;
  error: string | undefined;
}

/** At once, or a day and a time in Norway. */
export function MomentFields({ given, onChange, error }: MomentFieldsProps): ReactNode {
  const words = useTexts(publishTexts);
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
        <DayAndTimeFields value={given} onChange={(moment) => onChange({ ...given, ...moment })} />
      ) : null}
      {error ? <ValidationMessage role="alert">{error}</ValidationMessage> : null}
    </Fieldset>
  );
}

import { Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import { openingTexts } from '../i18n/opening.ts';
import { useTexts } from '../parts/place.ts';

interface DayAndTimeFieldsProps {
  /** As a date field has it, and a time field. */
  value: { day: string; time: string };
  onChange(value: { day: string; time: string }): void;
  fault?: string | undefined;
}

/** A day and a time in Norway, and under both what is wrong with them. */
export function DayAndTimeFields({ value, onChange, fault }: DayAndTimeFieldsProps): ReactNode {
  const words = useTexts(openingTexts);
  const message = useId();
  const invalid = fault ? { 'aria-invalid': true, 'aria-describedby': message } : {};
  return (
    <>
      <div className="publish-moment">
        <Textfield
          {...invalid}
          type="date"
          label={words.day}
          value={value.day}
          onChange={(event) => onChange({ ...value, day: event.target.value })}
        />
        <Textfield
          {...invalid}
          type="time"
          label={words.time}
          value={value.time}
          onChange={(event) => onChange({ ...value, time: event.target.value })}
        />
      </div>
      {fault ? <ValidationMessage id={message}>{fault}</ValidationMessage> : null}
    </>
  );
}

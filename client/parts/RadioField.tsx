import { Fieldset, Radio } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';

interface RadioFieldProps<Value extends string> {
  legend: string;
  help?: string;
  choices: readonly { value: Value; label: string; help: string }[];
  value: Value;
  onChange(value: Value): void;
  /** What the choice that is made asks for besides. */
  children?: ReactNode;
}

/** One of a few, each with what it means. */
export function RadioField<Value extends string>(props: RadioFieldProps<Value>): ReactNode {
  const { legend, help, choices, value: chosen, onChange, children } = props;
  const name = useId();
  return (
    <Fieldset>
      <Fieldset.Legend>{legend}</Fieldset.Legend>
      {help ? <Fieldset.Description>{help}</Fieldset.Description> : null}
      {choices.map(({ value, label, help: meaning }) => (
        <Radio
          key={value}
          name={name}
          value={value}
          label={label}
          description={meaning}
          checked={chosen === value}
          onChange={() => onChange(value)}
        />
      ))}
      {children}
    </Fieldset>
  );
}

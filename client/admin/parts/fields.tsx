import { Checkbox, Field, Label, Select, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import { useFault } from './ActForm.tsx';

interface TextFieldProps {
  name: string;
  label: string;
  description?: string | undefined;
  defaultValue?: string | number | null | undefined;
  type?: 'text' | 'email' | 'date' | 'number';
  maxLength?: number;
  /** What others have written here before, to choose among. */
  suggestions?: readonly string[];
}

export function TextField({ name, suggestions, defaultValue, maxLength = 200, ...rest }: TextFieldProps) {
  const list = useId();
  return (
    <>
      <Textfield
        {...rest}
        name={name}
        maxLength={maxLength}
        autoComplete="off"
        defaultValue={defaultValue ?? ''}
        error={useFault(name)}
        list={suggestions ? list : undefined}
      />
      {suggestions ? (
        <datalist id={list}>
          {suggestions.map((text) => (
            <option key={text} value={text} />
          ))}
        </datalist>
      ) : null}
    </>
  );
}

interface SelectFieldProps {
  name: string;
  label: string;
  description?: string;
  defaultValue?: string;
  options: readonly (readonly [value: string, text: string])[];
  onChange?(value: string): void;
}

export function SelectField({ name, label, description, defaultValue, options, onChange }: SelectFieldProps) {
  const fault = useFault(name);
  return (
    <Field>
      <Label>{label}</Label>
      {description ? <Field.Description>{description}</Field.Description> : null}
      <Select
        name={name}
        defaultValue={defaultValue}
        aria-invalid={fault ? true : undefined}
        onChange={(event) => onChange?.(event.target.value)}
      >
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </Select>
      {fault ? <ValidationMessage>{fault}</ValidationMessage> : null}
    </Field>
  );
}

export function CheckField({
  name,
  label,
  description,
  defaultChecked,
}: {
  name: string;
  label: ReactNode;
  description?: string;
  defaultChecked?: boolean;
}) {
  return <Checkbox name={name} label={label} description={description} defaultChecked={defaultChecked} />;
}

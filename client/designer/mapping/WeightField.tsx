import { Textfield } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import type { Language } from '../../../server/core/locale.ts';

interface WeightFieldProps {
  label: string;
  /** The label with what it is the weight of, for those who hear it. */
  described: string;
  fault: string;
  weight: number;
  language: Language;
  isReadOnly: boolean;
  onChange(weight: number): void;
}

/** A weight as it is typed, also while it is not yet one: «0,» is on its way to «0,5». It is changed when it is one. */
export function WeightField(props: WeightFieldProps): ReactNode {
  const { label, described, fault, weight, language, isReadOnly, onChange } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const written = language === 'en' ? String(weight) : String(weight).replace('.', ',');
  return (
    <Textfield
      className="weight-field"
      label={
        <>
          <span aria-hidden="true">{label}</span>
          <span className="ds-sr-only">{described}</span>
        </>
      }
      inputMode="decimal"
      maxLength={8}
      readOnly={isReadOnly}
      value={typed ?? written}
      error={typed !== null && weightIn(typed) === null ? fault : undefined}
      onChange={(event) => {
        setTyped(event.target.value);
        const chosen = weightIn(event.target.value);
        if (chosen !== null && chosen !== weight) onChange(chosen);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}

/** Above 0 and at most 100, with a comma or a point; else null. */
export function weightIn(typed: string): number | null {
  const plain = typed.trim().replace(',', '.');
  const weight = /^\d+(\.\d*)?$|^\.\d+$/.test(plain) ? Number(plain) : Number.NaN;
  return weight > 0 && weight <= 100 ? weight : null;
}

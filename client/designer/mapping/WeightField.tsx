import { Textfield } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import type { Language } from '../../../server/core/locale.ts';
import { weightIn, weightWords } from './weights.ts';

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
      value={typed ?? weightWords(weight, language)}
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

import type { ReactNode } from 'react';
import { type RoundKind, roundKinds } from '../../../server/core/opening/kind.ts';
import { openingTexts } from '../../i18n/opening.ts';
import { useTexts } from '../../parts/place.ts';
import { RadioField } from '../../parts/RadioField.tsx';

interface KindFieldProps {
  kind: RoundKind;
  onChange(kind: RoundKind): void;
}

/** What the round is for: what becomes of the answers of each kind. */
export function KindField({ kind, onChange }: KindFieldProps): ReactNode {
  const words = useTexts(openingTexts);
  return (
    <RadioField
      legend={words.kind}
      help={words.kindHelp}
      choices={roundKinds.map((value) => ({
        ...{ value, label: words.kinds[value].name, help: words.kinds[value].help },
      }))}
      value={kind}
      onChange={onChange}
    />
  );
}

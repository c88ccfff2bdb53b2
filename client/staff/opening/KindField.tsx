import { Fieldset, Radio } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import { type RoundKind, roundKinds } from '../../../server/core/opening/kind.ts';
import { openingTexts } from '../../i18n/opening.ts';
import { useTexts } from '../../parts/place.ts';

interface KindFieldProps {
  kind: RoundKind;
  onChange(kind: RoundKind): void;
}

/** What the round is for: what becomes of the answers of each kind. */
export function KindField({ kind, onChange }: KindFieldProps): ReactNode {
  const words = useTexts(openingTexts);
  const name = useId();
  return (
    <Fieldset>
      <Fieldset.Legend>{words.kind}</Fieldset.Legend>
      <Fieldset.Description>{words.kindHelp}</Fieldset.Description>
      {roundKinds.map((each) => (
        <Radio
          key={each}
          name={name}
          value={each}
          label={words.kinds[each].name}
          description={words.kinds[each].help}
          checked={kind === each}
          onChange={() => onChange(each)}
        />
      ))}
    </Fieldset>
  );
}

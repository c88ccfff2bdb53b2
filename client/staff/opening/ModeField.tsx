import { Fieldset, Radio } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import { type OpenableMode, openableModes } from '../../../server/core/opening/mode.ts';
import { openingTexts } from '../../i18n/opening.ts';
import { useTexts } from '../../parts/place.ts';

interface ModeFieldProps {
  mode: OpenableMode;
  onChange(mode: OpenableMode): void;
}

/** How a round asks people: what each way promises those who answer, and what is lost by it. */
export function ModeField({ mode, onChange }: ModeFieldProps): ReactNode {
  const words = useTexts(openingTexts);
  const name = useId();
  return (
    <Fieldset>
      <Fieldset.Legend>{words.mode}</Fieldset.Legend>
      <Fieldset.Description>{words.modeHelp}</Fieldset.Description>
      {openableModes.map((each) => (
        <Radio
          key={each}
          name={name}
          value={each}
          label={words.modes[each].name}
          description={`${words.modes[each].promises} ${words.modes[each].loses}`}
          checked={mode === each}
          onChange={() => onChange(each)}
        />
      ))}
    </Fieldset>
  );
}

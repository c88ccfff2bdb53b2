import type { ReactNode } from 'react';
import { type OpenableMode, openableModes } from '../../../server/core/opening/mode.ts';
import { openingTexts } from '../../i18n/opening.ts';
import { useTexts } from '../../parts/place.ts';
import { RadioField } from '../../parts/RadioField.tsx';

interface ModeFieldProps {
  mode: OpenableMode;
  onChange(mode: OpenableMode): void;
}

/** How a round asks people: what each way promises those who answer, and what is lost by it. */
export function ModeField({ mode, onChange }: ModeFieldProps): ReactNode {
  const words = useTexts(openingTexts);
  return (
    <RadioField
      legend={words.mode}
      help={words.modeHelp}
      choices={openableModes.map((value) => ({
        ...{ value, label: words.modes[value].name },
        help: `${words.modes[value].promises} ${words.modes[value].loses}`,
      }))}
      value={mode}
      onChange={onChange}
    />
  );
}

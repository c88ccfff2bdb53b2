import { Checkbox } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { openingTexts } from '../../i18n/opening.ts';
import { useTexts } from '../../parts/place.ts';

/** Whether the round is only tried, by a link, and its answers thrown away. */
export function TestField({
  isTest,
  onChange,
}: {
  isTest: boolean;
  onChange(isTest: boolean): void;
}): ReactNode {
  const words = useTexts(openingTexts);
  return (
    <Checkbox
      value="test"
      label={words.test}
      description={words.testHelp}
      checked={isTest}
      onChange={(event) => onChange(event.target.checked)}
    />
  );
}

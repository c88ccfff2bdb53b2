import { Checkbox, Fieldset, ValidationMessage } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { type Language, languages } from '../../../server/core/locale.ts';
import { openingTexts } from '../../i18n/opening.ts';
import { useTexts } from '../../parts/place.ts';

interface LanguagesFieldProps {
  /** Those the questions are all written in; the others cannot be chosen, only taken away. */
  written: readonly Language[];
  chosen: readonly Language[];
  onChange(chosen: Language[]): void;
  fault: string | undefined;
}

/** The languages people can answer in. Letters are in these too. */
export function LanguagesField({ written, chosen, onChange, fault }: LanguagesFieldProps): ReactNode {
  const words = useTexts(openingTexts);
  return (
    <Fieldset>
      <Fieldset.Legend>{words.languages}</Fieldset.Legend>
      <Fieldset.Description>{words.languagesHelp}</Fieldset.Description>
      {languages.map((language) => (
        <Checkbox
          key={language}
          value={language}
          label={words.languageNames[language]}
          description={written.includes(language) ? undefined : words.languageIncomplete}
          disabled={!written.includes(language) && !chosen.includes(language)}
          checked={chosen.includes(language)}
          aria-invalid={fault ? true : undefined}
          onChange={(event) =>
            onChange(
              languages.filter((each) => (each === language ? event.target.checked : chosen.includes(each))),
            )
          }
        />
      ))}
      {fault ? <ValidationMessage>{fault}</ValidationMessage> : null}
    </Fieldset>
  );
}

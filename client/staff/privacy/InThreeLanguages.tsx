import { Button, Fieldset, Textfield } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { type Localized, languages } from '../../../server/core/locale.ts';
import { privacyTextLimit } from '../../../server/core/privacy/settings.ts';
import { staffPrivacyTexts } from '../../i18n/staff-privacy.ts';
import { usePlace } from '../../parts/place.ts';

interface InThreeLanguagesProps {
  legend: string;
  help: string;
  value: Localized;
  onChange(value: Localized): void;
}

/** One text in the three languages those who answer may read it in. */
export function InThreeLanguages({ legend, help, value, onChange }: InThreeLanguagesProps): ReactNode {
  const words = staffPrivacyTexts[usePlace().language];
  const isBlank = (text: string) => text.trim() === '';
  const mayCopy = !isBlank(value.nb) && (isBlank(value.nn) || isBlank(value.en));
  const copy = () =>
    onChange({
      nb: value.nb,
      nn: isBlank(value.nn) ? value.nb : value.nn,
      en: isBlank(value.en) ? value.nb : value.en,
    });
  return (
    <Fieldset>
      <Fieldset.Legend>{legend}</Fieldset.Legend>
      <Fieldset.Description>{help}</Fieldset.Description>
      {languages.map((language) => (
        <Textfield
          key={language}
          multiline
          rows={2}
          lang={language}
          maxLength={privacyTextLimit}
          label={words.languages[language]}
          value={value[language]}
          onChange={(event) => onChange({ ...value, [language]: event.target.value })}
        />
      ))}
      {/* Stays where it is while it cannot be used, so that focus is not lost. */}
      <Button
        type="button"
        variant="secondary"
        data-size="sm"
        aria-disabled={!mayCopy}
        onClick={() => mayCopy && copy()}
      >
        {words.copy}
      </Button>
    </Fieldset>
  );
}

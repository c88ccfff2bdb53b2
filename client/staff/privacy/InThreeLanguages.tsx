import { Button, Fieldset, Textfield } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
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
  const [hasCopied, setHasCopied] = useState(false);
  const copy = () => {
    if (!mayCopy) return;
    setHasCopied(true);
    const filled = (text: string) => (isBlank(text) ? value.nb : text);
    onChange({ nb: value.nb, nn: filled(value.nn), en: filled(value.en) });
  };
  return (
    <Fieldset>
      <Fieldset.Legend>{legend}</Fieldset.Legend>
      <Fieldset.Description>{help}</Fieldset.Description>
      {languages.map((language) => (
        <Textfield
          key={language}
          multiline
          rows={3}
          lang={language}
          maxLength={privacyTextLimit}
          label={words.languages[language]}
          value={value[language]}
          onChange={(event) => onChange({ ...value, [language]: event.target.value })}
        />
      ))}
      {/* Stays once it is used, so that focus is not lost with it. */}
      {mayCopy || hasCopied ? (
        <Button type="button" variant="secondary" data-size="sm" aria-disabled={!mayCopy} onClick={copy}>
          {words.copy}
        </Button>
      ) : null}
    </Fieldset>
  );
}

import { Textfield } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { type Language, languages } from '../../../server/core/locale.ts';
import { formNames } from '../../../server/core/words/keys.ts';
import { adminWordsTexts } from '../../i18n/admin-words.ts';
import { usePlace } from '../../parts/place.ts';
import { faultIn, withForm } from './draft.ts';
import type { TermFieldProps } from './TermField.tsx';

/** The first form is typed first; the article, which follows from it, after. */
const order = ['one', ...formNames.filter((name) => name !== 'one')] as const;

/** A word the municipality types itself, with its forms: in the reader's language, and folded away in the others. */
export function OwnWord(props: TermFieldProps): ReactNode {
  const { language } = usePlace();
  const texts = adminWordsTexts[language];
  const others = languages.filter((other) => other !== language);
  return (
    <div className="own-word">
      <p className="quiet">{texts.ownHelp}</p>
      <p className="own-language">{texts.ownIn[language]}</p>
      <FormFields {...props} language={language} />
      {others.map((other) => (
        <details key={other}>
          <summary>
            {texts.ownIn[other]}: <span lang={other}>{props.draft[props.term].own[other].one}</span>
          </summary>
          <FormFields {...props} language={other} />
        </details>
      ))}
    </div>
  );
}

function FormFields({
  term,
  draft,
  showFaults,
  onChange,
  language,
}: TermFieldProps & { language: Language }): ReactNode {
  const texts = adminWordsTexts[usePlace().language];
  const forms = draft[term].own[language];
  return (
    <div className="own-forms">
      {order.map((name) => {
        const fault = showFaults ? faultIn(forms[name]) : null;
        return (
          <Textfield
            key={name}
            label={texts.forms[name]}
            lang={language}
            maxLength={80}
            value={forms[name]}
            error={fault ? texts[fault] : undefined}
            onChange={(event) => onChange(withForm(draft, term, language, name, event.target.value))}
          />
        );
      })}
    </div>
  );
}

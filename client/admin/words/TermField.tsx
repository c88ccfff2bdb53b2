import { Fieldset, Radio } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { Dictionary } from '../../../server/core/words/dictionary.ts';
import type { WordKey } from '../../../server/core/words/keys.ts';
import { offeredWords } from '../../../server/core/words/offered.ts';
import { capital, fillWords } from '../../../server/core/words/placeholders.ts';
import { adminWordsTexts } from '../../i18n/admin-words.ts';
import { usePlace } from '../../parts/place.ts';
import { chosenIn, type Draft, withChoice } from './draft.ts';
import { OwnWord } from './OwnWord.tsx';

export interface TermFieldProps {
  term: WordKey;
  draft: Draft;
  showFaults: boolean;
  onChange(draft: Draft): void;
}

/** One term: what it stands for, the words to choose among, and how a sentence will be. */
export function TermField(props: TermFieldProps): ReactNode {
  const { term, draft, onChange } = props;
  const { language } = usePlace();
  const texts = adminWordsTexts[language];
  const { choice } = draft[term];
  const tried: Dictionary = { [term]: chosenIn(draft, term) };
  const choose = (next: number | 'own') => onChange(withChoice(draft, term, next));
  return (
    <Fieldset className="term">
      <Fieldset.Legend>{texts.meanings[term]}</Fieldset.Legend>
      {offeredWords[term].map((word, index) => (
        <Radio
          key={word.nb.one}
          name={term}
          value={String(index)}
          label={capital(word[language].one)}
          checked={choice === index}
          onChange={() => choose(index)}
        />
      ))}
      <Radio
        name={term}
        value="own"
        label={texts.otherWord}
        checked={choice === 'own'}
        onChange={() => choose('own')}
      />
      {choice === 'own' ? <OwnWord {...props} /> : null}
      <p className="term-example">
        <span className="quiet">{texts.exampleStart}</span> {fillWords(texts.examples[term], tried, language)}
      </p>
    </Fieldset>
  );
}

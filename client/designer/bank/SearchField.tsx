import { Textfield } from '@digdir/designsystemet-react';
import { type ReactNode, useEffect, useState } from 'react';
import { bankTexts } from '../../i18n/bank.ts';
import { useTexts } from '../../parts/place.ts';

/** After so long without another letter it is searched for, in milliseconds. */
const pauseBeforeSearching = 250;

interface SearchFieldProps {
  /** What is searched for. Changed from elsewhere, as by the way back, it stands in the field. */
  words: string;
  onWords(words: string): void;
  autoFocus?: boolean;
}

/** Searches a moment after the last letter, and at once with Enter. */
export function SearchField({ words, onWords, autoFocus = false }: SearchFieldProps): ReactNode {
  const texts = useTexts(bankTexts);
  const [typed, setTyped] = useState(words);
  const [last, setLast] = useState(words);
  if (last !== words) {
    setLast(words);
    if (typed.trim() !== words) setTyped(words);
  }
  useEffect(() => {
    if (typed.trim() === words) return;
    const timer = setTimeout(() => onWords(typed.trim()), pauseBeforeSearching);
    return () => clearTimeout(timer);
  }, [typed, words, onWords]);
  return (
    <Textfield
      type="search"
      label={texts.search}
      description={texts.searchHelp}
      autoFocus={autoFocus}
      maxLength={200}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        onWords(typed.trim());
      }}
    />
  );
}

import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { type RedactionMark, redactionMarks } from '../../server/core/free-text/redaction.ts';
import { ownWordsTexts } from '../i18n/own-words.ts';
import { useTexts } from '../parts/place.ts';
import type { Taken, Word } from './words.ts';

interface TextWordsProps {
  content: string;
  words: readonly Word[];
  taken: Taken;
  /** What may tell who somebody is. */
  hinted: Taken;
  mark: RedactionMark;
  change(taken: Taken): void;
}

/** A text word by word: each is pressed to be taken out or put back. One stop for the keyboard, within which arrows move. */
export function TextWords({ content, words, taken, hinted, mark, change }: TextWordsProps): ReactNode {
  const texts = useTexts(ownWordsTexts);
  const [at, setAt] = useState(0);
  const group = useRef<HTMLParagraphElement>(null);
  const places = words.flatMap(({ core }, place) => (core ? [place] : []));
  const stop = places.includes(at) ? at : (places[0] ?? -1);
  const toggle = (place: number) => {
    setAt(place);
    const { [place]: present, ...rest } = taken;
    change(present ? rest : { ...rest, [place]: hinted[place] ?? mark });
  };
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const next = places[places.indexOf(stop) + (step ?? 0)];
    if (!step || next === undefined) return;
    event.preventDefault();
    setAt(next);
    group.current?.querySelector<HTMLButtonElement>(`[data-word="${next}"]`)?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a paragraph of words, not a fieldset
    <p className="text-words" role="group" aria-label={texts.words} ref={group} onKeyDown={move} lang="">
      {words.map(({ from, to, core }, place) => {
        const before = content.slice(words[place - 1]?.to ?? 0, from);
        const word = content.slice(from, to);
        const [out, hint] = [taken[place], hinted[place]];
        return (
          <span key={from}>
            {before.includes('\n') ? <br /> : before && ' '}
            {core ? (
              <button
                type="button"
                data-word={place}
                className={out ? 'word word-out' : hint ? 'word word-hint' : 'word'}
                aria-pressed={out !== undefined}
                aria-label={
                  out ? texts.takenOut(texts.marks[out], word) : hint ? texts.suggested(word) : word
                }
                tabIndex={place === stop ? 0 : -1}
                onClick={() => toggle(place)}
              >
                {out ? <s>{word}</s> : word}
                {out && taken[place + 1] !== out ? (
                  <span className="word-mark">{redactionMarks[out]}</span>
                ) : null}
              </button>
            ) : (
              word
            )}
          </span>
        );
      })}
    </p>
  );
}

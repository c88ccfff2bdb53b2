import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react';
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
  /** The words that are hinted together with one, itself among them. */
  hintAt(place: number): number[];
  mark: RedactionMark;
  /** `about`: the words that were taken out or put back. */
  change(taken: Taken, about: string): void;
}

/**
 * A text word by word: a word is pressed, or several are drawn over, to be taken out or put back. One stop for the keyboard,
 * within which arrows move, and mark with Shift.
 */
export function TextWords({
  content,
  words,
  taken,
  hinted,
  hintAt,
  mark,
  change,
}: TextWordsProps): ReactNode {
  const texts = useTexts(ownWordsTexts);
  const [at, setAt] = useState(0);
  const [anchor, setAnchor] = useState<number | null>(null);
  const drawn = useRef<{ from: number; to: number; isMany: boolean } | null>(null);
  const isDrawn = useRef(false);
  const group = useRef<HTMLParagraphElement>(null);
  const places = words.flatMap(({ core }, place) => (core ? [place] : []));
  const stop = places.includes(at) ? at : (places[0] ?? -1);
  const between = (one: number, other: number) =>
    places.filter((place) => place >= Math.min(one, other) && place <= Math.max(one, other));
  const marked = anchor === null ? [] : between(anchor, stop);
  const writtenOf = (some: readonly number[]) =>
    content.slice(words[some[0] ?? 0]?.core?.from, words[some.at(-1) ?? 0]?.core?.to);
  /** What is marked goes as one; it is put back where all of it is out. */
  const take = (some: readonly number[]) => {
    setAnchor(null);
    const rest = Object.fromEntries(Object.entries(taken).filter(([place]) => !some.includes(Number(place))));
    const isOut = some.every((place) => taken[place] !== undefined);
    const as = some.map((place) => hinted[place]).find((one) => one !== undefined) ?? mark;
    const more = isOut ? {} : Object.fromEntries(some.map((place) => [place, as]));
    change({ ...rest, ...more }, writtenOf(some));
  };
  const press = (place: number, byKey: boolean) => {
    // A press that ends a drawing is none.
    if (isDrawn.current && !byKey) return;
    setAt(place);
    if (byKey && marked.length > 1) take(marked);
    // A telephone number in groups goes as one; back comes one word at a time.
    else
      take(
        taken[place]
          ? [place]
          : [place, ...hintAt(place)].filter((one) => !taken[one]).toSorted((a, b) => a - b),
      );
  };
  const move = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setAnchor(null);
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const next = places[places.indexOf(stop) + (step ?? 0)];
    if (!step || next === undefined) return;
    event.preventDefault();
    setAnchor(event.shiftKey ? (anchor ?? stop) : null);
    setAt(next);
    group.current?.querySelector<HTMLButtonElement>(`[data-word="${next}"]`)?.focus();
  };
  const begin = (event: PointerEvent) => {
    isDrawn.current = false;
    const place = placeAt(event.target);
    drawn.current = place !== null && event.button === 0 ? { from: place, to: place, isMany: false } : null;
  };
  const draw = (event: PointerEvent) => {
    const line = drawn.current;
    if (!line) return;
    // Let go of where nothing here was told.
    if (event.buttons % 2 === 0) return stopDrawing();
    const place = placeAt(document.elementFromPoint(event.clientX, event.clientY));
    if (place === null || (place === line.from && !line.isMany)) return;
    // So that it ends here wherever it is let go; not before, or a press would be none of a word's.
    event.currentTarget.setPointerCapture(event.pointerId);
    drawn.current = { from: line.from, to: place, isMany: true };
    setAnchor(line.from);
    setAt(place);
  };
  const end = () => {
    const line = drawn.current;
    drawn.current = null;
    if (!line?.isMany) return;
    isDrawn.current = true;
    take(between(line.from, line.to));
  };
  const stopDrawing = () => {
    drawn.current = null;
    setAnchor(null);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a paragraph of words, not a fieldset */}
      <p
        className="text-words"
        role="group"
        aria-label={texts.words}
        ref={group}
        onKeyDown={move}
        onPointerDown={begin}
        onPointerMove={draw}
        onPointerUp={end}
        onPointerCancel={stopDrawing}
        lang=""
      >
        {words.map(({ from, to, core }, place) => {
          const before = content.slice(words[place - 1]?.to ?? 0, from);
          const word = content.slice(from, to);
          const [out, hint] = [taken[place], hinted[place]];
          const told = out && taken[place + 1] !== out ? redactionMarks[out] : '';
          const look = out ? ' word-out' : hint ? ' word-hint' : '';
          return (
            <span key={from}>
              {before.includes('\n') ? <br /> : before && ' '}
              {core ? (
                <button
                  type="button"
                  data-word={place}
                  className={`word${look}${marked.includes(place) ? ' word-marked' : ''}`}
                  aria-pressed={out !== undefined}
                  aria-label={
                    out ? texts.takenOut(texts.marks[out], word + told) : hint ? texts.suggested(word) : word
                  }
                  tabIndex={place === stop ? 0 : -1}
                  onClick={(event) => press(place, event.detail === 0)}
                >
                  {out ? <s>{word}</s> : word}
                  {told && <span className="word-mark">{told}</span>}
                </button>
              ) : (
                word
              )}
            </span>
          );
        })}
      </p>
      <p role="status" className="quiet words-marked">
        {marked.length > 1 ? texts.marked(marked.length, writtenOf(marked)) : ''}
      </p>
    </>
  );
}

/** The place of the word that is drawn there; null where none is. */
function placeAt(target: EventTarget | null): number | null {
  const word = target instanceof Element ? target.closest('[data-word]') : null;
  return word === null ? null : Number(word.getAttribute('data-word'));
}

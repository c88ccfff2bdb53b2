import { Button } from '@digdir/designsystemet-react';
import type { UseMutationResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ownWordsTexts } from '../i18n/own-words.ts';
import { ActButton } from '../parts/ActButton.tsx';
import { useTexts } from '../parts/place.ts';
import { type Work, withHintsLeft } from './drafts.ts';
import { Problem } from './Problem.tsx';
import type { TextView } from './queries.ts';

interface ActsProps {
  text: TextView;
  save: Pick<UseMutationResult<unknown, Error, never>, 'isPending' | 'error'>;
  decide(state: TextView['state']): void;
}

/** What is done with a text, and why it was not. */
export function Acts({ text, save, decide }: ActsProps): ReactNode {
  const words = useTexts(ownWordsTexts);
  return (
    <>
      {save.error ? <Problem error={save.error} /> : null}
      <div className="round-acts">
        <ActButton type="button" isBusy={save.isPending} onClick={() => decide('approved')}>
          {words.approve}
        </ActButton>
        <ActButton
          type="button"
          variant="secondary"
          isBusy={save.isPending}
          onClick={() => decide('setAside')}
        >
          {words.setAside}
        </ActButton>
        {text.state === 'waiting' ? null : (
          <ActButton
            type="button"
            variant="tertiary"
            isBusy={save.isPending}
            onClick={() => decide('waiting')}
          >
            {words.undo}
          </ActButton>
        )}
      </div>
    </>
  );
}

interface WaysProps {
  texts: readonly TextView[];
  work: Work;
  at: number;
  /** The place of the next text that waits; -1 where none does. */
  waits: number;
  go(to: number): void;
}

/** The ways to other texts. */
export function Ways({ texts, work, at, waits, go }: WaysProps): ReactNode {
  const words = useTexts(ownWordsTexts);
  const left = waits === -1 ? withHintsLeft(texts, work) : [];
  const others = left.filter((place) => place !== at);
  const nextLeft = others.find((place) => place > at) ?? others[0];
  return (
    <>
      {left.length > 0 ? (
        <div className="round-acts hints-left">
          <span>{words.hintsLeft(left.length)}</span>
          {nextLeft === undefined ? null : (
            <Button type="button" variant="tertiary" onClick={() => go(nextLeft)}>
              {words.toHintsLeft}
            </Button>
          )}
        </div>
      ) : null}
      <nav className="round-acts" aria-label={words.textOf(at + 1, texts.length)}>
        <Button type="button" variant="tertiary" disabled={at === 0} onClick={() => go(at - 1)}>
          {words.previous}
        </Button>
        <Button
          type="button"
          variant="tertiary"
          disabled={at === texts.length - 1}
          onClick={() => go(at + 1)}
        >
          {words.next}
        </Button>
        {waits === -1 || waits === at || texts[at]?.state === 'waiting' ? null : (
          <Button type="button" variant="tertiary" onClick={() => go(waits)}>
            {words.toWaiting}
          </Button>
        )}
      </nav>
    </>
  );
}

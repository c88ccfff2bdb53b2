import { Button, Checkbox, Heading } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { call } from '../api.ts';
import { ownWordsTexts } from '../i18n/own-words.ts';
import { noticeFor } from '../parts/Notice.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import {
  type Draft,
  draftFor,
  type Work,
  withDraft,
  withHintsLeft,
  withoutStep,
  withoutText,
  withTaken,
} from './drafts.ts';
import { Problem } from './Problem.tsx';
import { type QuestionView, reviewKey, type TextView, textsKey, useTextsOf } from './queries.ts';
import { OneText, ThemesOf } from './ReadingParts.tsx';
import { SameElsewhereList } from './SameElsewhere.tsx';
import { readyText, sameElsewhere, takenToo } from './same-elsewhere.ts';
import { nextWaiting, spansOf, type Taken, wordsOf } from './words.ts';

interface ReadingProps {
  roundId: string;
  question: QuestionView;
  /** What is not saved, which is kept while the texts are closed. */
  work: Work;
  setWork(change: (work: Work) => Work): void;
}

/** The texts of one question, one at a time. */
export function Reading(props: ReadingProps): ReactNode {
  const { municipality, texts: all } = usePlace();
  const query = useTextsOf(municipality.slug, props.roundId, props.question.item);
  return noticeFor(query, all.app) ?? <Texts {...props} texts={query.data ?? []} />;
}

function Texts(props: ReadingProps & { texts: TextView[] }): ReactNode {
  const { roundId, question, work, setWork, texts } = props;
  const { municipality } = usePlace();
  const words = useTexts(ownWordsTexts);
  const client = useQueryClient();
  // An approved text that something else is meant for waits to be approved anew.
  const statesOf = (all: readonly TextView[], { drafts }: Work) =>
    all.map(({ id, state }) => ({ state: drafts[id] ? 'waiting' : state }));
  const [at, setAt] = useState(() => Math.max(nextWaiting(statesOf(texts, work), -1), 0));
  const ready = useMemo(() => texts.map(readyText), [texts]);
  const [said, setSaid] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const hasMoved = useRef(false);
  const text = texts[at];
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows from text to text
  useEffect(() => {
    if (hasMoved.current) heading.current?.focus();
    hasMoved.current = true;
  }, [at]);
  const save = useMutation({
    mutationFn: async ({
      text,
      state,
      draft,
    }: {
      text: TextView;
      state: TextView['state'];
      draft: Draft;
    }) => {
      const isApproved = state === 'approved';
      const spans = isApproved ? spansOf(wordsOf(text.content), draft.taken) : [];
      const given = {
        ...{ textId: text.id, state, spans },
        ...{ themeIds: isApproved ? draft.themeIds : [], isProposed: isApproved && draft.isProposed },
      };
      const address = { municipality: municipality.slug, roundId };
      await call('POST /api/:municipality/rounds/:roundId/own-words/texts', address, given);
      return given;
    },
    onSuccess: ({ textId, ...given }) => {
      const by = { name: municipality.account?.name ?? null };
      const done = { ...given, reviewedBy: given.state === 'waiting' ? null : by };
      const after = texts.map((one) => (one.id === textId ? { ...one, ...done } : one));
      client.setQueryData(textsKey(municipality.slug, roundId, question.item), after);
      client.invalidateQueries({ queryKey: reviewKey(municipality.slug, roundId), exact: true });
      setWork((present) => withoutText(present, textId));
      setSaid(words.done[given.state]);
      const next = nextWaiting(statesOf(after, withoutText(work, textId)), at);
      if (given.state !== 'waiting' && next !== -1) setAt(next);
    },
  });
  if (!text) return null;
  const draft = draftFor(work, text);
  const change = (more: Partial<Draft>) => setWork((present) => withDraft(present, text, more));
  const takeOut = (given: { text: TextView; taken: Taken }[], about: string) => {
    setSaid('');
    setWork((present) => withTaken(present, given, { words: about, textId: text.id }));
  };
  const lastStep = work.steps.at(-1);
  const undo = () => {
    const stood = texts.findIndex(({ id }) => id === lastStep?.textId);
    setWork((present) => withoutStep(present, texts));
    if (stood !== -1) setAt(stood);
    setSaid(words.stepUndone);
  };
  const decide = (state: TextView['state']) => {
    if (!save.isPending) save.mutate({ text, state, draft });
  };
  const go = (to: number) => {
    setSaid('');
    save.reset();
    setAt(to);
  };
  const byKey = (event: KeyboardEvent) => {
    const isTyping =
      event.target instanceof HTMLElement && /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z';
    if (isUndo && !isTyping && lastStep) {
      event.preventDefault();
      undo();
      return;
    }
    const state = { g: 'approved', l: 'setAside' }[event.key.toLowerCase()] as TextView['state'] | undefined;
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey || !state) return;
    event.preventDefault();
    decide(state);
  };
  const waits = nextWaiting(statesOf(texts, work), at);
  const left = waits === -1 ? withHintsLeft(texts, work) : [];
  const isChanged = text.state !== 'waiting' && work.drafts[text.id] !== undefined;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys for whoever stands within it; every act has a button
    <div className="reading" onKeyDown={byKey}>
      <Heading level={3} data-size="2xs" ref={heading} tabIndex={-1}>
        {words.textOf(at + 1, texts.length)} · {isChanged ? words.changedSince : words.states[text.state]}
      </Heading>
      {text.state !== 'waiting' && text.reviewedBy ? (
        <p className="quiet">{words.doneBy[text.state](text.reviewedBy.name ?? words.erased)}</p>
      ) : null}
      <OneText
        key={text.id}
        text={text}
        taken={draft.taken}
        change={(taken, about) => takeOut([{ text, taken }], about)}
        lastStep={lastStep ? lastStep.words : null}
        undo={undo}
      />
      <SameElsewhereList
        same={sameElsewhere(readyText(text), ready, work)}
        takeHere={({ here, mark, written }) =>
          takeOut([{ text, taken: takenToo(draft.taken, here, mark) }], written)
        }
        takeOthers={({ others, mark, written }) => {
          const given = others.map(({ ready: { text: other }, places }) => ({
            ...{ text: other, taken: takenToo(draftFor(work, other).taken, places, mark) },
          }));
          takeOut(given, written);
          setSaid(words.same.done(written, others.length));
        }}
      />
      <ThemesOf roundId={roundId} question={question} draft={draft} change={change} />
      <Checkbox
        label={words.propose}
        description={words.proposeHelp}
        checked={draft.isProposed}
        onChange={(event) => change({ isProposed: event.target.checked })}
      />
      {save.isError ? <Problem error={save.error} /> : null}
      <div className="round-acts">
        <Button type="button" disabled={save.isPending} onClick={() => decide('approved')}>
          {words.approve}
        </Button>
        <Button
          type="button"
          variant="secondary"
          disabled={save.isPending}
          onClick={() => decide('setAside')}
        >
          {words.setAside}
        </Button>
        {text.state === 'waiting' ? null : (
          <Button
            type="button"
            variant="tertiary"
            disabled={save.isPending}
            onClick={() => decide('waiting')}
          >
            {words.undo}
          </Button>
        )}
      </div>
      <p role="status" className="quiet">
        {[said, waits === -1 ? words.allRead : ''].filter(Boolean).join(' ')}
      </p>
      {left.length > 0 ? (
        <div className="round-acts">
          <span>{words.hintsLeft(left.length)}</span>
          <Button
            type="button"
            variant="tertiary"
            onClick={() => go(left.find((place) => place > at) ?? left[0] ?? at)}
          >
            {words.toHintsLeft}
          </Button>
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
        {waits === -1 || waits === at || text.state === 'waiting' ? null : (
          <Button type="button" variant="tertiary" onClick={() => go(waits)}>
            {words.toWaiting}
          </Button>
        )}
      </nav>
    </div>
  );
}

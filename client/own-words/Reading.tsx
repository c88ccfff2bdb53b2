import { Checkbox, Heading } from '@digdir/designsystemet-react';
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { ownWordsTexts } from '../i18n/own-words.ts';
import { noticeFor } from '../parts/Notice.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import {
  type Draft,
  draftFor,
  statesOf,
  type Work,
  withDraft,
  withoutStep,
  withoutText,
  withTaken,
} from './drafts.ts';
import { type QuestionView, type TextView, useTextsOf } from './queries.ts';
import { Acts, Ways } from './ReadingFoot.tsx';
import { OneText, ThemesOf } from './ReadingParts.tsx';
import { SameElsewhereList } from './SameElsewhere.tsx';
import { readyText, sameElsewhere, takenToo } from './same-elsewhere.ts';
import { useSaving } from './use-saving.ts';
import { nextWaiting, type Taken } from './words.ts';

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
  const words = useTexts(ownWordsTexts);
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
  const save = useSaving(roundId, question.item, (given, after) => {
    setWork((present) => withoutText(present, given.textId));
    setSaid(words.done[given.state]);
    const next = nextWaiting(statesOf(after, withoutText(work, given.textId)), at);
    if (given.state !== 'waiting' && next !== -1) setAt(next);
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
      <Acts text={text} save={save} decide={decide} />
      <p role="status" className="quiet">
        {[said, waits === -1 ? words.allRead : ''].filter(Boolean).join(' ')}
      </p>
      <Ways texts={texts} work={work} at={at} waits={waits} go={go} />
    </div>
  );
}

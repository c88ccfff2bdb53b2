import { Button, Checkbox, Heading } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { call } from '../api.ts';
import { ownWordsTexts } from '../i18n/own-words.ts';
import { LeaveGuard } from '../parts/LeaveGuard.tsx';
import { noticeFor } from '../parts/Notice.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import { Problem } from './Problem.tsx';
import { type QuestionView, reviewKey, type TextView, textsKey, useTextsOf } from './queries.ts';
import { type Draft, OneText, ThemesOf } from './ReadingParts.tsx';
import { nextWaiting, spansOf, takenOf, wordsOf } from './words.ts';

interface ReadingProps {
  roundId: string;
  question: QuestionView;
}

/** The texts of one question, one at a time. */
export function Reading({ roundId, question }: ReadingProps): ReactNode {
  const { municipality, texts: all } = usePlace();
  const query = useTextsOf(municipality.slug, roundId, question.item);
  return (
    noticeFor(query, all.app) ?? <Texts roundId={roundId} question={question} texts={query.data ?? []} />
  );
}

function Texts({ roundId, question, texts }: ReadingProps & { texts: TextView[] }): ReactNode {
  const { municipality } = usePlace();
  const words = useTexts(ownWordsTexts);
  const client = useQueryClient();
  const [at, setAt] = useState(() => Math.max(nextWaiting(texts, -1), 0));
  const [drafts, setDrafts] = useState<Record<string, Draft>>({});
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
      setDrafts(({ [textId]: _, ...rest }) => rest);
      setSaid(words.done[given.state]);
      const next = nextWaiting(after, at);
      if (given.state !== 'waiting' && next !== -1) setAt(next);
    },
  });
  if (!text) return null;
  const draft = drafts[text.id] ?? draftOf(text);
  const change = (more: Partial<Draft>) => setDrafts({ ...drafts, [text.id]: { ...draft, ...more } });
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
    const state = { g: 'approved', l: 'setAside' }[event.key.toLowerCase()] as TextView['state'] | undefined;
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey || !state) return;
    event.preventDefault();
    decide(state);
  };
  const waits = nextWaiting(texts, at);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys for whoever stands within it; every act has a button
    <div className="reading" onKeyDown={byKey}>
      <LeaveGuard isUnsaved={Object.keys(drafts).length > 0} />
      <Heading level={3} data-size="2xs" ref={heading} tabIndex={-1}>
        {words.textOf(at + 1, texts.length)} · {words.states[text.state]}
      </Heading>
      {text.state !== 'waiting' && text.reviewedBy ? (
        <p className="quiet">{words.doneBy[text.state](text.reviewedBy.name ?? words.erased)}</p>
      ) : null}
      <OneText key={text.id} text={text} draft={draft} change={change} />
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
        {waits === -1 || text.state === 'waiting' ? null : (
          <Button type="button" variant="tertiary" onClick={() => go(waits)}>
            {words.toWaiting}
          </Button>
        )}
      </nav>
    </div>
  );
}

function draftOf({ content, spans, themeIds, isProposed }: TextView): Draft {
  return { taken: takenOf(wordsOf(content), spans), themeIds, isProposed };
}

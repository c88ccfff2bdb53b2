import { lazy, type ReactNode, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import type { RespondTexts, ShownScale } from '../../server/core/wording/respond.nb.ts';
import { wordFault } from '../../server/core/wording/respond-faults.ts';
import { ProblemError } from '../api.ts';
import { goToQuestion, questionId } from '../survey/question-id.ts';
import type { Address } from './address.ts';
import { type AnswerLine, type Draft, deleteDraft, newSubmissionId, readDraft, saveDraft } from './draft.ts';
import { Heading } from './Notice.tsx';
import type { Round } from './RespondPage.tsx';
import { type SendState, send } from './send.ts';

// SurveyJS is large; the welcome page must not wait for it.
const loadForm = async () => ({ default: (await import('../survey/SurveyForm.tsx')).SurveyForm });
const SurveyForm = lazy(loadForm);

/** Fetches the questions' part while the welcome page is read, so that it is here when «Start» is pressed. */
export function fetchAhead(): void {
  // Without contact now, it is asked for again when it is needed.
  loadForm().catch(() => {});
}

interface AnsweringProps {
  address: Address;
  round: Round;
  code: string;
  texts: RespondTexts;
  onReceived(): void;
  /** With true when the code was refused on sending: it has been used somewhere else since the start. */
  onLeave(codeRefused: boolean): void;
}

interface WhatIsShown {
  pageOf(name: string): number;
  scaleOf(name: string): ShownScale | null;
}

/** The questions, one theme at a time, kept on the phone as they are answered, until the server has them. */
export function Answering({ address, round, code, texts, onReceived, onLeave }: AnsweringProps): ReactNode {
  const { roundId, language } = address;
  const [start] = useState<Draft>(() => readDraft(roundId) ?? { answers: {}, page: 0, submissionId: null });
  const draft = useRef<Draft>(start);
  const [page, setPage] = useState(start.page);
  const [saved, setSaved] = useState(false);
  const [faults, setFaults] = useState<Record<string, string>>({});
  const [sending, setSending] = useState<SendState | 'failed' | null>(null);

  const keep = useCallback(
    (change: Partial<Draft>) => {
      draft.current = { ...draft.current, ...change };
      setSaved(saveDraft(roundId, draft.current));
    },
    [roundId],
  );
  const onChange = useCallback(
    (answers: Record<string, unknown>, lines: AnswerLine[]) => keep({ answers, lines }),
    [keep],
  );

  const goTo = (target: number) => {
    setFaults({});
    setPage(target);
    keep({ page: target });
    window.scrollTo(0, 0);
  };

  const sendAll = async ({ pageOf, scaleOf }: WhatIsShown) => {
    const isFirstTry = draft.current.submissionId === null;
    const submissionId = draft.current.submissionId ?? newSubmissionId();
    keep({ submissionId });
    let tries = 0;
    try {
      await send(address, code, submissionId, draft.current.answers, (state) => {
        if (state === 'sending') tries += 1;
        setSending(state);
      });
      deleteDraft(roundId);
      onReceived();
    } catch (error) {
      setSending('failed');
      if (!(error instanceof ProblemError)) return;
      const { code: refusal } = error.problem;
      // The only try, and the server refused it: then it is known that nothing came in time.
      if (refusal === 'round-not-open' && isFirstTry && tries === 1) keep({ submissionId: null });
      if (refusal === 'code-not-usable' || refusal === 'round-not-open') {
        onLeave(refusal === 'code-not-usable');
      }
      // Another body needs another id; the first was refused, so nothing was stored under it.
      if (error.problem.code === 'invalid-answers') keep({ submissionId: null });
      const refused = error.problem.faults ?? [];
      setFaults(
        Object.fromEntries(
          refused.map(({ place, code: fault }) => [place, wordFault(fault, texts, scaleOf(place))]),
        ),
      );
      const [first] = refused;
      if (first && pageOf(first.place) >= 0) setPage(pageOf(first.place));
    }
  };

  const forget = () => {
    if (!window.confirm(texts.deleteDraftConfirm)) return;
    deleteDraft(roundId);
    onLeave(false);
  };

  return (
    <Suspense fallback={<p role="status">{texts.loading}</p>}>
      <SurveyForm
        definition={round.definition ?? {}}
        language={language}
        texts={texts}
        answers={start.answers}
        page={page}
        faults={faults}
        onChange={onChange}
      >
        {(form) => {
          const last = form.page === form.pageCount - 1;
          const go = () => {
            const found = form.validate();
            setFaults(found);
            if (Object.keys(found).length > 0) return;
            if (last) sendAll(form);
            else goTo(form.page + 1);
          };
          return (
            <form
              noValidate
              onSubmit={(event) => {
                event.preventDefault();
                go();
              }}
            >
              <p className="progress">{texts.progress(form.page + 1, form.pageCount)}</p>
              <Heading key={form.page}>{form.title}</Heading>
              <ErrorSummary faults={faults} labelOf={form.labelOf} texts={texts} />
              {form.questions}
              {last ? <p>{texts.beforeSending}</p> : null}
              <SendingNote state={sending} texts={texts} />
              <div className="buttons">
                <button type="submit" className="primary" disabled={sending !== null && sending !== 'failed'}>
                  {last ? (sending === 'failed' ? texts.sendAgain : texts.send) : texts.next}
                </button>
                {form.page > 0 ? (
                  <button type="button" className="secondary" onClick={() => goTo(form.page - 1)}>
                    ‹ {texts.back}
                  </button>
                ) : null}
              </div>
              <p className="saved" role="status">
                {saved ? texts.saved : ''}
              </p>
              {saved || start.page > 0 ? (
                <button type="button" className="link" onClick={forget}>
                  {texts.deleteDraft}
                </button>
              ) : null}
            </form>
          );
        }}
      </SurveyForm>
    </Suspense>
  );
}

/** What is wrong, on top, each with a link to its question. Focus comes here each time something was wrong. */
function ErrorSummary({
  faults,
  labelOf,
  texts,
}: {
  faults: Record<string, string>;
  labelOf(name: string): string;
  texts: RespondTexts;
}): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const entries = Object.entries(faults);
  useEffect(() => {
    if (Object.keys(faults).length > 0) box.current?.focus();
  }, [faults]);
  if (entries.length === 0) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{texts.errorSummary}</h2>
      <ul>
        {entries.map(([name, words]) => (
          <li key={name}>
            <a
              href={`#${questionId(name)}`}
              onClick={(event) => {
                event.preventDefault();
                goToQuestion(name);
              }}
            >
              {labelOf(name)}: {words}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function SendingNote({
  state,
  texts,
}: {
  state: SendState | 'failed' | null;
  texts: RespondTexts;
}): ReactNode {
  const words = {
    sending: texts.sending,
    offline: texts.offline,
    retrying: texts.retrying,
    failed: texts.sendFailed,
  };
  return (
    <p className="sending" role="status">
      {state ? words[state] : ''}
    </p>
  );
}

import { lazy, type ReactNode, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { ProblemError } from '../api.ts';
import type { RespondTexts } from '../i18n/respond.nb.ts';
import type { Address } from './address.ts';
import { type Draft, deleteDraft, newSubmissionId, readDraft, saveDraft } from './draft.ts';
import { wordFault } from './faults.ts';
import { Heading } from './Notice.tsx';
import type { Round } from './RespondPage.tsx';
import { type SendState, send } from './send.ts';

// SurveyJS is large; the welcome page must not wait for it.
const SurveyForm = lazy(async () => ({ default: (await import('../survey/SurveyForm.tsx')).SurveyForm }));

interface AnsweringProps {
  address: Address;
  round: Round;
  code: string;
  texts: RespondTexts;
  onReceived(): void;
  onLeave(): void;
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
  const onChange = useCallback((answers: Record<string, unknown>) => keep({ answers }), [keep]);

  const goTo = (target: number) => {
    setFaults({});
    setPage(target);
    keep({ page: target });
    window.scrollTo(0, 0);
  };

  const sendAll = async (pageOf: (name: string) => number) => {
    const submissionId = draft.current.submissionId ?? newSubmissionId();
    keep({ submissionId });
    try {
      await send(address, code, submissionId, draft.current.answers, setSending);
      deleteDraft(roundId);
      onReceived();
    } catch (error) {
      setSending('failed');
      if (!(error instanceof ProblemError)) return;
      if (error.problem.code === 'code-not-usable' || error.problem.code === 'round-not-open') onLeave();
      // Another body needs another id; the first was refused, so nothing was stored under it.
      if (error.problem.code === 'invalid-answers') keep({ submissionId: null });
      const refused = error.problem.faults ?? [];
      setFaults(Object.fromEntries(refused.map((fault) => [fault.place, wordFault(fault.code, texts)])));
      const [first] = refused;
      if (first && pageOf(first.place) >= 0) setPage(pageOf(first.place));
    }
  };

  const forget = () => {
    if (!window.confirm(texts.deleteDraftConfirm)) return;
    deleteDraft(roundId);
    onLeave();
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
            if (last) sendAll(form.pageOf);
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
              <ErrorSummary faults={faults} texts={texts} />
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

/** What is wrong, on top, each with a link to its question. Focus comes here when it appears. */
function ErrorSummary({ faults, texts }: { faults: Record<string, string>; texts: RespondTexts }): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const entries = Object.entries(faults);
  useEffect(() => {
    if (entries.length > 0) box.current?.focus();
  }, [entries.length]);
  if (entries.length === 0) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{texts.errorSummary}</h2>
      <ul>
        {entries.map(([name, words]) => (
          <li key={name}>
            <a href={`#q-${name.replaceAll('.', '-')}`}>{words}</a>
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

import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { normaliseCode } from '../../server/core/code.ts';
import type { RespondTexts } from '../../server/core/wording/respond.nb.ts';
import { call, ProblemError } from '../api.ts';
import { formatDate, formatMoment } from '../i18n/dates.ts';
import type { Address } from './address.ts';
import { Heading } from './Notice.tsx';
import type { Round } from './RespondPage.tsx';

interface WelcomeProps {
  address: Address;
  round: Round;
  code: string;
  /** The code was let in, but refused when the answers were sent. */
  codeRefused: boolean;
  hasDraft: boolean;
  texts: RespondTexts;
  privacyLink: ReactNode;
  onStart(code: string): void;
}

/** Who asks, why, how long it takes and what happens to the answers; then the code, which a link brings by itself. */
export function Welcome({
  address,
  round,
  code,
  codeRefused,
  hasDraft,
  texts,
  privacyLink,
  onStart,
}: WelcomeProps): ReactNode {
  const [typed, setTyped] = useState(code);
  const [asksForCode, setAsksForCode] = useState(code === '' || codeRefused);
  const [fault, setFault] = useState<string | null>(codeRefused ? texts.codeNotUsable : null);
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const { language } = address;
  useEffect(() => {
    if (fault && !busy) input.current?.focus();
  }, [fault, busy]);

  const start = async (event: FormEvent) => {
    event.preventDefault();
    const usable = normaliseCode(typed);
    if (usable === '') {
      setFault(texts.codeMissing);
      return;
    }
    setBusy(true);
    setFault(null);
    try {
      await call(
        'POST /api/:municipality/rounds/:roundId/admissions',
        { municipality: address.municipality, roundId: address.roundId },
        { code: usable },
      );
      onStart(usable);
    } catch (error) {
      setAsksForCode(true);
      setFault(
        error instanceof ProblemError && error.problem.status < 500 ? texts.codeNotUsable : texts.failedText,
      );
    } finally {
      setBusy(false);
    }
  };

  return (
    <form onSubmit={start} noValidate>
      <p className="asker">{texts.asks(round.municipalityName)}</p>
      <Heading>{round.title[language]}</Heading>
      <p className="extent">{texts.extent(round.questionCount, round.estimatedMinutes)}</p>
      <p>{round.purpose[language]}</p>
      <p className="promise">{round.mode === 'confidential' ? texts.confidential : texts.anonymous}</p>
      <details>
        <summary>{texts.howItWorks}</summary>
        <ul>
          {texts.howItWorksText.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
      {round.privacy ? (
        <section className="privacy-summary" aria-label={texts.privacy}>
          <dl>
            {round.privacy[language].map(({ label, text }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
          <p>{privacyLink}</p>
        </section>
      ) : null}
      {asksForCode ? (
        <div className={fault ? 'question wrong' : 'question'}>
          <label className="question-title" htmlFor="code">
            {texts.codeLabel}
          </label>
          <p className="help" id="code-help">
            {fault === texts.codeNotUsable ? texts.codeNotUsableHelp : texts.codeHelp}
          </p>
          {fault ? (
            <p className="error" id="code-error" role="alert">
              {fault}
            </p>
          ) : null}
          <input
            id="code"
            ref={input}
            type="text"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            aria-describedby={fault ? 'code-error code-help' : 'code-help'}
            aria-invalid={fault ? true : undefined}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
      ) : null}
      <button type="submit" className="primary" disabled={busy}>
        {hasDraft ? texts.continueDraft : texts.start}
      </button>
      <p className="until">
        {round.state === 'closed'
          ? texts.takesBegunUntil(formatMoment(round.acceptsUntilAt, language))
          : texts.openUntil(formatDate(round.closesAt, language))}
      </p>
    </form>
  );
}

import { type ReactNode, useRef, useState } from 'react';
import type { RespondTexts } from '../../server/core/wording/respond.nb.ts';
import { formatMoment } from '../i18n/dates.ts';
import type { Address } from './address.ts';
import { type Draft, deleteDraft } from './draft.ts';
import { Heading } from './Notice.tsx';
import type { Round } from './RespondPage.tsx';

interface LateAnswersProps {
  address: Address;
  round: Round;
  draft: Draft;
  texts: RespondTexts;
  resultsLink: ReactNode;
  /** After they are deleted from the device. */
  onDeleted(): void;
}

/** For whoever has answers left when the round takes no more: what became of them, and a text to take care of. */
export function LateAnswers({
  address,
  round,
  draft,
  texts,
  resultsLink,
  onDeleted,
}: LateAnswersProps): ReactNode {
  const [state, setState] = useState<'copied' | 'notCopied' | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const text = answersAsText(draft);
  const copy = async () => setState((await copied(text, box.current)) ? 'copied' : 'notCopied');
  const forget = () => {
    if (!window.confirm(texts.deleteDraftConfirm)) return;
    deleteDraft(address.roundId);
    onDeleted();
  };
  const moment = formatMoment(round.acceptsUntilAt, address.language);
  return (
    <section className="late">
      <Heading>{draft.submissionId ? texts.lateUnsure : texts.late}</Heading>
      <p>{(draft.submissionId ? texts.lateUnsureText : texts.lateText)(moment)}</p>
      <p>{texts.lateKept}</p>
      <label className="question-title" htmlFor="late-answers">
        {texts.lateAnswers}
      </label>
      <textarea id="late-answers" ref={box} readOnly rows={12} value={text} />
      <div className="buttons">
        <button type="button" className="primary" onClick={copy}>
          {texts.copy}
        </button>
        <button type="button" className="link" onClick={forget}>
          {texts.deleteDraft}
        </button>
      </div>
      <p role="status">{state ? texts[state] : ''}</p>
      {resultsLink}
    </section>
  );
}

/** Each question with its answer under it. A draft from before these were kept has only the questions' names. */
function answersAsText({ answers, lines }: Draft): string {
  const kept =
    lines ??
    Object.entries(answers).map(([question, answer]) => ({
      question,
      answer: typeof answer === 'string' ? answer : JSON.stringify(answer),
    }));
  return kept.map(({ question, answer }) => `${question}\n${answer}`).join('\n\n');
}

/** Where the browser gives no access to the clipboard, the text is marked, so that one can copy it by hand. */
async function copied(text: string, box: HTMLTextAreaElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    box?.focus();
    box?.select();
    return false;
  }
}

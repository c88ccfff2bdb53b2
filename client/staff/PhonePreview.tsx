import { type ReactNode, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Language } from '../../server/core/locale.ts';
import { respondTexts } from '../../server/core/wording/respond.ts';
import css from '../respond/respond.css?inline';
import { SurveyForm } from '../survey/SurveyForm.tsx';

interface PhonePreviewProps {
  definition: Record<string, unknown>;
  language: Language;
  title: string;
}

/**
 * The citizen's questions in a frame of a phone's size, drawn by the same parts with the same styles. They stand in
 * a shadow root, so that the two pages' styles do not meet.
 */
export default function PhonePreview({ definition, language, title }: PhonePreviewProps): ReactNode {
  const host = useRef<HTMLDivElement>(null);
  const [root, setRoot] = useState<ShadowRoot | null>(null);
  useEffect(() => {
    if (!host.current) return;
    const shadow = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css.replaceAll(':root', ':host'));
    shadow.adoptedStyleSheets = [sheet];
    setRoot(shadow);
  }, []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="phone" aria-label={title} tabIndex={0}>
      <div ref={host} />
      {root ? createPortal(<Questions definition={definition} language={language} />, root) : null}
    </section>
  );
}

function Questions({ definition, language }: Omit<PhonePreviewProps, 'title'>): ReactNode {
  const texts = respondTexts[language];
  const [page, setPage] = useState(0);
  const [answers, setAnswers] = useState<Record<string, unknown>>({});
  return (
    <div className="page">
      <SurveyForm
        definition={definition}
        language={language}
        texts={texts}
        answers={answers}
        page={page}
        faults={{}}
        onChange={setAnswers}
      >
        {(form) => (
          <>
            <p className="progress">{texts.progress(form.page + 1, form.pageCount)}</p>
            <h3>{form.title}</h3>
            {form.questions}
            <div className="buttons">
              <button
                type="button"
                className="primary"
                disabled={form.page + 1 >= form.pageCount}
                onClick={() => setPage(form.page + 1)}
              >
                {texts.next}
              </button>
              {form.page > 0 ? (
                <button type="button" className="secondary" onClick={() => setPage(form.page - 1)}>
                  {texts.back}
                </button>
              ) : null}
            </div>
          </>
        )}
      </SurveyForm>
    </div>
  );
}

import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { RespondTexts } from '../../server/core/wording/respond.nb.ts';
import { call, ProblemError, type Returns } from '../api.ts';
import { NoticeSection } from '../survey/NoticeSection.tsx';
import type { Address } from './address.ts';
import { Heading, Notice } from './Notice.tsx';

type PrivacyText = Returns<'GET /api/:municipality/rounds/:roundId/privacy'>;

interface PrivacyNoticeProps {
  address: Address;
  texts: RespondTexts;
  /** Null: there is nothing to go back to. */
  onBack: (() => void) | null;
}

/** The whole notice of the round, in the language of the page. */
export function PrivacyNotice({ address, texts, onBack }: PrivacyNoticeProps): ReactNode {
  const { municipality, roundId, language } = address;
  const [notice, setNotice] = useState<PrivacyText | null>(null);
  const [fault, setFault] = useState<'unknown' | 'failed' | null>(null);
  const load = useCallback(async () => {
    setFault(null);
    try {
      const asked = { municipality, roundId, language };
      setNotice(await call('GET /api/:municipality/rounds/:roundId/privacy', asked));
    } catch (error) {
      setFault(error instanceof ProblemError && error.problem.status < 500 ? 'unknown' : 'failed');
    }
  }, [municipality, roundId, language]);
  useEffect(() => {
    load();
  }, [load]);

  const back = onBack && (
    <p className="to-survey">
      <button type="button" className="link" onClick={onBack}>
        ‹ {texts.privacyBack}
      </button>
    </p>
  );
  if (fault) {
    return (
      <>
        {back}
        <Notice
          title={fault === 'unknown' ? texts.privacyUnknown : texts.failed}
          text={fault === 'unknown' ? texts.privacyUnknownText : texts.privacyFailedText}
          {...(fault === 'failed' ? { action: { text: texts.tryAgain, onClick: load } } : {})}
        />
      </>
    );
  }
  return (
    <>
      {back}
      {notice ? (
        <article className="privacy">
          <p className="asker">
            {notice.municipalityName} · {notice.surveyTitle}
          </p>
          <Heading>{notice.title}</Heading>
          {notice.sections.map((section) => (
            <NoticeSection key={section.key} section={section} level={2} />
          ))}
          {back}
        </article>
      ) : (
        <p role="status">{texts.privacyLoading}</p>
      )}
    </>
  );
}

/** The link to the notice. Followed in place, so that nothing of what is answered is lost. */
export function PrivacyLink({
  href,
  text,
  onOpen,
}: {
  href: string;
  text: string;
  onOpen(): void;
}): ReactNode {
  return (
    <a
      href={href}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        onOpen();
      }}
    >
      {text}
    </a>
  );
}

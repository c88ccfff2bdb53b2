import '../inquiries/inquiries.css';
import './claims.css';
import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { claimsTexts } from '../i18n/claims.ts';
import { Signed } from '../inquiries/Signed.tsx';
import { noticeFor } from '../parts/Notice.tsx';
import { PageTitle } from '../parts/PageTitle.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import { newClaimPath } from './addresses.ts';
import { type ClaimsView, useClaims } from './queries.ts';

/** «Stemmer det?»: what is claimed and held against figures, one's own and what one's bodies share. */
export function ClaimsPage(): ReactNode {
  const { texts } = usePlace();
  const query = useClaims();
  const notice = noticeFor(query, texts.app);
  if (notice || !query.data) return notice;
  return <Claims view={query.data} />;
}

/** The page once its claims are here. */
export function Claims({ view: { mayClaim, drafts, claims } }: { view: ClaimsView }): ReactNode {
  const { base } = usePlace();
  const words = useTexts(claimsTexts);
  return (
    <>
      <PageTitle title={words.title} />
      <Paragraph className="lead">{words.lead}</Paragraph>
      {mayClaim ? (
        <p>
          <Link className="prompt" to={`${base}${newClaimPath({})}`}>
            {words.begin}
          </Link>
        </p>
      ) : null}
      {drafts.length + claims.length === 0 ? (
        <div className="notice">
          <Heading level={2} data-size="sm">
            {words.emptyTitle}
          </Heading>
          <Paragraph>{mayClaim ? words.emptyMember : words.emptyOther}</Paragraph>
        </div>
      ) : null}
      <ul className="claims">
        {drafts.map((one) => (
          <Line key={one.id} line={one}>
            <p className="draft-mark">{words.draft}</p>
          </Line>
        ))}
        {claims.map((one) => (
          <Line key={one.id} line={one}>
            <Signed by={one.by} at={one.sharedAt} />
            <p className="quiet">{words.sharedWith(one.body.name)}</p>
          </Line>
        ))}
      </ul>
    </>
  );
}

interface LineProps {
  line: Pick<ClaimsView['drafts'][number], 'id' | 'text' | 'verdicts'>;
  children: ReactNode;
}

/** What is claimed, and what was found of each figure when it was written. */
function Line({ line: { id, text, verdicts }, children }: LineProps): ReactNode {
  const { base } = usePlace();
  const words = useTexts(claimsTexts);
  return (
    <li className="door">
      <Link to={`${base}/stemmer-det/${id}`} className="door-link">
        {text}
      </Link>
      <p>
        {[...new Set(verdicts)].map((verdict) => words.verdicts[verdict]).join(' · ') || words.noIndicator}
      </p>
      {children}
    </li>
  );
}

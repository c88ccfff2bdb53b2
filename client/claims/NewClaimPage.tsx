import '../inquiries/inquiries.css';
import './claims.css';
import { Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { claimsTexts } from '../i18n/claims.ts';
import { NotFound, noticeFor } from '../parts/Notice.tsx';
import { PageTitle } from '../parts/PageTitle.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import { readNewClaim } from './addresses.ts';
import { ClaimForm } from './ClaimForm.tsx';
import { type Candidate, type ClaimView, useBearing, useClaim, useClaims } from './queries.ts';
import { emptyTyped, typedFrom } from './typed.ts';

/** A claim is written, read as it is meant, given its denominator, and told which figures it is about: steps on one page. */
export function NewClaimPage(): ReactNode {
  const { texts } = usePlace();
  const words = useTexts(claimsTexts);
  const [search] = useSearchParams();
  const asked = readNewClaim(search);
  const claims = useClaims();
  const draft = useClaim(asked.draft);
  const notice = noticeFor(claims, texts.app) ?? (asked.draft === '' ? null : noticeFor(draft, texts.app));
  if (notice || !claims.data) return notice;
  if (draft.data?.shared) return <NotFound />;
  return (
    <>
      <Back />
      <PageTitle title={words.title} />
      {claims.data.mayClaim ? (
        <NewClaim key={asked.draft} draft={draft.data ?? null} />
      ) : (
        <Paragraph>{words.notMember}</Paragraph>
      )}
    </>
  );
}

function NewClaim({ draft }: { draft: ClaimView | null }): ReactNode {
  const { texts } = usePlace();
  const words = useTexts(claimsTexts);
  const [search] = useSearchParams();
  const [id] = useState(() => crypto.randomUUID());
  const all = useBearing('');
  const notice = noticeFor(all, texts.app);
  if (notice || !all.data) return notice;
  return (
    <>
      <Paragraph className="lead">{words.lead}</Paragraph>
      <ClaimForm
        all={all.data satisfies Candidate[]}
        initial={draft ? typedFrom(draft) : emptyTyped(readNewClaim(search), id)}
        keptAs={`stemmer-det ${draft?.id ?? ''}`}
      />
    </>
  );
}

function Back(): ReactNode {
  const { base } = usePlace();
  const words = useTexts(claimsTexts);
  return (
    <p className="back">
      <Link to={`${base}/stemmer-det`}>{words.toList}</Link>
    </p>
  );
}

import './inquiries.css';
import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useRef } from 'react';
import { Link, useSearchParams } from 'react-router';
import { inquiriesTexts } from '../i18n/inquiries.ts';
import { FilterChips } from '../parts/FilterChips.tsx';
import { noticeFor } from '../parts/Notice.tsx';
import { PageTitle } from '../parts/PageTitle.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import { InquiryLine } from './InquiryLine.tsx';
import { filters, linesOf, narrowingsOf, readFilters } from './list.ts';
import { MoreOfThem } from './MoreOfThem.tsx';
import { type InquiriesView, useInquiries } from './queries.ts';

/** What is asked and read out of figures: one's own drafts, what one's bodies share, and what one is asked as a leader. */
export function InquiriesPage(): ReactNode {
  const { texts } = usePlace();
  const words = useTexts(inquiriesTexts);
  const [search] = useSearchParams();
  const chosen = readFilters(search);
  const query = useInquiries({ only: narrowingsOf(chosen) });
  const list = useRef<HTMLUListElement>(null);
  const notice = noticeFor(query, texts.app);
  if (notice || !query.data) return notice;
  const lines = linesOf(query.data);
  const goOn = () =>
    requestAnimationFrame(() => list.current?.children[lines.length]?.querySelector('a')?.focus());
  return (
    <>
      <PageTitle title={words.title} />
      <Paragraph className="lead">{words.lead}</Paragraph>
      {lines.length + chosen.length === 0 ? (
        <Empty view={query.data} />
      ) : (
        <>
          {query.data.mayAsk ? <HowToAsk /> : null}
          <FilterChips
            filters={filters}
            names={words.filters}
            words={words.filters}
            shownCount={lines.length}
          />
          <ul className="inquiries" ref={list}>
            {lines.map((line) => (
              <InquiryLine key={line.one.id} line={line} />
            ))}
          </ul>
          <MoreOfThem query={query} onMore={goOn} />
        </>
      )}
    </>
  );
}

function Begin(): ReactNode {
  const { base } = usePlace();
  const words = useTexts(inquiriesTexts);
  return (
    <p className="inquiry-begin">
      <Link className="prompt" to={`${base}/undring/ny`}>
        {words.begin}
      </Link>
    </p>
  );
}

/** A question begins at a figure, so the list of them says where to begin. */
function HowToAsk(): ReactNode {
  const { base } = usePlace();
  const words = useTexts(inquiriesTexts);
  return (
    <>
      <Begin />
      <Paragraph className="quiet">
        {words.howToAsk} <Link to={`${base}/verdt-a-ta-opp`}>{words.worthAsking}</Link>
      </Paragraph>
    </>
  );
}

function Empty({ view: { mayAsk, mayInterpret } }: { view: InquiriesView }): ReactNode {
  const { municipality, base } = usePlace();
  const words = useTexts(inquiriesTexts);
  const [scorecard] = municipality.scorecards;
  return (
    <div className="notice">
      <Heading level={2} data-size="sm">
        {words.emptyTitle}
      </Heading>
      {mayAsk ? <Begin /> : null}
      <Paragraph>{mayAsk ? words.howToAsk : mayInterpret ? words.emptyOther : words.emptyNobody}</Paragraph>
      {scorecard ? <Link to={`${base}/malekart/${scorecard.key}`}>{words.toScorecard}</Link> : null}
    </div>
  );
}

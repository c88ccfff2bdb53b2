import './inquiries.css';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { inquiriesTexts } from '../i18n/inquiries.ts';
import { Done, useDone } from '../parts/Done.tsx';
import { NotFound, noticeFor } from '../parts/Notice.tsx';
import { PageTitle } from '../parts/PageTitle.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import { Answers } from './Answers.tsx';
import { DraftView } from './DraftView.tsx';
import { FigureInWords, FigureName } from './FigureInWords.tsx';
import { OneInterpretation } from './Interpretations.tsx';
import { type InquiriesView, type Inquiry, useInquiries } from './queries.ts';
import { Said, Signed, ToWhom } from './Signed.tsx';

/** One question, or one interpretation, from its first draft on: it keeps its address when it is shared. */
export function InquiryPage(): ReactNode {
  const { texts, base } = usePlace();
  const { inquiry: id = '' } = useParams();
  const words = useTexts(inquiriesTexts);
  const query = useInquiries({ id });
  const [done, say] = useDone();
  const notice = noticeFor(query, texts.app);
  if (notice || !query.data) return notice;
  const found = findWritten(query.data, id);
  if (!found) return <NotFound />;
  const { kind, place } = found;
  return (
    <>
      <p className="back">
        <Link to={`${base}/undring`}>{words.toList}</Link>
      </p>
      <PageTitle title={words.kinds[kind]} />
      <FigureName place={place} />
      {/* Drawn again when the draft, and the dialog over it, have become what is shared: then it can take the focus. */}
      <Done key={found.draft ? 'draft' : 'shared'} thing={done} />
      {found.draft ? <DraftView key={id} draft={found.draft} onDone={say} /> : null}
      {found.inquiry ? <Question inquiry={found.inquiry} /> : null}
      {found.interpretation ? <OneInterpretation interpretation={found.interpretation} /> : null}
      <FigureInWords place={place} />
      {found.inquiry ? <Answers inquiry={found.inquiry} /> : null}
    </>
  );
}

function findWritten(view: InquiriesView, id: string) {
  const draft = view.drafts.find((one) => one.id === id);
  const inquiry = view.inquiries.find((one) => one.id === id);
  const interpretation = view.interpretations.find((one) => one.id === id);
  const found = draft ?? inquiry ?? interpretation;
  if (!found) return undefined;
  const kind = draft?.kind ?? interpretation?.kind ?? 'question';
  return { kind, place: found.place, draft, inquiry, interpretation };
}

function Question({ inquiry }: { inquiry: Inquiry }): ReactNode {
  const words = useTexts(inquiriesTexts);
  return (
    <section className="question">
      <Said text={inquiry.text} />
      <Signed by={inquiry.by} at={inquiry.sharedAt} />
      <ToWhom toUnit={inquiry.toUnit} />
      <p className="quiet">{words.sharedWith(inquiry.body.name)}</p>
    </section>
  );
}

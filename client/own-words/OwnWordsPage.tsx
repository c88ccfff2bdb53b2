import './own-words.css';
import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { Link, useParams } from 'react-router';
import { ownWordsTexts } from '../i18n/own-words.ts';
import { Done, useDone } from '../parts/Done.tsx';
import { LeaveGuard } from '../parts/LeaveGuard.tsx';
import { noticeFor } from '../parts/Notice.tsx';
import { PageTitle } from '../parts/PageTitle.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import { Deciding } from './Deciding.tsx';
import { noWork } from './drafts.ts';
import { ThemeList } from './NewTheme.tsx';
import { type QuestionView, type ReviewView, useReview } from './queries.ts';
import { Reading } from './Reading.tsx';

/** What people wrote in one round: read by whoever is appointed, decided of by another. */
export function OwnWordsPage(): ReactNode {
  const { municipality, texts, language, base } = usePlace();
  const { round = '' } = useParams();
  const words = useTexts(ownWordsTexts);
  const query = useReview(municipality.slug, round);
  const [done, say] = useDone();
  const notice = noticeFor(query, texts.app);
  if (notice || !query.data) return notice;
  const review = query.data;
  return (
    <div className="own-words">
      <PageTitle title={words.title} />
      <Paragraph>{words.of(review.surveyTitle[language], review.period)}</Paragraph>
      <Paragraph className="lead">{review.mayRead ? words.leadReader : words.leadOther}</Paragraph>
      {review.fault ? (
        <p>
          <strong>{words.faults[review.fault]}</strong>
        </p>
      ) : null}
      {review.mayDecide && !review.mayRead ? (
        <p>
          <Link to={`${base}/administrasjon/radata`}>{words.appoint}</Link>
        </p>
      ) : null}
      <Done thing={done} />
      {review.questions.length === 0 ? <Paragraph>{words.none}</Paragraph> : null}
      {review.questions.map((question) => (
        <Question key={question.item} roundId={round} review={review} question={question} say={say} />
      ))}
    </div>
  );
}

interface QuestionProps {
  roundId: string;
  review: ReviewView;
  question: QuestionView;
  say(text: string): void;
}

function Question({ roundId, review, question, say }: QuestionProps): ReactNode {
  const { language } = usePlace();
  const words = useTexts(ownWordsTexts);
  const [isOpen, setIsOpen] = useState(false);
  const [work, setWork] = useState(noWork);
  const { counts } = question;
  const title = question.title[language];
  return (
    <section className="own-words-question">
      <Heading level={2} data-size="xs">
        {title}
      </Heading>
      {counts ? <Progress counts={counts} /> : review.fault ? null : <Paragraph>{words.withheld}</Paragraph>}
      {counts && review.mayRead ? (
        <>
          <p>
            <Button
              type="button"
              variant={isOpen ? 'tertiary' : 'primary'}
              aria-expanded={isOpen}
              aria-label={isOpen ? undefined : words.readQuestion(title)}
              onClick={() => setIsOpen(!isOpen)}
            >
              {isOpen ? words.close : words.read}
            </Button>
          </p>
          <LeaveGuard isUnsaved={Object.keys(work.drafts).length > 0} />
          {isOpen ? <Reading roundId={roundId} question={question} work={work} setWork={setWork} /> : null}
          <ThemeList roundId={roundId} question={question} />
        </>
      ) : null}
      {counts || question.decision ? (
        <Deciding roundId={roundId} question={question} mayDecide={review.mayDecide} say={say} />
      ) : null}
    </section>
  );
}

function Progress({ counts }: { counts: NonNullable<QuestionView['counts']> }): ReactNode {
  const words = useTexts(ownWordsTexts);
  const text = words.progress(counts.written - counts.waiting, counts.written);
  return (
    <p className="reading-progress">
      <progress max={counts.written} value={counts.written - counts.waiting} aria-label={text} />
      <span>
        {text}
        {counts.setAside > 0 ? `. ${words.asideCount(counts.setAside)}.` : '.'}
      </span>
    </p>
  );
}

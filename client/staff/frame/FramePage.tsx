import '../../admin/import/import.css';
import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { frameTexts } from '../../i18n/frame.ts';
import { openingTexts } from '../../i18n/opening.ts';
import { noticeFor } from '../../parts/Notice.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { usePlace, useTexts } from '../../parts/place.ts';
import { type FrameView, useFrame } from '../../parts/queries.ts';
import { OpenLinks } from '../opening/OpenLinks.tsx';
import { LettersSection } from './LettersSection.tsx';
import { PaperSection } from './PaperSection.tsx';
import { ProgressTable } from './ProgressTable.tsx';
import { RemindersSection } from './RemindersSection.tsx';
import { UploadSection } from './UploadSection.tsx';

/** Whom a round asks: how far the letters have come, unit by unit, and the upload of more people. */
export function FramePage(): ReactNode {
  const { municipality, texts, base } = usePlace();
  const { survey = '', round = '' } = useParams();
  const words = useTexts(frameTexts);
  const { links } = useTexts(openingTexts);
  const query = useFrame(municipality.slug, round);
  const notice = noticeFor(query, texts.app);
  if (notice || !query.data) return notice;
  const frame = query.data;
  return (
    <div className="import">
      <p className="back">
        <Link to={`${base}/undersokelser/${survey}`}>{words.back}</Link>
      </p>
      <PageTitle title={frame.hasFrame ? words.title : links.title} />
      <Paragraph>{words.period(frame.period)}</Paragraph>
      {frame.hasFrame ? <Sections frame={frame} roundId={round} /> : <OpenLinks roundId={round} />}
    </div>
  );
}

function Sections({ frame, roundId }: { frame: FrameView; roundId: string }): ReactNode {
  const words = useTexts(frameTexts);
  return (
    <>
      <Paragraph className="lead">{words.lead}</Paragraph>
      <Heading level={2} data-size="sm">
        {words.progress}
      </Heading>
      {frame.units.length === 0 ? <Paragraph>{words.nobody}</Paragraph> : <ProgressTable frame={frame} />}
      {frame.state === 'closed' ? (
        <Paragraph>{words.closed}</Paragraph>
      ) : (
        <>
          <LettersSection frame={frame} roundId={roundId} />
          <PaperSection frame={frame} roundId={roundId} />
          <RemindersSection frame={frame} roundId={roundId} />
          <UploadSection frame={frame} roundId={roundId} />
        </>
      )}
    </>
  );
}

import '../designer.css';
import './new-indicator.css';
import { Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useOverview } from '../../entrances/overview.ts';
import { designerTexts } from '../../i18n/designer.ts';
import { newIndicatorTexts } from '../../i18n/new-indicator.ts';
import { noticeFor } from '../../parts/Notice.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { usePlace, useTexts } from '../../parts/place.ts';
import { DraftNav } from '../DraftNav.tsx';
import { useDraft } from '../queries.ts';
import { useMayAddIndicators } from './may-add.ts';
import { NewIndicatorForm } from './NewIndicatorForm.tsx';

/** A new indicator for the questionnaire that is being written, which is then led to its empty place in the mapping. */
export function NewIndicatorOfDraftPage(): ReactNode {
  const { texts, base } = usePlace();
  const { draft: id = '' } = useParams();
  const navigate = useNavigate();
  const query = useDraft(id);
  const notice = noticeFor(query, texts.app);
  if (notice || !query.data) return notice ?? null;
  return (
    <>
      <DraftNav draft={id} />
      <Indicator
        kind={query.data.document.kind}
        onMade={(key) => void navigate(`${base}/sporreskjema/${id}/kobling?indikator=${key}`)}
      />
    </>
  );
}

/** A new indicator before there is any questionnaire: it is then among what a questionnaire may begin from. */
export function NewIndicatorPage(): ReactNode {
  const { base } = usePlace();
  const words = useTexts(designerTexts);
  const navigate = useNavigate();
  return (
    <>
      <p className="back">
        <Link to={`${base}/sporreskjema/ny`}>{words.start.title}</Link>
      </p>
      <Indicator kind="citizen" onMade={() => void navigate(`${base}/sporreskjema/ny`)} />
    </>
  );
}

function Indicator(props: Pick<Parameters<typeof NewIndicatorForm>[0], 'kind' | 'onMade'>): ReactNode {
  const { municipality, texts } = usePlace();
  const words = useTexts(newIndicatorTexts);
  const mayAdd = useMayAddIndicators();
  const query = useOverview(municipality.slug);
  const notice = noticeFor(query, texts.app);
  return (
    <>
      <PageTitle title={words.title} />
      <Paragraph className="lead">{words.lead}</Paragraph>
      {mayAdd ? null : <Paragraph>{words.notAllowed}</Paragraph>}
      {notice}
      {query.data && query.data.scorecards.length === 0 ? <Paragraph>{words.noScorecard}</Paragraph> : null}
      {mayAdd && query.data && query.data.scorecards.length > 0 ? (
        <>
          <Paragraph>{words.proposal}</Paragraph>
          <NewIndicatorForm {...props} scorecards={query.data.scorecards} />
        </>
      ) : null}
    </>
  );
}

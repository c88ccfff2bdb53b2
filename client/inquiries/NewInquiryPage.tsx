import './inquiries.css';
import { Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { DraftKind } from '../../server/core/inquiry.ts';
import { inquiriesTexts } from '../i18n/inquiries.ts';
import { NotFound, noticeFor } from '../parts/Notice.tsx';
import { PageTitle } from '../parts/PageTitle.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import { type IndicatorView, useIndicator } from '../parts/queries.ts';
import { figurePath, newPath, readNew } from './addresses.ts';
import { DraftForm } from './DraftForm.tsx';
import { FigureInWords, FigureName } from './FigureInWords.tsx';
import { findFigure } from './figure.ts';
import { PickFigure } from './PickFigure.tsx';
import { type AskedFigure, type PlaceView, useFigurePlace } from './queries.ts';
import { suggestedQuestion } from './suggestion.ts';

/** The second of two taps, where the address names a figure: a question is there already, made from the figure, to whom it is for, and seen by nobody else. Without one, a figure is chosen first. */
export function NewInquiryPage(): ReactNode {
  const [search] = useSearchParams();
  const { kind, ...asked } = readNew(search);
  return asked.indicator === '' ? <PickFigure kind={kind} /> : <AskedInquiry kind={kind} asked={asked} />;
}

function AskedInquiry({ kind, asked }: { kind: DraftKind; asked: AskedFigure }): ReactNode {
  const { municipality, texts } = usePlace();
  const indicator = useIndicator(municipality.slug, asked.indicator);
  const figure = { ...asked, survey: asked.survey || (indicator.data?.sources[0]?.surveyKey ?? '') };
  const query = useFigurePlace(figure);
  const notice = noticeFor(indicator, texts.app);
  if (notice || !indicator.data) return notice;
  if (figure.survey === '') return <NotFound />;
  const placeNotice = noticeFor(query, texts.app);
  if (placeNotice || !query.data) return placeNotice;
  return (
    <NewInquiry
      key={newPath(figure, kind)}
      {...{ figure, kind }}
      indicator={indicator.data}
      view={query.data}
    />
  );
}

interface NewInquiryProps {
  kind: DraftKind;
  figure: AskedFigure;
  indicator: IndicatorView;
  view: PlaceView;
}

function NewInquiry({ kind, figure, indicator, view }: NewInquiryProps): ReactNode {
  const { base } = usePlace();
  const words = useTexts(inquiriesTexts);
  const navigate = useNavigate();
  const { place, addressees, mayAsk } = view;
  const [id] = useState(() => crypto.randomUUID());
  const title = kind === 'question' ? words.form.newTitle : words.kinds[kind];
  const isAllowed = kind !== 'question' || mayAsk;
  const read = findFigure(indicator, { surveyKey: figure.survey, unitId: figure.unit, round: null });
  return (
    <>
      <p className="back">
        <Link to={`${base}${figurePath(place)}`}>{words.toFigure}</Link>
      </p>
      <PageTitle title={title} />
      <FigureName place={place} />
      {isAllowed ? (
        <DraftForm
          {...{ kind, figure, addressees }}
          initial={{
            id,
            text: kind === 'question' ? suggestedQuestion(read, words) : '',
            toUnitId: addressees[0]?.unitId ?? null,
          }}
          keptAs={newPath(figure, kind)}
          submit={words.form.save}
          onSaved={(written) => navigate(`${base}/undring/${written.id}`)}
        />
      ) : (
        <Paragraph>{words.form.notMember}</Paragraph>
      )}
      <FigureInWords place={place} />
    </>
  );
}

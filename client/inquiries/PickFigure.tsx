import './inquiries.css';
import { Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { DraftKind } from '../../server/core/inquiry.ts';
import { type Placed, placedOf, useOverview } from '../entrances/overview.ts';
import { PickIndicator } from '../entrances/PickIndicator.tsx';
import { inquiriesTexts } from '../i18n/inquiries.ts';
import { CellText } from '../parts/CellText.tsx';
import { noticeFor } from '../parts/Notice.tsx';
import { PageTitle } from '../parts/PageTitle.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import { newPath } from './addresses.ts';
import { useInquiries } from './queries.ts';

/** `/undring/ny` without a figure: one is chosen, and then it goes on as from the figure's own page. */
export function PickFigure({ kind }: { kind: DraftKind }): ReactNode {
  const { municipality, texts, base } = usePlace();
  const words = useTexts(inquiriesTexts);
  const may = useInquiries();
  const overview = useOverview(municipality.slug);
  const notice = noticeFor(may, texts.app) ?? noticeFor(overview, texts.app);
  if (notice || !may.data || !overview.data) return notice;
  const isQuestion = kind === 'question';
  const isAllowed = isQuestion ? may.data.mayAsk : may.data.mayInterpret;
  return (
    <>
      <p className="back">
        <Link to={`${base}/undring`}>{words.toList}</Link>
      </p>
      <PageTitle title={isQuestion ? words.choosing.title : words.kinds[kind]} />
      {isAllowed ? (
        <>
          <Paragraph className="lead">
            {isQuestion ? words.choosing.lead : words.choosing.leadOther}
          </Paragraph>
          <PickIndicator
            placed={placedOf(overview.data)}
            none={words.choosing.noResults}
            choice={(placed) => <FigureChoice placed={placed} kind={kind} />}
          />
        </>
      ) : (
        <Paragraph>{may.data.mayInterpret ? words.form.notMember : words.emptyNobody}</Paragraph>
      )}
    </>
  );
}

/** A question is about one survey's figure, so an indicator that several feed has a link for each. */
export function FigureChoice({ placed, kind }: { placed: Placed; kind: DraftKind }): ReactNode {
  const { language, base } = usePlace();
  const { indicator, sources } = placed;
  const told = sources.flatMap(({ now, surveyKey, surveyTitle }) =>
    now
      ? [
          {
            survey: `${surveyTitle[language]} · ${now.period}`,
            to: base + newPath({ indicator: indicator.key, survey: surveyKey, unit: null }, kind),
          },
        ]
      : [],
  );
  const [only, ...others] = told;
  if (only && others.length === 0) {
    return (
      <>
        <Link to={only.to} className="door-link">
          <CellText cell={indicator.name} />
        </Link>
        <span className="quiet">{only.survey}</span>
      </>
    );
  }
  return (
    <>
      <strong>
        <CellText cell={indicator.name} />
      </strong>
      {told.map(({ survey, to }) => (
        <Link key={to} to={to}>
          {survey}
          <span className="ds-sr-only">: {indicator.name.text[language]}</span>
        </Link>
      ))}
    </>
  );
}

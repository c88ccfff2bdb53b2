import { Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { type Placed, placedOf, useOverview } from '../entrances/overview.ts';
import { PickIndicator } from '../entrances/PickIndicator.tsx';
import { comparisonTexts } from '../i18n/comparison.ts';
import { CellText } from '../parts/CellText.tsx';
import { noticeFor } from '../parts/Notice.tsx';
import { PageTitle } from '../parts/PageTitle.tsx';
import { usePlace, useTexts } from '../parts/place.ts';

/** `/sammenlign`: which indicator to set side by side, by focus area and by words; what is typed stands in the address. */
export function ChoosePage(): ReactNode {
  const { municipality, texts } = usePlace();
  const words = useTexts(comparisonTexts).choosing;
  const query = useOverview(municipality.slug);
  return (
    <>
      <PageTitle title={words.title} />
      <Paragraph className="lead">{words.lead}</Paragraph>
      {noticeFor(query, texts.app)}
      {query.data ? (
        <PickIndicator
          placed={placedOf(query.data)}
          none={words.noResults}
          choice={(placed) => <Choice placed={placed} />}
        />
      ) : null}
    </>
  );
}

/** One link for each indicator: its surveys are chosen where they are compared. */
export function Choice({ placed: { indicator, sources } }: { placed: Placed }): ReactNode {
  const { language, base } = usePlace();
  const told = sources.flatMap(({ now, surveyTitle }) =>
    now ? [`${surveyTitle[language]} · ${now.period}`] : [],
  );
  return (
    <>
      <Link to={`${base}/sammenlign/${indicator.key}`} className="door-link">
        <CellText cell={indicator.name} />
      </Link>
      {told.map((survey) => (
        <span key={survey} className="quiet">
          {survey}
        </span>
      ))}
    </>
  );
}

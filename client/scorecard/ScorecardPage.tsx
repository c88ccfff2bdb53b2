import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { placedIndicators } from '../../server/core/scorecard/walk.ts';
import { HelpList } from '../parts/Help.tsx';
import { noticeFor } from '../parts/Notice.tsx';
import { PageTitle } from '../parts/PageTitle.tsx';
import { usePlace } from '../parts/place.ts';
import { type ScorecardView, useScorecard } from '../parts/queries.ts';
import { FilterBar } from './FilterBar.tsx';
import { FocusAreaSection } from './FocusAreaSection.tsx';
import { type Filter, isKept, readFilters } from './filters.ts';
import { Coverage, Standing } from './MapSummary.tsx';

/** The whole map on one page: every cell as adopted, and beside it what those who answered have said. */
export function ScorecardPage(): ReactNode {
  const { municipality, texts, language, base } = usePlace();
  const { scorecard: key = '' } = useParams();
  const query = useScorecard(municipality.slug, key);
  const [search] = useSearchParams();
  const notice = noticeFor(query, texts.app);
  if (notice || !query.data) return notice;
  const { scorecard } = query.data;
  const chosen = readFilters(search);
  const placed = placedIndicators(scorecard);
  const kept = placed.filter(({ indicator }) => isKept(indicator, query.data.sources, chosen));
  return (
    <>
      <PageTitle title={scorecard.title[language]} />
      <Standing {...query.data} />
      <Paragraph className="provenance">{scorecard.provenance[language]}</Paragraph>
      <Paragraph className="provenance">
        <Link to={`${base}/metode`}>{texts.app.methods}</Link>
        {' · '}
        <Link to={`${base}/mote/${key}`}>{texts.results.inMeeting}</Link>
      </Paragraph>
      <HelpList about={['status', 'mean', 'spread', 'spreadLabel', 'change', 'minorityAlert', 'response']} />
      <FilterBar shownCount={kept.length} totalCount={placed.length} />
      <div className="map-page">
        <Areas view={query.data} chosen={chosen} />
      </div>
      <Coverage scorecard={scorecard} />
      <Footnotes view={query.data} />
    </>
  );
}

function Areas({ view, chosen }: { view: ScorecardView; chosen: Filter[] }): ReactNode {
  return view.scorecard.focusAreas.map((area) => (
    <FocusAreaSection key={area.key} area={area} sources={view.sources} chosen={chosen} />
  ));
}

/** The notes that are not lost. A mark without one stands in its cell all the same. */
function Footnotes({ view }: { view: ScorecardView }): ReactNode {
  const { texts, language } = usePlace();
  const notes = placedIndicators(view.scorecard)
    .flatMap(({ indicator }) => [indicator.name, indicator.method, indicator.ambition])
    .filter((cell) => cell?.footnoteMark && cell.footnoteText);
  if (notes.length === 0) return null;
  return (
    <section>
      <Heading level={2} data-size="2xs">
        {texts.results.footnotes}
      </Heading>
      {notes.map((cell) => (
        <Paragraph key={`${cell?.footnoteMark}${cell?.footnoteText?.nb}`}>
          {cell?.footnoteMark} {cell?.footnoteText?.[language]}
        </Paragraph>
      ))}
    </section>
  );
}

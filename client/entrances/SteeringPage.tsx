import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { formatCount } from '../../server/core/wording/numbers.ts';
import { entrancesTexts } from '../i18n/entrances.ts';
import { CellText } from '../parts/CellText.tsx';
import { HelpList } from '../parts/Help.tsx';
import { noticeFor } from '../parts/Notice.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import { type Filter, filters, fittingSources } from '../scorecard/filters.ts';
import { Coverage, Standing } from '../scorecard/MapSummary.tsx';
import { EntranceFrame } from './EntranceFrame.tsx';
import { FreshResults } from './FreshResults.tsx';
import { IndicatorLines } from './IndicatorLines.tsx';
import { byFocusArea, type Overview, placedOn, useOverview } from './overview.ts';

type Map = Overview['scorecards'][number];

const helpShown = ['status', 'mean', 'spread', 'change', 'minorityAlert', 'response'] as const;

/** Styring: the whole of every map first, how it stands against the ambitions, and what is new. */
export function SteeringPage(): ReactNode {
  const { municipality, texts } = usePlace();
  const query = useOverview(municipality.slug);
  return (
    <EntranceFrame entrance="styring">
      {noticeFor(query, texts.app)}
      {query.data ? <Whole overview={query.data} /> : null}
    </EntranceFrame>
  );
}

function Whole({ overview }: { overview: Overview }): ReactNode {
  const { texts, language, base } = usePlace();
  const words = useTexts(entrancesTexts);
  const { scorecards, fresh } = overview;
  if (scorecards.length === 0) return <Paragraph>{texts.app.front.noScorecards}</Paragraph>;
  const hasAny = scorecards.some(({ sources }) =>
    Object.values(sources).some((ofOne) => ofOne.some(({ now }) => now)),
  );
  return (
    <>
      {hasAny ? null : <Paragraph>{words.nothingYet}</Paragraph>}
      {scorecards.map((map) => (
        <section key={map.scorecard.key} className="whole-map">
          <Heading level={2} data-size="md">
            <Link to={`${base}/malekart/${map.scorecard.key}`}>{map.scorecard.title[language]}</Link>
          </Heading>
          <Standing {...map} />
          <Narrowed map={map} />
          <Coverage scorecard={map.scorecard} />
        </section>
      ))}
      <FreshResults fresh={fresh} />
      {hasAny ? <HelpList about={helpShown} /> : null}
      {scorecards.map((map) => (
        <Areas key={map.scorecard.key} map={map} />
      ))}
    </>
  );
}

function Areas({ map: { scorecard, sources } }: { map: Map }): ReactNode {
  const { language } = usePlace();
  const words = useTexts(entrancesTexts).steering;
  return (
    <section className="map-areas">
      <Heading level={2} data-size="sm">
        {words.cellByCell(scorecard.title[language])}
      </Heading>
      {byFocusArea(placedOn(scorecard, sources)).map(({ focusArea, placed }) => (
        <section className="focus-area" key={focusArea.key}>
          <Heading level={3} data-size="xs">
            <CellText cell={focusArea.name} />
          </Heading>
          <IndicatorLines placed={placed} />
        </section>
      ))}
    </section>
  );
}

/** From the whole to what stands out on the map, where there is any. */
function Narrowed({ map: { scorecard, sources } }: { map: Map }): ReactNode {
  const { texts, language, base } = usePlace();
  const words = useTexts(entrancesTexts).steering;
  const names: Record<Filter, string> = {
    under: texts.results.filters.below,
    spredning: texts.results.filters.spread,
    mindretall: texts.results.filters.minority,
    nytt: texts.results.filters.fresh,
  };
  const counted = filters.flatMap((filter) => {
    const count = placedOn(scorecard, sources).filter(
      (placed) => fittingSources(placed.sources, [filter]).length > 0,
    ).length;
    return count > 0 ? [{ filter, count }] : [];
  });
  if (counted.length === 0) return null;
  return (
    <ul className="narrowed">
      {counted.map(({ filter, count }) => (
        <li key={filter}>
          <Link to={`${base}/malekart/${scorecard.key}?vis=${filter}`}>
            {words.narrowed(names[filter], formatCount(count, language))}
          </Link>
        </li>
      ))}
    </ul>
  );
}

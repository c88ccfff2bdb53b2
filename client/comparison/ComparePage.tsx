import './comparison.css';
import { Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { comparisonTexts } from '../i18n/comparison.ts';
import { HelpList } from '../parts/Help.tsx';
import { noticeFor } from '../parts/Notice.tsx';
import { PageTitle } from '../parts/PageTitle.tsx';
import { SpeakingOf, usePlace, useTexts } from '../parts/place.ts';
import { type IndicatorSource, type IndicatorView, useIndicator } from '../parts/queries.ts';
import { HowSureLink } from '../results/HowSureLink.tsx';
import { chosenSource, readChoices, views, withChoice } from './choices.ts';
import { PeersSection } from './PeersSection.tsx';
import { UnitsSection } from './UnitsSection.tsx';
import { YearsSection } from './YearsSection.tsx';

const helpShown = ['mean', 'spread', 'interval', 'change'] as const;

/** Side by side, never ranked: units, years, and what others have published. Every choice stands in the address. */
export function ComparePage(): ReactNode {
  const { municipality, texts, language, base } = usePlace();
  const words = useTexts(comparisonTexts);
  const { indicator: key = '' } = useParams();
  const [search] = useSearchParams();
  const query = useIndicator(municipality.slug, key);
  const notice = noticeFor(query, texts.app);
  if (notice || !query.data) return notice;
  const indicator = query.data;
  const source = chosenSource(indicator.sources, search);
  const name = indicator.name[language];
  return (
    <>
      <p className="back">
        <Link to={`${base}/indikator/${indicator.key}`}>{words.back(name)}</Link>
      </p>
      <PageTitle title={words.title(name)} />
      <Paragraph className="lead">{words.lead}</Paragraph>
      <SpeakingOf units={source?.unitTerm}>
        <Choosing indicator={indicator} source={source} />
        {source?.now ? <Chosen source={source} indicatorKey={key} /> : null}
      </SpeakingOf>
      {source?.now ? (
        <>
          <HelpList about={helpShown} />
          <p>
            <HowSureLink indicator={key} survey={source.surveyKey} of={name} />
          </p>
        </>
      ) : (
        <Paragraph>{words.none}</Paragraph>
      )}
    </>
  );
}

function Chosen({ source, indicatorKey }: { source: IndicatorSource; indicatorKey: string }): ReactNode {
  const [search] = useSearchParams();
  const { view } = readChoices(search);
  if (view === 'ar') return <YearsSection source={source} indicatorKey={indicatorKey} />;
  if (view === 'kommuner') return <PeersSection source={source} indicatorKey={indicatorKey} />;
  return <UnitsSection source={source} indicatorKey={indicatorKey} />;
}

/** What is compared with what, as links: each has an address, and the page is the same when it is shared. */
function Choosing({
  indicator,
  source,
}: {
  indicator: IndicatorView;
  source: IndicatorSource | undefined;
}): ReactNode {
  const { language } = usePlace();
  const words = useTexts(comparisonTexts);
  const [search] = useSearchParams();
  const { view } = readChoices(search);
  const to = (name: string, value: string) => ({ search: `?${withChoice(search, name, value)}` });
  return (
    <>
      {indicator.sources.length > 1 ? (
        <nav aria-label={words.survey} className="compare-choices">
          <ul>
            {indicator.sources.map(({ surveyKey, surveyTitle }) => (
              <li key={surveyKey}>
                <Link
                  to={{
                    search: `?${withChoice(withChoice(withChoice(search, 'med', null), 'enhet', null), 'undersokelse', surveyKey)}`,
                  }}
                  aria-current={surveyKey === source?.surveyKey ? 'page' : undefined}
                >
                  {surveyTitle[language]}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <nav aria-label={words.viewsLabel} className="compare-choices">
        <ul>
          {views.map((one) => (
            <li key={one}>
              <Link to={to('vis', one)} aria-current={one === view ? 'page' : undefined}>
                {words.views[one]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}

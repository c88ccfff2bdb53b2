import './findings.css';
import { Details, Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useSearchParams } from 'react-router';
import { isAskedFor } from '../../server/core/findings/filter.ts';
import { isMuted } from '../../server/core/findings/marks.ts';
import { formatCount } from '../../server/core/wording/numbers.ts';
import { findingsTexts } from '../i18n/findings.ts';
import { HelpList } from '../parts/Help.tsx';
import { noticeFor } from '../parts/Notice.tsx';
import { PageTitle } from '../parts/PageTitle.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import { FindingFilters } from './FindingFilters.tsx';
import { isNarrowed, readFilter } from './filters.ts';
import { Muted } from './Muted.tsx';
import { useFindings } from './queries.ts';
import { TopicSection } from './TopicSection.tsx';
import { type FindingsView, type Topic, topicsOf } from './topics.ts';

const helpShown = ['mean', 'spread', 'change', 'minorityAlert', 'response'] as const;

/** «Verdt å ta opp»: what may be worth raising, found by fixed rules, each with why it stands here. */
export function FindingsPage(): ReactNode {
  const { municipality, texts } = usePlace();
  const words = useTexts(findingsTexts);
  const query = useFindings(municipality.slug);
  const notice = noticeFor(query, texts.app);
  if (notice || !query.data) return notice;
  return (
    <>
      <PageTitle title={words.title} />
      <Paragraph className="lead">{words.lead}</Paragraph>
      {query.data.findings.length === 0 ? <Nothing view={query.data} /> : <Found view={query.data} />}
    </>
  );
}

/** No results yet, or none that meets a rule: which is not that all is well. */
function Nothing({ view }: { view: FindingsView }): ReactNode {
  const { language } = usePlace();
  const words = useTexts(findingsTexts);
  if (view.resultCount === 0) return <Paragraph>{words.noResults}</Paragraph>;
  return (
    <>
      <Paragraph>{words.nothing(formatCount(view.resultCount, language))}</Paragraph>
      <Paragraph>{words.nothingMeans}</Paragraph>
    </>
  );
}

function Found({ view }: { view: FindingsView }): ReactNode {
  const { language } = usePlace();
  const words = useTexts(findingsTexts);
  const [search] = useSearchParams();
  const filter = readFilter(search);
  // What is put away while one looks stays where it was, with the way back, until the page is opened again.
  const [away] = useState(() => new Set(view.findings.filter(isAway).map(({ id }) => id)));
  const muted = view.findings.filter(isAway);
  const kept = view.findings.filter(
    (finding) => isAskedFor(finding, filter) && !(isAway(finding) && away.has(finding.id)),
  );
  const topics = topicsOf(kept);
  const counted = view.findings.length - muted.length;
  const [shown, all] = [kept.filter((finding) => !isAway(finding)).length, counted].map((count) =>
    formatCount(count, language),
  );
  return (
    <>
      <FindingFilters
        findings={view.findings}
        told={
          isNarrowed(filter)
            ? kept.length > 0
              ? words.filters.shown(shown as string, all as string)
              : words.filters.none
            : words.filters.all(all as string)
        }
      />
      <HelpList about={helpShown} />
      <Topics topics={topics.filter(({ isGood }) => !isGood)} title={words.worth} />
      <Topics topics={topics.filter(({ isGood }) => isGood)} title={words.better} />
      <Muted findings={muted} />
      <Order />
    </>
  );
}

const isAway = ({ marks }: FindingsView['findings'][number]) => marks !== null && isMuted(marks);

/** In which order they stand, and why. */
function Order(): ReactNode {
  const words = useTexts(findingsTexts).order;
  return (
    <Details className="finding-order">
      <Details.Summary>{words.title}</Details.Summary>
      <Details.Content>
        {words.text.map((paragraph) => (
          <Paragraph key={paragraph}>{paragraph}</Paragraph>
        ))}
      </Details.Content>
    </Details>
  );
}

function Topics({ topics, title }: { topics: Topic[]; title: string }): ReactNode {
  if (topics.length === 0) return null;
  return (
    <section className="findings">
      <Heading level={2} data-size="sm">
        {title}
      </Heading>
      {topics.map((topic) => (
        <TopicSection key={topic.key} topic={topic} />
      ))}
    </section>
  );
}

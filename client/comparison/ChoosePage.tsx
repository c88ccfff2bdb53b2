import './comparison.css';
import { Field, Heading, Input, Label, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { formatCount } from '../../server/core/wording/numbers.ts';
import { byFocusArea, type Placed, placedOf, useOverview } from '../entrances/overview.ts';
import { comparisonTexts } from '../i18n/comparison.ts';
import { CellText } from '../parts/CellText.tsx';
import { noticeFor } from '../parts/Notice.tsx';
import { PageTitle } from '../parts/PageTitle.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import { foundIndicators } from './find-indicators.ts';

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
      {query.data ? <Choices placed={placedOf(query.data)} /> : null}
    </>
  );
}

/** The indicators that have figures, narrowed by what is typed. */
export function Choices({ placed }: { placed: readonly Placed[] }): ReactNode {
  const { language } = usePlace();
  const words = useTexts(comparisonTexts).choosing;
  const [search, setSearch] = useSearchParams();
  const typed = search.get('sok') ?? '';
  const all = foundIndicators(placed, '', language);
  const found = foundIndicators(placed, typed, language);
  if (all.length === 0) return <Paragraph>{words.noResults}</Paragraph>;
  const type = (text: string) =>
    setSearch(text === '' ? {} : { sok: text }, { replace: true, preventScrollReset: true });
  const count = (some: readonly Placed[]) => formatCount(some.length, language);
  return (
    <>
      <Field className="compare-search">
        <Label>{words.search}</Label>
        <Input type="search" value={typed} onChange={({ target }) => type(target.value)} />
      </Field>
      <p role="status">
        {typed.trim() === ''
          ? ''
          : found.length === 0
            ? words.nothingFound
            : words.shown(count(found), count(all))}
      </p>
      {byFocusArea(found).map(({ focusArea, placed: ofArea }) => (
        <section key={focusArea.key} className="compare-area">
          <Heading level={2} data-size="xs">
            <CellText cell={focusArea.name} />
          </Heading>
          <ul className="doors">
            {ofArea.map((one) => (
              <Choice key={one.indicator.key} placed={one} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Choice({ placed: { indicator, sources } }: { placed: Placed }): ReactNode {
  const { language, base } = usePlace();
  const told = sources.flatMap(({ now, surveyTitle }) =>
    now ? [`${surveyTitle[language]} · ${now.period}`] : [],
  );
  return (
    <li className="door">
      <Link to={`${base}/sammenlign/${indicator.key}`} className="door-link">
        <CellText cell={indicator.name} />
      </Link>
      {told.map((survey) => (
        <span key={survey} className="quiet">
          {survey}
        </span>
      ))}
    </li>
  );
}

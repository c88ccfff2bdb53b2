import { Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { usePlace } from '../parts/place.ts';
import type { SurveyView } from '../parts/queries.ts';

type Item = SurveyView['themes'][number]['items'][number];

/** Every question with what it is made of and which indicators it gives value to. */
export function Themes({ survey }: { survey: SurveyView }): ReactNode {
  const { texts, language } = usePlace();
  return (
    <section>
      <Heading level={2} data-size="sm">
        {texts.staff.themes}
      </Heading>
      {survey.themes.map((theme) => (
        <div key={theme.name?.nb ?? 'others'} className="theme">
          <Heading level={3} data-size="2xs">
            {theme.name?.[language] ?? texts.staff.otherItems}
          </Heading>
          <ol className="survey-items">
            {theme.items.map((item) => (
              <li key={item.name}>
                <ItemFacts item={item} />
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

function ItemFacts({ item }: { item: Item }): ReactNode {
  const { texts, language } = usePlace();
  const words = texts.staff;
  const facts = [
    item.scale === null
      ? words.roles[item.role]
      : words.scale(item.scale.min, item.scale.max, item.scale.low[language], item.scale.high[language]),
    ...(item.direction === null ? [] : [words.directions[item.direction]]),
    words.origins[item.origin],
  ];
  return (
    <>
      <p className="item-text">{item.text[language]}</p>
      <p className="quiet">{facts.join(' · ')}</p>
      {item.role === 'scale' ? <Feeds item={item} /> : null}
    </>
  );
}

function Feeds({ item }: { item: Item }): ReactNode {
  const { texts, language, base } = usePlace();
  const words = texts.staff;
  if (item.feeds.length === 0) return <p className="quiet">{words.feedsNothing}</p>;
  const weight = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  return (
    <p className="quiet">
      {words.feeds}{' '}
      {item.feeds.map((feed, index) => (
        <span key={feed.indicator}>
          {index > 0 ? ', ' : ''}
          <Link to={`${base}/indikator/${feed.indicator}`}>{feed.name[language]}</Link> (
          {words.weight(weight.format(feed.weight))})
        </span>
      ))}
    </p>
  );
}

import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { isMuted } from '../../server/core/findings/marks.ts';
import { findingInWords } from '../../server/core/wording/findings.ts';
import { useFindings } from '../findings/queries.ts';
import { type FindingView, topicsOf } from '../findings/topics.ts';
import { entrancesTexts } from '../i18n/entrances.ts';
import { figurePath, newPath } from '../inquiries/addresses.ts';
import { PartNotFetched } from '../parts/Notice.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import { asksOfSatisfaction } from '../results/bad-end.ts';
import { mayAsk } from '../results/FigureTalk.tsx';

const shownTopics = 3;

/** The questions to ask: the first of what the rules have found, each a tap from being asked. Nothing until it is here. */
export function WorthAsking(): ReactNode {
  const { municipality, base } = usePlace();
  const words = useTexts(entrancesTexts).ombud;
  const query = useFindings(municipality.slug);
  if (!query.data) return <PartNotFetched query={query} text={words.worthNotFetched} />;
  const kept = query.data.findings.filter(({ marks }) => marks === null || !isMuted(marks));
  const topics = topicsOf(kept).filter(({ isGood }) => !isGood);
  return (
    <section className="ombud-question">
      <Heading level={2} data-size="sm" id="sporsmal">
        {words.worth}
      </Heading>
      <Paragraph>{topics.length > 0 ? words.worthText : words.worthNone}</Paragraph>
      <ul className="indicator-lines">
        {topics.slice(0, shownTopics).map(({ key, findings: [first] }) => (
          <Found key={key} finding={first} />
        ))}
      </ul>
      <p>
        <Link to={`${base}/verdt-a-ta-opp`}>{words.worthAll}</Link>
      </p>
    </section>
  );
}

function Found({ finding }: { finding: FindingView }): ReactNode {
  const { municipality, language, base } = usePlace();
  const { ask } = useTexts(entrancesTexts);
  const { numbers, scale, alsoIn, unit, indicatorKey, surveyKey } = finding;
  const name = finding.indicatorName[language];
  const about = finding.surveyTitle[language];
  return (
    <li className="ombud-line">
      <p className="line-name">
        <Link to={base + figurePath(finding)}>{name}</Link>
      </p>
      <p className="quiet">
        {about} · {finding.period}
        {unit ? ` · ${unit.name}` : ''}
      </p>
      <p>
        {findingInWords(
          {
            ...{ numbers, scale },
            badEnd: asksOfSatisfaction(scale) ? 'dissatisfied' : 'position',
            alsoIn: alsoIn.map((one) => one.name),
          },
          language,
        )}
      </p>
      {mayAsk(municipality) ? (
        <p className="line-facts">
          <Link to={base + newPath({ indicator: indicatorKey, survey: surveyKey, unit: unit?.id ?? null })}>
            {ask}
            <span className="ds-sr-only">
              : {name}, {about}
            </span>
          </Link>
        </p>
      ) : null}
    </li>
  );
}

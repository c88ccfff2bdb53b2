import { Details, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { FullFigures } from '../../server/core/release/figures.ts';
import { formatMean, formatSd, formatShare } from '../../server/core/wording/numbers.ts';
import { ChartFrame } from '../charts/ChartFrame.tsx';
import { dumbbellChart } from '../charts/kinds/dumbbell.ts';
import { weighingTexts } from '../i18n/weighing.ts';
import { MethodLinks } from '../parts/MethodLinks.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import type { IndicatorSource, Value } from '../parts/queries.ts';
import { ScrollTable } from '../parts/ScrollTable.tsx';
import { asksOfSatisfaction } from './bad-end.ts';
import { sourceLine } from './source-line.ts';
import { weighedInWords, weightsInWords } from './weighing-words.ts';

interface WeighedProps {
  source: IndicatorSource;
  now: Value;
  figures: FullFigures;
}

/** What the figures would be had every group answered in step with its share of the population; the words first. */
export function Weighed({ source, now, figures }: WeighedProps): ReactNode {
  const place = usePlace();
  const { language } = place;
  const { weighed: words, sureness } = useTexts(weighingTexts);
  const changes = weighedInWords(source, figures, language);
  if (!changes) return null;
  const isOfSatisfaction = asksOfSatisfaction(source.scale);
  const rows = [
    ...source.weighed.map((one) => ({ name: one.question[language], weighed: one })),
    ...(source.together ? [{ name: words.allAtOnce, weighed: source.together }] : []),
  ];
  const told = [figures, ...rows.map(({ weighed }) => weighed)].map(({ dissatisfiedShare }) =>
    formatShare(dissatisfiedShare, language),
  );
  return (
    <section className="weighed">
      <Heading level={3} data-size="2xs">
        {words.title}
      </Heading>
      <Paragraph>{words.text}</Paragraph>
      <Paragraph>{changes}</Paragraph>
      {new Set(told).size > 1 ? (
        <ChartFrame
          chart={dumbbellChart({
            title: isOfSatisfaction ? words.picture : words.pictureBadEnd,
            rows: rows.map(({ name, weighed }) => ({
              ...{ name, before: figures.dissatisfiedShare, now: weighed.dissatisfiedShare },
            })),
            ...{ beforeLabel: words.unweighed, nowLabel: words.weighed },
            wording: { row: words.row, axis: words.axis },
            language,
          })}
          level={4}
          source={sourceLine(source, now, place)}
          language={language}
        />
      ) : null}
      <ScrollTable
        label={words.title}
        className="weighed-table"
        columns={[
          ...[words.by, words.mean, words.spread],
          isOfSatisfaction ? words.dissatisfied : words.badEnd,
        ]}
      >
        <tbody>
          {[{ name: words.unweighed, weighed: figures }, ...rows].map(({ name, weighed }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{formatMean(weighed.mean, language)}</td>
              <td>{formatSd(weighed.sd, language)}</td>
              <td>{formatShare(weighed.dissatisfiedShare, language)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      <Details className="how-sure">
        <Details.Summary>{sureness.title}</Details.Summary>
        <Details.Content>
          <ul>
            {weightsInWords(source, language).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <MethodLinks to={['vekter']} />
        </Details.Content>
      </Details>
    </section>
  );
}

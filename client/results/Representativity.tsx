import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { formatCount, formatDecimal, formatShare } from '../../server/core/wording/numbers.ts';
import { ChartFrame } from '../charts/ChartFrame.tsx';
import { dumbbellChart } from '../charts/kinds/dumbbell.ts';
import { weighingTexts } from '../i18n/weighing.ts';
import { MethodLinks } from '../parts/MethodLinks.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import type { IndicatorSource, Value } from '../parts/queries.ts';
import { ScrollTable } from '../parts/ScrollTable.tsx';
import { sourceLine } from './source-line.ts';
import { populationInWords } from './weighing-words.ts';

type Compared = IndicatorSource['population'][number];

/** Who answered beside who lives there, by each question the population is counted by. */
export function Representativity({ source, now }: { source: IndicatorSource; now: Value }): ReactNode {
  const { population: words } = useTexts(weighingTexts);
  if (source.population.length === 0) return null;
  return (
    <section className="weighed">
      <Heading level={3} data-size="2xs">
        {words.title}
      </Heading>
      <Paragraph>{words.text}</Paragraph>
      {source.population.map((compared) => (
        <OneQuestion key={compared.question.nb} compared={compared} source={source} now={now} />
      ))}
      <MethodLinks to={['svarprosent', 'vekter']} />
    </section>
  );
}

interface OneQuestionProps {
  compared: Compared;
  source: IndicatorSource;
  now: Value;
}

/** Words first; a picture where all groups are told; then the table. */
function OneQuestion({ compared, source, now }: OneQuestionProps): ReactNode {
  const place = usePlace();
  const { language } = place;
  const { population: words } = useTexts(weighingTexts);
  const { question, groups } = compared;
  const title = question[language];
  const isWhole = groups.every(({ answeredShare }) => answeredShare !== null);
  return (
    <>
      <Heading level={4} data-size="2xs">
        {title}
      </Heading>
      <Paragraph>{populationInWords(compared, language)}</Paragraph>
      {isWhole ? (
        <ChartFrame
          chart={dumbbellChart({
            title,
            rows: groups.map(({ text, populationShare, answeredShare }) => ({
              ...{ name: text[language], before: populationShare, now: answeredShare ?? ':' },
            })),
            ...{ beforeLabel: words.ofPopulation, nowLabel: words.ofAnswered },
            wording: { row: words.row, axis: words.axis },
            language,
          })}
          source={sourceLine(source, now, place)}
          language={language}
          table={<GroupsTable compared={compared} />}
        />
      ) : (
        <GroupsTable compared={compared} />
      )}
    </>
  );
}

/** Shares of those who answered are left out where a group is withheld: there is nothing to take them of. */
function GroupsTable({ compared: { question, groups } }: { compared: Compared }): ReactNode {
  const { language } = usePlace();
  const { population: words } = useTexts(weighingTexts);
  const told = (value: number | null, format: (value: number) => string) =>
    value === null ? ':' : format(value);
  const count = (value: number) => formatCount(value, language);
  const share = (value: number) => formatShare(value, language);
  const perHundred = (rate: number) => formatDecimal(100 * rate, 1, language);
  const isHidden = groups.some(({ answeredShare }) => answeredShare === null);
  return (
    <>
      <ScrollTable
        label={question[language]}
        className="groups-table"
        columns={[
          ...[words.group, words.living, words.answered],
          ...[words.ofPopulation, ...(isHidden ? [] : [words.ofAnswered]), words.rate],
        ]}
      >
        <tbody>
          {groups.map((group) => (
            <tr key={group.text.nb}>
              <th scope="row">{group.text[language]}</th>
              <td>{count(group.populationCount)}</td>
              <td>{told(group.answeredCount, count)}</td>
              <td>{share(group.populationShare)}</td>
              {isHidden ? null : <td>{told(group.answeredShare, share)}</td>}
              <td>{told(group.answeredRate, perHundred)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {isHidden ? <p className="chart-source">{words.withheld}</p> : null}
    </>
  );
}

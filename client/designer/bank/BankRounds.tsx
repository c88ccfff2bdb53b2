import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { dissatisfiedValues } from '../../../server/core/statistics/end-width.ts';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { type StackedRow, stackedChart } from '../../charts/kinds/stacked.ts';
import { bankTexts } from '../../i18n/bank.ts';
import { chartTexts } from '../../i18n/charts.ts';
import { MethodLinks } from '../../parts/MethodLinks.tsx';
import { usePlace, useTexts } from '../../parts/place.ts';
import { answeredOf, figuresTable } from '../../results/figures-table.tsx';
import { TellQuestion } from '../../results/OtherQuestions.tsx';
import { sourceLine } from '../../results/source-line.ts';
import { textFor } from './bank-words.ts';
import type { BankView } from './queries.ts';

type Round = BankView['rounds'][number];

/** What each round gave: the rounds of a survey on one scale in one chart, and for those without figures why there are none. */
export function BankRounds({ item }: { item: BankView }): ReactNode {
  const { language } = usePlace();
  const words = useTexts(bankTexts);
  const { rounds } = words;
  const charts = Map.groupBy(
    item.rounds.filter(({ value }) => value?.scale),
    ({ surveyKey, value }) => `${surveyKey} ${value?.scale?.min} ${value?.scale?.max}`,
  );
  const untold = item.rounds.filter(({ value, other }) => !value?.scale && !other);
  return (
    <section className="items">
      <Heading level={2} data-size="xs">
        {rounds.title}
      </Heading>
      <Paragraph>{item.rounds.length === 0 ? rounds.none : rounds.lead}</Paragraph>
      {[...charts].map(([key, ofSurvey]) => (
        <SurveyChart key={key} item={item} rounds={ofSurvey} isOne={charts.size === 1} />
      ))}
      {item.rounds.map(({ roundId, period, surveyTitle, other }) =>
        other ? (
          <div key={roundId}>
            <Heading level={3} data-size="2xs">
              {`${surveyTitle[language]}, ${period}`}
            </Heading>
            <TellQuestion question={other} />
          </div>
        ) : null,
      )}
      {untold.map((round) => (
        <p key={round.roundId} className="quiet">
          {rounds[round.untold ?? 'notApart'](`${round.surveyTitle[language]}, ${round.period}`)}
        </p>
      ))}
    </section>
  );
}

function SurveyChart(props: { item: BankView; rounds: readonly Round[]; isOne: boolean }): ReactNode {
  const { item, rounds, isOne } = props;
  const place = usePlace();
  const { language } = place;
  const words = useTexts(bankTexts);
  const [first] = rounds;
  const scale = first?.value?.scale;
  if (!first?.value || !scale) return null;
  const direction = item.direction ?? 'higherIsBetter';
  const rows = rounds.map(({ period, value }): StackedRow => {
    const isCareful = value?.figures.shown === 'all' && value.figures.caution;
    const note = [
      ...(value?.isBreak ? [words.rounds.broken] : []),
      ...(isCareful ? [chartTexts[language].caution] : []),
    ].join(' ');
    return {
      name: period,
      figures: value?.figures ?? null,
      badValues: dissatisfiedValues(scale, direction),
      ...(note ? { note } : {}),
    };
  });
  const survey = first.surveyTitle[language];
  const question = textFor(item.text, language) ?? words.unwritten;
  const title = isOne
    ? words.rounds.of(question, survey)
    : words.rounds.onScale(question, survey, scale.min, scale.max);
  const { badEnd, goodEnd } = chartTexts[language].pictures;
  // The words of the scale's ends fit where the scale is what it was.
  const isSame = item.scale?.min === scale.min && item.scale.max === scale.max;
  const [low, high] = [scale.min, scale.max].map(
    (end) => isSame && textFor(item.scale?.labels[end] ?? {}, language),
  );
  const ends = direction === 'higherIsBetter' ? { bad: low, good: high } : { bad: high, good: low };
  return (
    <ChartFrame
      chart={stackedChart({
        ...{ title, rows, language },
        ends: { bad: ends.bad || badEnd, good: ends.good || goodEnd },
      })}
      level={3}
      source={sourceLine({ surveyTitle: first.surveyTitle }, first.value, place)}
      language={language}
      table={figuresTable({
        rows: rounds.map(({ roundId, period, value }) => ({
          ...{ key: roundId, name: period, figures: value?.figures ?? null },
          answered: answeredOf(value),
        })),
        ...{ scale, language },
        caption: title,
      })}
    >
      <MethodLinks to={['misfornoyde']} />
    </ChartFrame>
  );
}

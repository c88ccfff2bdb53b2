import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { dissatisfiedValues } from '../../server/core/statistics/end-width.ts';
import { ChartFrame } from '../charts/ChartFrame.tsx';
import { type StackedRow, stackedChart } from '../charts/kinds/stacked.ts';
import { chartTexts } from '../i18n/charts.ts';
import { MethodLinks } from '../parts/MethodLinks.tsx';
import { usePlace } from '../parts/place.ts';
import type { Value } from '../parts/queries.ts';
import { answeredOf, figuresTable } from './figures-table.tsx';
import { hiddenOnce } from './hidden-alike.ts';
import { sourceLine } from './source-line.ts';
import type { ShownSource } from './view.ts';

/** The questions that make the value, each as one bar with the dissatisfied at the left edge. */
export function Items({ source, now }: { source: ShownSource; now: Value }): ReactNode {
  const place = usePlace();
  const { texts, language } = place;
  const words = texts.results;
  if (source.items.length === 0) return null;
  const { scale } = source;
  const rows = source.items.map((item): StackedRow => {
    const figures = item.now?.figures ?? null;
    const turned = item.direction === 'lowerIsBetter' ? ` (${words.lowerIsBetter.toLowerCase()})` : '';
    return {
      name: item.text[language] + turned,
      figures,
      badValues: dissatisfiedValues(scale, item.direction),
      ...(figures?.shown === 'all' && figures.caution ? { note: chartTexts[language].caution } : {}),
    };
  });
  const [first, ...others] = hiddenOnce(rows, language);
  if (first && 'reason' in first && others.length === 0) return <NoneShown {...first} />;
  const { badEnd, goodEnd } = chartTexts[language].pictures;
  // Where a low answer is the good one, the words of the scale's ends do not fit every row.
  const isOneWay = source.items.every(({ direction }) => direction === 'higherIsBetter');
  const ends = isOneWay
    ? { bad: scale.low[language], good: scale.high[language] }
    : { bad: badEnd, good: goodEnd };
  return (
    <section className="items">
      <Heading level={3} data-size="xs">
        {words.questions}
      </Heading>
      <Paragraph>{words.questionsText}</Paragraph>
      <ChartFrame
        chart={stackedChart({ title: words.questions, rows, ends, language })}
        source={sourceLine(source, now, place)}
        language={language}
        table={figuresTable({
          rows: source.items.map((item) => ({
            key: item.name,
            name: item.text[language],
            figures: item.now?.figures ?? null,
            before: item.before?.figures ?? null,
            answered: answeredOf(item.now),
          })),
          ...{ scale, language },
          caption: [words.questions, source.surveyTitle[language], source.unitName]
            .filter(Boolean)
            .join(', '),
        })}
      >
        <MethodLinks to={source.items.length > 1 ? ['misfornoyde', 'indeks'] : ['misfornoyde']} />
      </ChartFrame>
    </section>
  );
}

/** No question can be shown, and all for one reason: it is said once, of which they are. */
function NoneShown({ names, reason }: { names: readonly string[]; reason: string }): ReactNode {
  const words = usePlace().texts.results;
  return (
    <section className="items">
      <Heading level={3} data-size="xs">
        {words.questions}
      </Heading>
      <Paragraph>
        {reason} {words.allOfThem}
      </Paragraph>
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <MethodLinks to={['vises-ikke']} />
    </section>
  );
}

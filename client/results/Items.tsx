import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { OutwardFigures } from '../../server/core/release/outward.ts';
import { dissatisfiedValues } from '../../server/core/statistics/end-width.ts';
import { formatCount, formatMean } from '../../server/core/wording/numbers.ts';
import { StackedBar } from '../charts/StackedBar.tsx';
import { chartTexts } from '../i18n/charts.ts';
import { MethodLinks } from '../parts/MethodLinks.tsx';
import { usePlace } from '../parts/place.ts';
import type { IndicatorSource } from '../parts/queries.ts';
import { answeredOf, TableDetails } from './TableDetails.tsx';

type Item = IndicatorSource['items'][number];

/** The questions that make the value, each as one bar with the dissatisfied at the left edge. */
export function Items({ source }: { source: IndicatorSource }): ReactNode {
  const { texts, language } = usePlace();
  const words = texts.results;
  if (source.items.length === 0) return null;
  return (
    <section className="items">
      <Heading level={3} data-size="xs">
        {words.questions}
      </Heading>
      <Paragraph>{words.questionsText}</Paragraph>
      {source.items.map((item) => (
        <ItemBar key={item.name} item={item} scale={source.scale} />
      ))}
      <MethodLinks to={source.items.length > 1 ? ['misfornoyde', 'indeks'] : ['misfornoyde']} />
      <TableDetails
        rows={source.items.map((item) => ({
          key: item.name,
          name: item.text[language],
          figures: item.now?.figures ?? null,
          before: item.before?.figures ?? null,
          answered: answeredOf(item.now),
        }))}
        scale={source.scale}
        caption={`${words.questions}, ${source.surveyTitle[language]}`}
      />
    </section>
  );
}

function ItemBar({ item, scale }: { item: Item; scale: IndicatorSource['scale'] }): ReactNode {
  const { texts, language } = usePlace();
  const words = texts.results;
  const label =
    item.direction === 'lowerIsBetter'
      ? `${item.text[language]} (${words.lowerIsBetter.toLowerCase()})`
      : item.text[language];
  const figures = item.now?.figures;
  if (figures?.shown === 'all') {
    return (
      <>
        <StackedBar
          figures={figures}
          label={label}
          dissatisfiedValues={dissatisfiedValues(scale, item.direction)}
          language={language}
        />
        {figures.caution ? <p className="panel-figures">{chartTexts[language].caution}</p> : null}
      </>
    );
  }
  const inWords = (short: Exclude<OutwardFigures, { shown: 'all' }>): string => {
    const charts = chartTexts[language];
    if (short.shown === 'nothing') return charts.notShown[short.reason];
    if (short.shown === 'tooUncertain') return charts.tooUncertain;
    if (short.shown === 'nearlyAll') return charts.nearlyAll(formatCount(short.value, language));
    const max = formatCount(scale.max, language);
    return `${words.meanOf(formatMean(short.mean, language), max)} · ${words.fewAnswers}`;
  };
  return (
    <div className="stacked-row">
      <p className="stacked-label">{label}</p>
      <p className="panel-empty">{figures ? inWords(figures) : chartTexts[language].noData}</p>
    </div>
  );
}

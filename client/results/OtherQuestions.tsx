import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { formatCount, formatDecimal, formatShare } from '../../server/core/wording/numbers.ts';
import { QuartileLine } from '../charts/QuartileLine.tsx';
import { ShareBars } from '../charts/ShareBars.tsx';
import { chartTexts } from '../i18n/charts.ts';
import { MethodLinks } from '../parts/MethodLinks.tsx';
import { usePlace } from '../parts/place.ts';
import type { IndicatorSource } from '../parts/queries.ts';

type Question = IndicatorSource['others'][number];

/** What else the round asked everyone: numbers, rankings, days and choices, each with the figure of its kind. */
export function OtherQuestions({ source }: { source: IndicatorSource }): ReactNode {
  const { texts, language } = usePlace();
  const words = texts.results.others;
  if (source.others.length === 0) return null;
  return (
    <section className="items">
      <Heading level={3} data-size="xs">
        {words.title}
      </Heading>
      <Paragraph>{words.text}</Paragraph>
      {source.others.map((question) => (
        <div className="other-question" key={question.name}>
          <p className="stacked-label">
            {question.text[language]}
            {question.shown === 'all' ? (
              <span className="stacked-side">
                {chartTexts[language].answers(formatCount(question.n, language))}
              </span>
            ) : null}
          </p>
          <TellQuestion question={question} />
        </div>
      ))}
      <MethodLinks to={['vises-ikke']} />
    </section>
  );
}

/** The figure of one question without a scale, by its kind. */
export function TellQuestion({ question }: { question: Question }): ReactNode {
  const { texts, language } = usePlace();
  const words = texts.results.others;
  const decimal = (value: number) => formatDecimal(value, 1, language);
  if (question.shown === 'nothing') {
    return <p className="panel-figures">{chartTexts[language].notShown.withheld}</p>;
  }
  if (question.kind === 'number') return <QuartileLine figures={question} language={language} />;
  if (question.kind === 'ranking') {
    return (
      <ShareBars
        bars={question.choices.map(({ text, firstShare, meanRank }) => ({
          name: text[language],
          share: firstShare,
          told: words.first(formatShare(firstShare, language), decimal(meanRank)),
        }))}
      />
    );
  }
  const bar = (name: string, count: number) => ({
    name,
    share: count / question.n,
    told: `${formatCount(count, language)} (${formatShare(count / question.n, language)})`,
  });
  if (question.kind === 'choice') {
    return (
      <>
        {question.form === 'several' ? <p className="panel-figures">{words.several}</p> : null}
        <ShareBars bars={question.choices.map(({ text, count }) => bar(text[language], count))} />
      </>
    );
  }
  return (
    <ShareBars
      bars={question.periods.map(({ period, count }) => bar(periodInWords(period, words.months), count))}
    />
  );
}

/** `2026-11`, `2026-Q4` and `2026` as people say them: «nov. 2026», «okt.–des. 2026», «2026». */
function periodInWords(period: string, months: readonly string[]): string {
  const [year = '', part = ''] = period.split('-');
  if (part === '') return year;
  if (!part.startsWith('Q')) return `${months[Number(part) - 1]} ${year}`;
  const last = Number(part.slice(1)) * 3;
  return `${months[last - 3]}–${months[last - 1]} ${year}`;
}

import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { dissatisfiedValues } from '../../server/core/statistics/end-width.ts';
import { ChartFrame } from '../charts/ChartFrame.tsx';
import { multiplesChart } from '../charts/kinds/multiples.ts';
import { formatList } from '../i18n/dates.ts';
import { storyTexts } from '../i18n/story.ts';
import { MethodLinks } from '../parts/MethodLinks.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import type { IndicatorSource, Value } from '../parts/queries.ts';
import { useGroupWords } from './group-words.ts';
import { hiddenOnce } from './hidden-alike.ts';
import { sourceLine } from './source-line.ts';

/** Those who gave each answer to each background question, in the whole municipality: words first, then pictures on the same axes. */
export function Backgrounds({ source, now }: { source: IndicatorSource; now: Value }): ReactNode {
  const place = usePlace();
  const { language } = place;
  const { backgrounds: words } = useTexts(storyTexts);
  const wordsOf = useGroupWords(source.scale);
  if (source.groups.length === 0) return null;
  const named = (answers: IndicatorSource['groups'][number]['answers']) =>
    answers.map(({ text, figures }) => ({ name: text[language], figures }));
  return (
    <section className="units">
      <Heading level={3} data-size="xs">
        {words.title}
      </Heading>
      <Paragraph>{words.text}</Paragraph>
      {source.groups.map(({ question, answers }) => (
        <div key={question.nb}>
          <p className="story-group">{question[language]}</p>
          <ul className="story-groups">
            {hiddenOnce(named(answers), language).map((told) =>
              'row' in told ? (
                <li key={told.row.name}>
                  <span>{told.row.name}</span> <span>{wordsOf(told.row.figures)}</span>
                </li>
              ) : (
                <li key={told.reason}>
                  <span>{formatList(told.names, language)}</span> <span>{told.reason}</span>
                </li>
              ),
            )}
          </ul>
          {answers.some(({ figures }) => figures.shown === 'all') ? (
            <ChartFrame
              chart={multiplesChart({
                title: words.picture(question[language]),
                panels: named(answers).map(({ name, figures }) => ({ name, now: figures, before: null })),
                ends: { low: source.scale.low[language], high: source.scale.high[language] },
                badValues: dissatisfiedValues(source.scale),
                language,
              })}
              level={4}
              source={sourceLine(source, now, place)}
              language={language}
            />
          ) : null}
        </div>
      ))}
      <MethodLinks to={['vises-ikke']} />
    </section>
  );
}

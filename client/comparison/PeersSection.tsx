import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { dissatisfiedValues } from '../../server/core/statistics/end-width.ts';
import { addressOf } from '../api.ts';
import { ChartFrame } from '../charts/ChartFrame.tsx';
import { stackedChart } from '../charts/kinds/stacked.ts';
import { chartTexts } from '../i18n/charts.ts';
import { comparisonTexts } from '../i18n/comparison.ts';
import { MethodLinks } from '../parts/MethodLinks.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import type { IndicatorSource } from '../parts/queries.ts';
import { sourceLine } from '../results/source-line.ts';
import { PeerMethods } from './PeerMethods.tsx';
import { PeersTable } from './PeersTable.tsx';
import { PeerWords } from './PeerWords.tsx';
import { peerName } from './peer-words.ts';
import { type JudgedSource, useComparison } from './queries.ts';
import { PartHeading } from './UnitsSection.tsx';

interface PeersSectionProps {
  source: IndicatorSource;
  indicatorKey: string;
}

export type Item = IndicatorSource['items'][number];
export type Peer = JudgedSource['peers'][number];

/** What others have published beside ours, question by question: by name, never by who is best, and with how it was asked. */
export function PeersSection({ source, indicatorKey }: PeersSectionProps): ReactNode {
  const { municipality, base, texts } = usePlace();
  const words = useTexts(comparisonTexts).peers;
  const judged = useComparison(indicatorKey, source.surveyKey);
  if (!judged) return <Paragraph>{texts.app.loading}</Paragraph>;
  const held = [...(municipality.account?.roles ?? [])];
  const address = (format: 'csv' | 'json') =>
    addressOf('GET /api/:municipality/indicators/:indicator/comparison-file', {
      ...{ municipality: municipality.slug, indicator: indicatorKey, format },
    });
  return (
    <section className="compare-section">
      <Paragraph>{judged.peers.length > 0 ? words.lead : words.none}</Paragraph>
      {source.items.map((item) => (
        <OneQuestion key={item.name} {...{ source, item, judged }} />
      ))}
      <div className="compare-choosing">
        <PartHeading>{words.exchange}</PartHeading>
        <Paragraph>{words.exchangeText}</Paragraph>
        <ul className="compare-files">
          <li>
            <a href={address('csv')} download>
              {words.csv}
            </a>
          </li>
          <li>
            <a href={address('json')} download>
              {words.json}
            </a>
          </li>
          {held.includes('administrator') || held.includes('designer') ? (
            <li>
              <Link to={`${base}/administrasjon/andre-kommuner`}>{words.manage}</Link>
            </li>
          ) : null}
        </ul>
      </div>
      <MethodLinks to={['endring', 'vises-ikke']} />
    </section>
  );
}

interface QuestionProps {
  source: IndicatorSource;
  item: Item;
  judged: JudgedSource;
}

function OneQuestion({ source, item, judged }: QuestionProps): ReactNode {
  const place = usePlace();
  const { language, municipality } = place;
  const words = useTexts(comparisonTexts).peers;
  const peers = judged.peers.filter(({ question }) => question === item.name);
  if (peers.length === 0) return null;
  const held = peers.filter(({ figures }) => figures !== null);
  const badValues = dissatisfiedValues(source.scale, item.direction);
  const { badEnd, goodEnd } = chartTexts[language].pictures;
  const isUp = item.direction === 'higherIsBetter';
  const ends = isUp
    ? { bad: source.scale.low[language], good: source.scale.high[language] }
    : { bad: badEnd, good: goodEnd };
  return (
    <section className="compare-question">
      <Heading level={2} data-size="xs">
        {words.question(item.text[language])}
      </Heading>
      <PeerWords {...{ source, item, peers: held, familySize: judged.peersFamilySize }} />
      {held.length > 0 ? (
        <>
          <ChartFrame
            chart={stackedChart({
              title: words.picture,
              rows: [
                { name: words.us(municipality.name), figures: item.now?.figures ?? null, badValues },
                ...held.map((peer) => ({
                  ...{ name: peerName(peer, words), figures: peer.figures, badValues },
                  ...(peer.weighting === 'none' ? {} : { note: words.weightedNote }),
                })),
              ],
              ...{ ends, language },
            })}
            level={3}
            source={source.now ? sourceLine(source, source.now, place) : ''}
            language={language}
          />
          <PeersTable {...{ source, item, peers: held }} />
        </>
      ) : null}
      <PeerMethods {...{ source, peers, method: judged.method }} />
    </section>
  );
}

import { Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { comparisonTexts } from '../i18n/comparison.ts';
import { usePlace, useTexts } from '../parts/place.ts';
import type { IndicatorSource } from '../parts/queries.ts';
import type { Peer } from './PeersSection.tsx';
import { methodDifferences, peerFacts, peerName } from './peer-words.ts';
import type { JudgedSource } from './queries.ts';

interface PeerMethodsProps {
  source: IndicatorSource;
  peers: Peer[];
  method: JudgedSource['method'];
}

/** Beside every comparison: how theirs came about otherwise than ours, and why some are not held together at all. */
export function PeerMethods({ source, peers, method }: PeerMethodsProps): ReactNode {
  const { language } = usePlace();
  const words = useTexts(comparisonTexts).peers;
  const ourYear = source.now?.closedOn.slice(0, 4) ?? '';
  const held = peers.filter(({ figures }) => figures !== null);
  const others = peers.filter(({ figures }) => figures === null);
  return (
    <>
      {held.length > 0 ? (
        <Heading level={3} data-size="2xs">
          {words.methodTitle}
        </Heading>
      ) : null}
      <dl className="compare-methods">
        {held.map((peer) => (
          <div key={peer.id}>
            <dt>{peerName(peer, words)}</dt>
            <dd>
              {[...methodDifferences(peer, method, ourYear, words), ...peerFacts(peer, words, language)].join(
                ' ',
              )}
            </dd>
          </div>
        ))}
      </dl>
      {others.length > 0 ? (
        <>
          <Heading level={3} data-size="2xs">
            {words.notComparable}
          </Heading>
          <ul>
            {others.map((peer) => (
              <li key={peer.id}>
                {peerName(peer, words)}: {words.whyNot[peer.comparability as keyof typeof words.whyNot]}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
